/**
 * What a whole sentence or line is, if it is furniture. Where it stands decides much: an agency alone on a line is a credit at
 * the end of a story and the credit of a picture in its middle. Held by test/text/furniture/index.test.ts.
 */
import type { Furniture } from '../../types.js'
import { isBoilerplateLine, isBoilerplateSentence } from './boilerplate.js'
import { bylineOf } from './byline.js'
import { type Credit, creditOfLine, creditOfSentence, onlyAgencies } from './credit.js'
import type { Unit } from './layout.js'
import { gluedCredit } from './parts.js'
import { isPhotoLine } from './photo.js'
import { isTagList } from './tags.js'

/** How many sentences of prose away a story's start and end still count as near. */
export const NEAR = 3
/** A sentence behind others on the last line that is no longer than this may be a sign-off. */
const SHORT = 40

/** What follows a unit, as known when the text is read from its end. */
export interface Following {
  /** Sentences of prose that are not furniture. */
  readonly prose: number
  /** Whether nothing but furniture follows. */
  readonly nothing: boolean
}

/** The furniture that the unit is as a whole. */
export function wholeUnit(unit: Unit, following: Following): Furniture | undefined {
  const { start, end, text, lone } = unit
  if (lone && isPhotoLine(text) && onlyAgencies(text) === undefined) return { start, end, kind: 'boilerplate' }
  const near = unit.before < NEAR || following.prose <= NEAR
  const credit = near || text.includes('ontribut') ? creditHere(unit, following) : undefined
  if (credit !== undefined) return { ...credit, start, end, kind: 'credit' }
  const kind = kindOf(unit, near)
  if (kind !== undefined) return { start, end, kind }
  const byline = lone && near ? bylineOf(text) : undefined
  return byline === undefined ? undefined : { ...byline, start, end, kind: 'byline' }
}

function kindOf({ text, lone, repeats }: Unit, near: boolean): 'boilerplate' | 'tags' | undefined {
  if (repeats || (lone && isBoilerplateLine(text))) return 'boilerplate'
  if (near && isBoilerplateSentence(text)) return 'boilerplate'
  return near && lone && isTagList(text) ? 'tags' : undefined
}

/** The very first line is believed only where it is more than a short form: that may be left of a picture's caption. */
function creditHere(unit: Unit, following: Following): Credit | undefined {
  const { text, lone, start } = unit
  if (gluedCredit(text) !== undefined) return undefined
  const ending = lone ? following.prose <= 1 : unit.closes && following.nothing && text.length < SHORT
  const opening = lone && unit.before === 0 && (start > 0 || /[ (]/.test(text))
  return (ending || opening ? creditOfLine(text) : undefined) ?? creditOfSentence(text)
}
