/** `wirecopy compare`: two texts, or with `--pairs` many. */
import { Command } from 'commander'
import { WirecopyError } from '../errors.js'
import { isFound } from '../report/wording.js'
import type { Match } from '../types.js'
import { EXIT, type OutputOptions, print, usesColor, widthOf, withInput, withOutput, writeReport } from './output.js'
import type { PairsOptions } from './pairs.js'
import { STDIN } from './path.js'
import { printFormat } from './print-format.js'
import { readArticle } from './read-article.js'
import { threads } from './threads.js'

type Options = OutputOptions & PairsOptions

const EXAMPLES = `
Examples:
  wirecopy compare ap.txt outlet.txt                     the verdict, then both texts side by side
  wirecopy compare ap.txt outlet.txt --html report.html  the same as a page to look at
  wirecopy compare ap.txt saved.html                     a saved page: its story, without what stands around it
  wirecopy compare ap.txt https://example.org/story --fetch
                                                         the same, fetched first
  curl -s https://example.org/story | wirecopy compare ap.txt -
                                                         the target from standard input
  wirecopy compare ap.txt outlet.txt --color | less -R   in a pager, in colour
  wirecopy compare ap.txt outlet.txt --json | jq .verdict.label
                                                         one value for a script
  wirecopy compare --pairs pairs.jsonl --jsonl > matches.jsonl
                                                         one {"id","source","target"} a line, on all cores`

export function compareCommand(): Command {
  const command = new Command('compare')
    .description('Compare two texts: what the target took from the source, and what it altered.')
    .argument('[source]', 'the file of the original, or - for standard input')
    .argument('[target]', 'the file of the text under suspicion, or -')
    .option('--pairs <file>', 'compare many: JSONL, one {"id","source","target"} a line (- for standard input)')
    .addOption(threads())
  return withInput(withOutput(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(source: string | undefined, target: string | undefined, options: Options, command: Command) {
  if (options.pairs !== undefined) return pairs(source, options, command)
  if (source === undefined || target === undefined) {
    return command.error(`error: give a source and a target, or --pairs <file>`)
  }
  if (source === STDIN && target === STDIN) throw new WirecopyError('stdin-twice', {})
  // What is needed is loaded while the files are read.
  const loading = Promise.all([import('../compare.js'), import('../report/index.js')])
  const one = await readArticle(source, options)
  const other = await readArticle(target, options)
  const [{ compare }, report] = await loading
  const match = await compare(one, other, { limits: { characters: options.maxCharacters } })
  await present(match, options, report)
  process.exitCode = isFound(match.verdict) ? EXIT.found : EXIT.nothing
}

async function pairs(source: string | undefined, options: Options, command: Command): Promise<void> {
  if (source !== undefined) command.error('error: --pairs takes its texts from the file: give no source and target')
  if (options.json || options.format || options.html !== undefined)
    command.error('error: --pairs prints one match a line: use --jsonl')
  const { comparePairs } = await import('./pairs.js')
  process.exitCode = await comparePairs(options)
}

async function present(
  match: Match,
  options: OutputOptions,
  { toHtml, toJson, toText }: typeof import('../report/index.js')
): Promise<void> {
  if (options.html !== undefined) await writeReport(options.html, toHtml(match))
  if (options.format) await printFormat(options.format, [match])
  else if (options.jsonl) await print(JSON.stringify(toJson(match)))
  else if (options.json) await print(JSON.stringify(toJson(match), null, 2))
  else await print(toText(match, { width: widthOf(options), color: usesColor(options) }))
}
