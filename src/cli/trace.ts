/** `wirecopy trace`: for every sentence of a story the indexed sentence it comes from. */
import { Command } from 'commander'
import { percent } from '../report/wording.js'
import type { Provenance } from '../types.js'
import { EXIT, type LimitOptions, print, withLimits } from './output.js'
import { readStories } from './stories.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions, LimitOptions {
  readonly jsonl?: boolean
}

export function traceCommand(): Command {
  const command = new Command('trace')
    .description('Tell for every sentence of a story the indexed sentence it comes from, over any number of sources.')
    .argument('<files...>', 'JSONL files, plain texts, or - for standard input')
    .option('--jsonl', 'print JSON, one {"id","sentences","sources","unexplained"} a story')
  return withLimits(withIndexOption(command)).action(run)
}

async function run(files: readonly string[], options: Options): Promise<void> {
  await withIndex(options, false, (opened) => traceFiles(opened, files, options))
}

async function traceFiles({ index, signal }: Opened, files: readonly string[], options: Options): Promise<void> {
  const { stories, bad } = readStories(files, options.maxCharacters)
  let found = false
  for await (const { article } of stories) {
    const { target, ...provenance } = await index.trace(article, { signal })
    found ||= provenance.sources.length > 0
    if (options.jsonl) await print(JSON.stringify({ id: article.id, ...provenance }))
    else for (const line of linesOf({ target, ...provenance })) await print(line)
  }
  process.exitCode = bad() > 0 ? EXIT.error : found ? EXIT.found : EXIT.nothing
}

function* linesOf({ target, sentences, sources, unexplained }: Provenance): Generator<string> {
  const { id, text } = target.article
  yield id
  for (const { id: source, share } of sources) yield `  ${percent(share).padStart(5)}  ${source}`
  yield `  ${percent(unexplained).padStart(5)}  of no text in the index`
  yield ''
  for (const { target: span, source, similarity } of sentences) {
    const sentence = text.slice(span.start, span.end).replace(/\s+/g, ' ')
    yield source ? `${source.id} (${percent(similarity)}): ${sentence}` : `-: ${sentence}`
  }
  yield ''
}
