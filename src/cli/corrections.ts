/** `wirecopy corrections`: who still tells a story of the index the way it was told before it was corrected or withdrawn. */
import { Command } from 'commander'
import { visible } from '../report/visible.js'
import { CHANGE_NAMES, counted, LABEL_NAMES, percent } from '../report/wording.js'
import type { Carrier, Corrections } from '../text-index/options.js'
import type { Span } from '../types.js'
import { EXIT, type InputOptions, print, wholeNumber, withInput } from './output.js'
import { readArticle } from './read-article.js'
import { type IndexCommandOptions, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions, InputOptions {
  readonly withdrawn?: boolean
  readonly limit?: number
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  wirecopy corrections --index archive ap-2231 corrected.txt   who still carries what the new text takes back, and where
  wirecopy corrections --index archive ap-2231 --withdrawn     who took from it, and what
The index stays as it is: add the new text, or remove the story, afterwards.`

export function correctionsCommand(): Command {
  const command = new Command('corrections')
    .description('List the stories that derive from one that was corrected or withdrawn and still say what it said.')
    .argument('<id>', 'the id of the story in the index, which holds its old text')
    .argument('[file]', 'its new text, or - for standard input')
    .option('--withdrawn', 'the story is taken back as a whole')
    .option('--limit <number>', 'stories compared at most (default: 50)', wholeNumber)
    .option('--json', 'print JSON: {"id","withdrawn","changes","carriers":[{"id","verdict","carried"}],"clear"}')
  return withInput(withIndexOption(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(id: string, file: string | undefined, options: Options, command: Command): Promise<void> {
  if ((file === undefined) !== (options.withdrawn === true))
    command.error('error: give either the file with the new text or --withdrawn')
  const text = file === undefined ? undefined : (await readArticle(file, options)).text
  await withIndex(options, false, async ({ index, signal }) => {
    const { limit } = options
    const answer = await index.corrected(id, text, { signal, ...(limit !== undefined && { limit }) })
    if (options.json) await print(JSON.stringify(toJson(answer)))
    else for (const line of linesOf(answer)) await print(line)
    process.exitCode = answer.carriers.length > 0 ? EXIT.found : EXIT.nothing
  })
}

/** Offsets, not text, as everywhere in JSON. */
function toJson({ carriers, ...answer }: Corrections): object {
  const one = ({ target, verdict, carried }: Carrier) => ({ id: target.article.id, verdict, carried })
  return { ...answer, carriers: carriers.map(one) }
}

function* linesOf({ id, withdrawn, changes, carriers, clear, incomplete }: Corrections): Generator<string> {
  const what = withdrawn ? 'withdrawn' : counted(changes.length, 'thing corrected', 'things corrected')
  yield `${visible(id)}: ${what}; ${counted(carriers.length + clear.length, 'text derives', 'texts derive')} from it, ${carriers.length} still ${carriers.length === 1 ? 'carries' : 'carry'} ${withdrawn ? 'it' : 'what it said'}`
  for (const { reason } of changes) yield `  ${visible(reason)}`
  for (const carrier of carriers) yield* carrierLines(carrier)
  if (clear.length > 0) yield `\nnot carried by: ${clear.map(visible).join(', ')}`
  if (incomplete) yield `\nnot asked: ${incomplete.missing.join(', ')} (${incomplete.reason})`
}

function* carrierLines({ target: { article }, verdict, carried }: Carrier): Generator<string> {
  yield `\n${LABEL_NAMES[verdict.label]} ${percent(verdict.confidence)}  ${visible(article.id)}`
  for (const { change, spans } of carried) {
    if (change) yield `  ${change.topic} ${CHANGE_NAMES[change.change]}`
    for (const span of spans) yield `    ${span.start}-${span.end}  ${inContext(article.text, span)}`
  }
}

/** Characters shown beside a span, and of a long one. */
const BESIDE = 40
const LONGEST = 160

/** The words between square brackets, some of the line around them. */
function inContext(text: string, { start, end }: Span): string {
  const before = start > BESIDE ? `…${text.slice(start - BESIDE, start)}` : text.slice(0, start)
  const after = end + BESIDE < text.length ? `${text.slice(end, end + BESIDE)}…` : text.slice(end)
  const words = text.slice(start, end)
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
  return visible(`${before}[${shown}]${after}`)
}
