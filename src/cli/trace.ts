/** `wirecopy trace`: for every sentence of a story the indexed sentence it comes from. */
import { Command } from 'commander'
import { visible } from '../report/visible.js'
import { percent } from '../report/wording.js'
import type { Article, Provenance } from '../types.js'
import { EXIT, type InputOptions, print, withInput, writeReport } from './output.js'
import { readStories } from './stories.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions, InputOptions {
  readonly jsonl?: boolean
  readonly html?: string
}

const EXAMPLES = `
Examples:
  wirecopy trace --index archive story.txt                     each sentence, and the indexed text it comes from
  wirecopy trace --index archive story.txt --html mosaic.html  the same as a page, coloured by source`

export function traceCommand(): Command {
  const command = new Command('trace')
    .description('Tell for every sentence of a story the indexed sentence it comes from, over any number of sources.')
    .argument('<files...>', 'JSONL, pages, feeds, ninjs, plain texts, or - for standard input')
    .option('--jsonl', 'print JSON, one {"id","sentences","sources","unexplained"} a story')
    .option('--html <file>', 'write a page as well: each text as a mosaic of its sources')
  return withInput(withIndexOption(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(files: readonly string[], options: Options): Promise<void> {
  await withIndex(options, false, (opened) => traceFiles(opened, files, options))
}

async function traceFiles({ index, signal }: Opened, files: readonly string[], options: Options): Promise<void> {
  const { stories, bad } = readStories(files, options)
  const traced: Provenance[] = []
  let found = false
  for await (const { article } of stories) {
    const { target, ...provenance } = await index.trace(article, { signal })
    if (options.html !== undefined) traced.push({ target, ...provenance })
    found ||= provenance.sources.length > 0
    if (options.jsonl) await print(JSON.stringify({ id: article.id, ...provenance }))
    else for (const line of linesOf({ target, ...provenance })) await print(line)
  }
  if (options.html !== undefined) await writeMosaics(options.html, traced, index)
  process.exitCode = bad() > 0 ? EXIT.error : found ? EXIT.found : EXIT.nothing
}

function* linesOf({ target, sentences, sources, unexplained }: Provenance): Generator<string> {
  const { id, text } = target.article
  yield visible(id)
  for (const { id: source, share } of sources) yield `  ${percent(share).padStart(5)}  ${visible(source)}`
  yield `  ${percent(unexplained).padStart(5)}  of no text in the index`
  yield ''
  for (const { target: span, source, similarity } of sentences) {
    const sentence = visible(text.slice(span.start, span.end).replace(/\s+/g, ' '))
    yield source ? `${visible(source.id)} (${percent(similarity)}): ${sentence}` : `-: ${sentence}`
  }
  yield ''
}

async function writeMosaics(file: string, traced: readonly Provenance[], index: Opened['index']): Promise<void> {
  const { toProvenanceHtml } = await import('../report/index.js')
  const articles = new Map<string, Article>()
  for (const { id } of traced.flatMap(({ sources }) => sources)) {
    const article = articles.has(id) ? undefined : await index.get(id)
    if (article) articles.set(id, article)
  }
  await writeReport(file, toProvenanceHtml(traced, { articles: articles.values() }))
}
