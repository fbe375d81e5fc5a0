/** Puts a change together: spans only where there are any, and a sentence that says what happened in the texts' own words. */
import type { ChangeKind, ChangeTopic, FactChange, Severity, Span } from '../../types.js'
import type { Ground, Side } from './ground.js'

/** Quoted words in a reason are cut at this many characters. */
const SHOWN = 60

export interface Happening {
  readonly topic: ChangeTopic
  readonly change: ChangeKind
  readonly severity: Severity
  readonly source?: Span | undefined
  readonly target?: Span | undefined
}

/** `why` ends the reason: a clause after what became of the words. */
export function changeOf(
  { source, target }: Ground,
  { topic, change, severity, source: one, target: other }: Happening,
  why = ''
): FactChange {
  const what = said(source, one, target, other)
  return {
    topic,
    change,
    severity,
    ...(why === '' ? { reason: `${what}.` } : { reason: `${what}: ${why}.`, why }),
    ...(one === undefined ? {} : { source: { start: one.start, end: one.end } }),
    ...(other === undefined ? {} : { target: { start: other.start, end: other.end } })
  }
}

function said(source: Side, one: Span | undefined, target: Side, other: Span | undefined): string {
  if (one !== undefined && other !== undefined) return `${shown(source, one)} became ${shown(target, other)}`
  if (one !== undefined) return `${shown(source, one)} is gone`
  return other === undefined ? 'Something changed' : `${shown(target, other)} was added`
}

/** Words of a text between quotation marks, their own marks taken off. */
export function shown({ text }: Side, { start, end }: Span): string {
  const head = plain(text.slice(start, Math.min(end, start + HEAD)))
  const words = head.length > SHOWN ? head : plain(text.slice(start, end))
  return `“${words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words}”`
}

/** So many characters nearly always hold what is shown: the rest of a sentence is not looked at. */
const HEAD = 100

function plain(words: string): string {
  const spaced = PLAIN.test(words) ? words : words.replace(/\s+/g, ' ')
  let [start, end] = [0, spaced.length]
  while (start < end && OPENING.includes(spaced[start]!)) start++
  while (end > start && CLOSING.includes(spaced[end - 1]!)) end--
  return spaced.slice(start, end)
}

/** Marks at the ends of what is shown. No expression: one that looks for marks before the end takes the square of a run of them. */
const OPENING = '"\'“”‘’«'
const CLOSING = '"\'“”‘’»'

/** No white space but single spaces. */
const PLAIN = /^\S*(?: \S+)* ?$/
