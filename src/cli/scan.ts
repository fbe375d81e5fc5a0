/** `wirecopy scan`: one text against many files, best first. */
import { realpath } from 'node:fs/promises'
import { Command } from 'commander'
import { WirecopyError } from '../errors.js'
import { isFound, LABELS } from '../report/wording.js'
import type { Match, Verdict } from '../types.js'
import {
  EXIT,
  type InputOptions,
  type OutputOptions,
  print,
  tell,
  usesColor,
  type VoiceOptions,
  widthOf,
  withInput,
  withOutput,
  writeReport
} from './output.js'
import { isUrl, STDIN } from './path.js'
import { printFormat } from './print-format.js'
import { progress } from './progress.js'
import { readArticle } from './read-article.js'
import { readStories } from './stories.js'

type Options = OutputOptions & InputOptions & { readonly full?: boolean }

const EXAMPLES = `
Examples:
  wirecopy scan ap.txt outlets/*.txt                    which of these derive from it, best first
  wirecopy scan ap.txt outlets/*.txt --full             and each one found, side by side
  wirecopy scan ap.txt pages/*.html feed.xml            saved pages, every story of a feed
  wirecopy scan ap.txt outlets/*.txt --html report.html
                                                        the same as a page to look at
  wirecopy scan ap.txt outlets/*.txt --jsonl            one {"id","verdict"} a line; with --full the whole match`

export function scanCommand(): Command {
  const command = new Command('scan')
    .description('Find which of many texts derive from one, best first.')
    .argument('<source>', 'the file of the original, or - for standard input')
    .argument('<files...>', 'the texts under suspicion; the source itself is skipped')
    .option('--full', 'print each text found in full, not its verdict alone')
  return withInput(withOutput(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(source: string, files: readonly string[], options: Options): Promise<void> {
  const { matches, failed } = await scanFiles(source, files, options)
  await presentScan(matches, options)
  const found = matches.some(({ verdict }) => isFound(verdict))
  process.exitCode = failed ? EXIT.error : found ? EXIT.found : EXIT.nothing
}

/** Files that cannot be read are told of and left out: one broken file does not cost the others their verdict. */
export async function scanFiles(source: string, files: readonly string[], options: InputOptions) {
  const { compare } = await import('../compare.js')
  const { readInput } = await import('../text/read-input.js')
  const limits = { characters: options.maxCharacters }
  const document = readInput(await readArticle(source, options), source, limits)
  const matches: Match[] = []
  const { stories, bad } = readStories(await withoutSource(source, files, options), options)
  const bar = progress('texts', options)
  try {
    for await (const { article, share } of stories) {
      matches.push(await compare(document, article, { limits }))
      bar.update(matches.length, share)
    }
  } finally {
    bar.end()
  }
  if (matches.length === 0) tell('No text was left to compare.', options)
  return { matches: matches.sort(bySureness), failed: bad() > 0 }
}

/** By `derived` as it is shown, in per cent; of those that look alike the strongest label first: a duplicate is above a rewrite. */
function bySureness({ verdict: a }: Match, { verdict: b }: Match): number {
  const shown = ({ derived }: Verdict) => Math.round(100 * derived)
  return shown(b) - shown(a) || LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || b.derived - a.derived
}

async function withoutSource(
  source: string,
  files: readonly string[],
  voice: VoiceOptions
): Promise<readonly string[]> {
  if (source === STDIN && files.includes(STDIN)) throw new WirecopyError('stdin-twice', {})
  const own = await pathOf(source)
  const paths = await Promise.all(files.map(pathOf))
  return files.filter((file, i) => {
    const other = paths[i] !== own
    if (!other) tell(`${file} is the source itself: skipped.`, voice)
    return other
  })
}

/** Where a file really lies, so that `./a.txt`, a link and `a.txt` are one. */
async function pathOf(file: string): Promise<string> {
  return file === STDIN || isUrl(file) ? file : realpath(file).catch(() => file)
}

async function presentScan(matches: readonly Match[], options: Options): Promise<void> {
  const { toHtml, toJson, toText } = await import('../report/index.js')
  if (options.html !== undefined) await writeReport(options.html, toHtml(matches))
  const json = (match: Match) => {
    const { id } = match.target.article
    return options.full ? { id, ...toJson(match) } : { id, verdict: toJson(match).verdict }
  }
  if (options.format) await printFormat(options.format, matches)
  else if (options.jsonl) for (const match of matches) await print(JSON.stringify(json(match)))
  else if (options.json) await print(JSON.stringify(matches.map(json), null, 2))
  else if (matches.length > 0)
    await print(
      toText(matches, { width: widthOf(options), color: usesColor(options), pairs: options.full ? matches.length : 0 })
    )
}
