/**
 * Takes from a change the words that both texts keep at either end of the fact: of "more than three" and "more than four" the numbers are
 * marked. Words end at white space, so that "$2.5" and "twenty-three" stay whole; a span that would be empty stays whole on both sides.
 * The reason still gives the whole fact. Held by `test/align/changes/narrow.test.ts`.
 */
import type { FactChange, Span } from '../../types.js'
import { type Ground, type Side, spanOf, tokensIn } from './ground.js'

/** The facts that are phrases; a name or a negation is marked whole. */
const PHRASES: ReadonlySet<string> = new Set(['number', 'date', 'quotation'])

interface Range {
  readonly from: number
  readonly to: number
}

export function narrow(ground: Ground, change: FactChange): FactChange {
  if (change.change !== 'altered' || !PHRASES.has(change.topic)) return change
  if (change.source === undefined || change.target === undefined) return change
  const one = tokensIn(ground.source, change.source)
  const other = tokensIn(ground.target, change.target)
  const head = keptHead(ground, one, other)
  const tail = keptTail(ground, { from: one.from + head, to: one.to }, { from: other.from + head, to: other.to })
  if (head + tail === 0) return change
  const [source, target] = [within(ground.source, one, head, tail), within(ground.target, other, head, tail)]
  return source === undefined || target === undefined ? change : { ...change, source, target }
}

/** How many tokens both begin with, up to the last white space among them. */
function keptHead({ source, target }: Ground, one: Range, other: Range): number {
  let kept = 0
  for (let i = 0; one.from + i < one.to && source.partners[one.from + i] === other.from + i; i++) {
    if (isLoose(source, one.from + i + 1) && isLoose(target, other.from + i + 1)) kept = i + 1
  }
  return kept
}

/** How many tokens both end with, from the first white space among them. */
function keptTail({ source, target }: Ground, one: Range, other: Range): number {
  let kept = 0
  for (let i = 1; one.to - i >= one.from && source.partners[one.to - i] === other.to - i; i++) {
    if (isLoose(source, one.to - i) && isLoose(target, other.to - i)) kept = i
  }
  return kept
}

function within(side: Side, { from, to }: Range, head: number, tail: number): Span | undefined {
  return from + head < to - tail ? spanOf(side, from + head, to - tail) : undefined
}

/** Whether a token stands apart from the one before it: white space, or a quotation mark, lies between them. */
function isLoose({ text, document: { tokens } }: Side, at: number): boolean {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (before === undefined || here === undefined || before.end < here.start) return true
  return MARKS.has(text.charAt(before.end - 1)) || MARKS.has(text.charAt(here.start))
}

const MARKS: ReadonlySet<string> = new Set('"“”«»‘'.split(''))
