/** `wirecopy clusters`: groups of copies and rewrites in a kept index. */
import { Command } from 'commander'
import { counted, LABEL_NAMES } from '../report/wording.js'
import type { Cluster } from '../types.js'
import { EXIT, print } from './output.js'
import { progress } from './progress.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions {
  readonly jsonl?: boolean
}

export function clustersCommand(): Command {
  const command = new Command('clusters')
    .description(
      'Group the copies and rewrites of a kept index, each with its likely original; every pair is aligned and judged.'
    )
    .option('--jsonl', 'print JSON, one {"id","original","members","edges"} a cluster')
  return withIndexOption(command).action((options: Options) =>
    withIndex(options, false, (opened) => clustersOf(opened, options))
  )
}

async function clustersOf({ index, signal }: Opened, { jsonl }: Options): Promise<void> {
  const texts = await index.size()
  const bar = progress('texts')
  const clusters = await index
    .clusters({ signal, progress: (done) => bar.update(done, done / texts) })
    .finally(() => bar.end())
  for (const cluster of clusters)
    if (jsonl) await print(JSON.stringify(cluster))
    else for (const line of linesOf(cluster)) await print(line)
  process.exitCode = clusters.length > 0 ? EXIT.found : EXIT.nothing
}

function* linesOf({ original, members, edges }: Cluster): Generator<string> {
  yield `${original}: ${counted(members.length, 'text')}`
  for (const { source, target, label } of edges) yield `  ${LABEL_NAMES[label].padEnd(16)} ${source} -> ${target}`
}
