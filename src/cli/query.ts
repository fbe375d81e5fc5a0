/** `wirecopy query`: where stories come from, of all that a kept index holds. */
import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { visible } from '../report/visible.js'
import { LABEL_NAMES, LABELS, percent } from '../report/wording.js'
import type { QueryOptions, QueryResult } from '../text-index/options.js'
import type { Article, Label, Match } from '../types.js'
import { EXIT, type InputOptions, isoDate, print, usesColor, wholeNumber, widthOf, withInput } from './output.js'
import { progress } from './progress.js'
import { readStories } from './stories.js'
import { threads } from './threads.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions, InputOptions {
  readonly limit?: number
  readonly minimum: Label
  readonly since?: string
  readonly until?: string
  readonly candidates?: boolean
  readonly threads?: number
  readonly jsonl?: boolean
  readonly full?: boolean
  readonly color?: boolean
  readonly width?: number
}

const EXAMPLES = `
Examples:
  wirecopy query --index archive story.txt                   what it comes from, the best match side by side
  wirecopy query --index archive today.jsonl --jsonl         one {"id","matches":[{"id","verdict"}]} a story
  wirecopy query --index archive today.jsonl --jsonl --full  the same with whole matches
  wirecopy query --index archive today.jsonl --candidates --jsonl   one {"id","candidates":[{"id","score","channel"}]} a story`

export function queryCommand(): Command {
  const command = new Command('query')
    .description('Find where stories come from, of all that a kept index holds.')
    .argument('<files...>', 'JSONL, pages, feeds, ninjs, plain texts, or - for standard input')
    .option('--limit <number>', 'matches of a story at most (default: 5, candidates: 20)', wholeNumber)
    .addOption(new Option('--minimum <label>', 'the weakest verdict to report').choices(LABELS).default('partial'))
    .option('--since <date>', 'only what was published from this date on (ISO 8601)', isoDate)
    .option('--until <date>', 'only what was published before this date', isoDate)
    .option('--candidates', 'name candidates without aligning them')
    .option('--jsonl', 'print JSON, one object a story')
    .option('--full', 'print each match in full, not its verdict alone')
    .option('--color', 'use colour, even where the output is no terminal')
    .option('--no-color', 'use no colour (also: NO_COLOR)')
    .option('--width <columns>', 'columns of the side-by-side view, 40 or more', wholeNumber)
  return withInput(withIndexOption(command)).addOption(threads()).addHelpText('after', EXAMPLES).action(run)
}

async function run(files: readonly string[], options: Options): Promise<void> {
  // Starting threads pays for many stories, which are what --jsonl is asked for.
  const threads = options.threads ?? (options.jsonl ? availableParallelism() : 1)
  await withIndex({ ...options, threads }, false, (opened) => queryFiles(opened, files, options))
}

async function queryFiles({ index, signal }: Opened, files: readonly string[], options: Options): Promise<void> {
  const { stories, bad } = readStories(files, options)
  const asked = { ...askedOf(options), signal }
  const bar = progress('stories', options)
  let done = 0
  let found = 0
  const count = (hits: number, share: number | undefined): void => {
    if (hits > 0) found++
    bar.update(++done, share)
  }
  try {
    if (options.candidates)
      for await (const { article, share } of stories)
        count(await tellCandidates(article, await index.candidates(article, asked), options), share)
    else {
      let read: number | undefined
      const articles = async function* (): AsyncGenerator<Article> {
        for await (const { article, share } of stories) {
          read = share
          yield article
        }
      }
      for await (const answer of index.queryAll(articles(), asked))
        count(await tellMatches(answer, answer, options), read)
    }
  } finally {
    bar.end()
  }
  process.exitCode = bad() > 0 ? EXIT.error : found > 0 ? EXIT.found : EXIT.nothing
}

function askedOf({ limit, minimum, since, until }: Options): QueryOptions {
  const window = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  return {
    minimum,
    ...(limit !== undefined && { limit }),
    ...(since === undefined && until === undefined ? {} : { window })
  }
}

type Found = Awaited<ReturnType<Opened['index']['candidates']>>

async function tellCandidates({ id }: Article, { candidates, incomplete }: Found, { jsonl }: Options): Promise<number> {
  if (jsonl) await print(JSON.stringify({ id, candidates, ...(incomplete && { incomplete }) }))
  else {
    await print(visible(id))
    for (const { id, score, channel } of candidates)
      await print(`  ${score.toFixed(3)}  ${channel.padEnd(5)}  ${visible(id)}`)
  }
  return candidates.length
}

async function tellMatches(
  { id }: Pick<Article, 'id'>,
  { matches, incomplete }: QueryResult,
  options: Options
): Promise<number> {
  if (options.jsonl) {
    const { toJson } = await import('../report/index.js')
    const one = (match: Match) => {
      const { id } = match.source.article
      return options.full ? { id, ...toJson(match) } : { id, verdict: toJson(match).verdict }
    }
    await print(JSON.stringify({ id, matches: matches.map(one), ...(incomplete && { incomplete }) }))
  } else await printMatches(id, matches, options)
  return matches.length
}

async function printMatches(id: string, matches: readonly Match[], options: Options): Promise<void> {
  const { toText } = await import('../report/index.js')
  await print(matches.length === 0 ? `${visible(id)}: nothing found` : visible(id))
  for (const { source, verdict } of matches) {
    const label = LABEL_NAMES[verdict.label].padEnd(16)
    await print(`  ${label} ${percent(verdict.confidence).padStart(5)}  ${visible(source.article.id)}`)
  }
  const shown = options.full ? matches : matches.slice(0, 1)
  for (const match of shown) await print(`\n${toText(match, { width: widthOf(options), color: usesColor(options) })}\n`)
}
