/** `wirecopy clusters`: groups of copies and rewrites in a kept index. */
import { Command } from 'commander'
import { visible } from '../report/visible.js'
import { counted, LABEL_NAMES } from '../report/wording.js'
import type { Article, Cluster, ClusterEdge, Match } from '../types.js'
import { EXIT, print, type VoiceOptions, wholeNumber, writeReport } from './output.js'
import { progress } from './progress.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions, VoiceOptions {
  readonly jsonl?: boolean
  readonly html?: string
  readonly pairs: number
}

const EXAMPLES = `
Examples:
  wirecopy clusters --index archive                     each story: its texts, and who is close to whom
  wirecopy clusters --index archive --html stories.html
                                                        the same as a page: who took from whom over time
  wirecopy clusters --index archive --jsonl | jq .original`

export function clustersCommand(): Command {
  const command = new Command('clusters')
    .description(
      'Group the copies and rewrites of a kept index, each with its likely original; every pair is aligned and judged.'
    )
    .option('--jsonl', 'print JSON, one {"id","original","members","edges"} a cluster')
    .option('--html <file>', 'write a page as well: who took from whom over time')
    .option('--pairs <number>', 'pairs that can be opened on the page, those of the largest clusters', wholeNumber, 30)
  return withIndexOption(command)
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => withIndex(options, false, (opened) => clustersOf(opened, options)))
}

async function clustersOf({ index, signal }: Opened, options: Options): Promise<void> {
  const { html, pairs } = options
  const texts = await index.size()
  const bar = progress('texts', options)
  const clusters = await index
    .clusters({ signal, progress: (done) => bar.update(done, done / texts) })
    .finally(() => bar.end())
  for (const cluster of clusters)
    if (options.jsonl) await print(JSON.stringify(cluster))
    else for (const line of linesOf(cluster)) await print(line)
  if (html !== undefined) await writeStories(html, clusters, index, pairs)
  process.exitCode = clusters.length > 0 ? EXIT.found : EXIT.nothing
}

function* linesOf({ original, members, edges }: Cluster): Generator<string> {
  yield `${visible(original)}: ${counted(members.length, 'text')}`
  for (const { source, target, label } of edges)
    yield `  ${LABEL_NAMES[label].padEnd(16)} ${visible(source)} -> ${visible(target)}`
}

async function writeStories(file: string, clusters: readonly Cluster[], index: Opened['index'], pairs: number) {
  const { toStoryHtml } = await import('../report/index.js')
  const known = new Map<string, Article>()
  for (const id of clusters.flatMap(({ members }) => members)) {
    const article = await index.get(id)
    if (article) known.set(id, article)
  }
  const matches = await matchesOf(clusters, known, pairs)
  await writeReport(file, toStoryHtml(clusters, { articles: known.values(), matches }))
}

/** The pair of each text with its likeliest source, cluster by cluster. */
async function matchesOf(clusters: readonly Cluster[], known: ReadonlyMap<string, Article>, most: number) {
  const { compare } = await import('../compare.js')
  const { storyOf } = await import('../report/story/story.js')
  const edges = clusters.flatMap((cluster) => storyOf(cluster, known).texts.flatMap(({ from }) => from ?? []))
  const matches: Match[] = []
  for (const [source, target] of edges.slice(0, most).map((edge) => articlesOf(edge, known)))
    if (source && target) matches.push(await compare(source, target))
  return matches
}

function articlesOf({ source, target }: ClusterEdge, known: ReadonlyMap<string, Article>) {
  return [known.get(source), known.get(target)] as const
}
