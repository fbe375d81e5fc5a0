/**
 * Furniture that is part of a sentence: the dateline before a story's first words, the sign-off behind its last, a credit
 * that a site ran into the sentence before it. Held by test/text/furniture/index.test.ts.
 */
import type { Furniture } from '../../types.js'
import { creditOfSentence, type Ending, signOff, slashedInitials } from './credit.js'
import { datelineOf } from './dateline.js'
import type { Unit } from './layout.js'

/** Where a sentence ends and the next begins without a space: `... necessary."The Associated Press contributed ...` */
const GLUE = /\p{Ll}[.!?]["”’']?(?=\p{Lu})/gu
/** A credit that was run into a sentence is no longer than this. */
const LONGEST = 300
/** A dateline is read from at most this much of its line. */
const REACH = 160

/** The parts of a unit that is story. `bare`: a dateline without an agency may stand here. `ends`: the story may end here. */
export function partsOf(text: string, unit: Unit, bare: boolean, ends: boolean): Furniture[] {
  const { start, end, opens, closes } = unit
  const dateline = opens ? datelineOf(lineFrom(text, start), bare) : undefined
  const initials = closes ? slashedInitials(unit.text) : undefined
  const ending = gluedCredit(unit.text) ?? initials ?? (ends ? signOff(unit.text) : undefined)
  return [
    ...(dateline === undefined ? [] : [{ ...dateline, start, end: start + dateline.end, kind: 'dateline' as const }]),
    ...(ending === undefined ? [] : [{ ...ending, start: start + ending.start, end, kind: 'credit' as const }])
  ]
}

/** The credit at the end of a sentence it was run into. */
export function gluedCredit(sentence: string): Ending | undefined {
  if (!sentence.includes('ontribut')) return undefined
  for (const match of sentence.matchAll(GLUE)) {
    const start = match.index + match[0].length
    const credit = sentence.length - start < LONGEST ? creditOfSentence(sentence.slice(start)) : undefined
    if (credit?.agency !== undefined) return { start, agency: credit.agency }
  }
  return undefined
}

function lineFrom(text: string, start: number): string {
  const piece = text.slice(start, start + REACH)
  const end = piece.search(/[\n\r\u2028\u2029]/)
  return end < 0 ? piece : piece.slice(0, end)
}
