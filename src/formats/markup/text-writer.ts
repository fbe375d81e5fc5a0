/**
 * Text out of markup, as a browser lays it out: white space collapsed, blocks on lines of their own, an empty line around
 * paragraphs; and where each run of it stands in the source. Linear. Held by test/formats/fragment.test.ts.
 */
import { WirecopyError } from '../../errors.js'
import type { Span } from '../../types.js'
import type { Origin, OriginRun } from '../origin.js'

export interface WrittenText {
  readonly text: string
  readonly origin: Origin
}

export interface TextWriter {
  /** A piece of text; `source`: where it stands, of another length where entities were decoded, nothing where that is not known. */
  write(data: string, source: Span | undefined, keepLines: boolean): void
  /** At least this many line breaks before the next word. */
  breakLine(breaks: 1 | 2): void
  /** A line break of its own: `<br>`. */
  newLine(): void
  end(): WrittenText
}

/** Two `<br>` make a paragraph; more of them no more than that. */
const MOST_BREAKS = 2

/** `limit`: characters of the text. Its methods throw `too-long`. */
export function textWriter(what: string, limit: number): TextWriter {
  const parts: string[] = []
  const runs: { text: Span; source: Span }[] = []
  let length = 0
  let breaks = 0
  let space: { readonly source: Span | undefined } | undefined

  const put = (data: string, source: Span | undefined): void => {
    if (length + data.length > limit) throw new WirecopyError('too-long', { what, length: length + data.length, limit })
    const text = { start: length, end: length + data.length }
    length = text.end
    parts.push(data)
    if (!source) return
    const last = runs.at(-1)
    if (last && joins(last, { text, source }))
      runs[runs.length - 1] = {
        text: { start: last.text.start, end: text.end },
        source: { start: last.source.start, end: source.end }
      }
    else runs.push({ text, source })
  }
  /** What stands between the last word and the next. */
  const separate = (): void => {
    if (length > 0 && breaks > 0) put('\n'.repeat(breaks), undefined)
    else if (length > 0 && space) put(' ', space.source)
    breaks = 0
    space = undefined
  }
  return {
    write(data, source, keepLines) {
      for (const { 0: part, index } of data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
        const place = within(source, data.length, index, index + part.length)
        if (/^[^ \t\n\r\f]/.test(part)) {
          separate()
          put(part, place)
        } else if (keepLines && /[\n\r]/.test(part)) breaks = Math.max(breaks, 1)
        else space ??= { source: place }
      }
    },
    breakLine: (least) => {
      breaks = Math.max(breaks, least)
    },
    newLine: () => {
      breaks = Math.min(MOST_BREAKS, breaks + 1)
    },
    end: () => ({ text: parts.join(''), origin: { runs } })
  }
}

/** Where a part of a piece stands: exactly where the piece stands unit by unit, else as a whole. */
function within(source: Span | undefined, length: number, from: number, to: number): Span | undefined {
  if (!source || source.end - source.start !== length) return source
  return { start: source.start + from, end: source.start + to }
}

/** Whether one run goes on where the other ended, both unit by unit. */
function joins(a: OriginRun, b: OriginRun): boolean {
  return a.source.end === b.source.start && a.text.end === b.text.start && isEven(a) && isEven(b)
}

function isEven({ text, source }: OriginRun): boolean {
  return text.end - text.start === source.end - source.start
}
