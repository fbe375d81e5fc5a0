/** How commands print: the options they share, and a way out to standard output that waits for its reader. */
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { WirecopyError } from '../errors.js'
import { FORMATS, type Format } from '../formats/detect-format.js'
import { visible } from '../report/visible.js'
import { timeOf } from '../text-index/time-of.js'

export interface OutputOptions {
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly html?: string
  readonly format?: OutputFormat
  readonly color?: boolean
  readonly width?: number
}

/** Beside text, JSON and HTML. */
export const OUTPUT_FORMATS = ['csv', 'markdown', 'annotations', 'news-article'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** How much is said beside the answer. */
export interface VoiceOptions {
  readonly quiet?: boolean
  readonly verbose?: boolean
}

export interface LimitOptions extends VoiceOptions {
  readonly maxCharacters: number
}

/** How texts come in. */
export interface InputOptions extends LimitOptions {
  readonly from?: Format
  readonly fetch?: boolean
}

/** Exit codes: what a script asks for. */
export const EXIT = { found: 0, nothing: 1, error: 2 } as const

export function withOutput(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print JSON (its schema: wirecopy/match.schema.json)').conflicts('jsonl'))
    .option('--jsonl', 'print JSON, one object a line')
    .addOption(
      new Option('--format <format>', 'print another format').choices(OUTPUT_FORMATS).conflicts(['json', 'jsonl'])
    )
    .option('--html <file>', 'write an HTML report as well')
    .option('--color', 'use colour, even where the output is no terminal')
    .option('--no-color', 'use no colour (also: NO_COLOR)')
    .option('--width <columns>', 'columns of the side-by-side view, 40 or more', wholeNumber)
}

export function withInput(command: Command): Command {
  return command
    .addOption(
      new Option('--from <format>', 'the format of the input (default: told by name and content)').choices(FORMATS)
    )
    .option('--fetch', 'fetch what is given as an http or https address; without it nothing is fetched')
    .option('--max-characters <number>', 'refuse longer texts', wholeNumber, 1_000_000)
}

export function wholeNumber(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('Give a whole number of 1 or more.')
  return number
}

export async function writeReport(path: string, html: string): Promise<void> {
  await writeFile(path, html).catch((cause: Error) => {
    throw cannotWrite(path, cause)
  })
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full'
}

export function cannotWrite(path: string, cause: NodeJS.ErrnoException): WirecopyError {
  return new WirecopyError('cannot-write', { path, why: REASONS[cause.code ?? ''] ?? cause.message }, cause)
}

/** A date as `--before` and others take it: ISO 8601, refused before anything is opened. */
export function isoDate(value: string): string {
  try {
    timeOf(value)
    return value
  } catch {
    throw new InvalidArgumentError('Give an ISO 8601 date such as 2025-03-31 or 2025-03-31T09:30:00Z.')
  }
}

/** A line on standard output; waits while the reader is behind. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

/** A line on standard error, which is for people: never mixed into what a program reads. `--quiet` leaves it out: no error goes this way. */
export function tell(line: string, { quiet }: VoiceOptions = {}): void {
  if (!quiet) process.stderr.write(`${line}\n`)
}

/** A line for those who asked for more. */
export function tellMore(line: string, { verbose }: VoiceOptions): void {
  if (verbose) process.stderr.write(`${line}\n`)
}

/** What went wrong with one of many, on a line: the run goes on. Throws what is no error of ours: a fault of the program. */
export function complain(where: string, problem: unknown): void {
  if (typeof problem !== 'string' && !(problem instanceof WirecopyError)) throw problem
  const message = typeof problem === 'string' ? problem : problem.message
  tell(visible(`wirecopy: ${message.startsWith(where) ? '' : `${where}: `}${message}`))
}

/** What the options say; else NO_COLOR (no-color.org), else FORCE_COLOR, as most commands of Node read it; else whether a terminal that can is there. */
export function usesColor({ color }: OutputOptions): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (color !== undefined) return color
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return process.stdout.isTTY === true && TERM !== 'dumb'
}

/** The terminal's width where there is one (standard error's behind a pager), 40 to 200 columns. */
export function widthOf({ width }: OutputOptions): number {
  return width ?? Math.min(200, Math.max(40, process.stdout.columns || process.stderr.columns || 120))
}
