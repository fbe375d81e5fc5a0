/**
 * What stands around a story and is not the story: datelines, bylines, credits, tag lists, boilerplate. It is kept in
 * the text and left out of evidence.
 *
 * No source: the forms of agencies and of sites as they are read in news texts. Held by test/text/furniture/index.test.ts, and by
 * 200 articles whose credit was labelled by hand (test/text/furniture/credit-labels.json, scored by bench/quality).
 */
import type { Furniture, Sentence } from '../../types.js'
import { isPerson } from './byline.js'
import { layOut, type Unit } from './layout.js'
import { partsOf } from './parts.js'
import { photoBrackets } from './photo.js'
import { NEAR, wholeUnit } from './whole.js'

/**
 * The furniture of `text`, in its order, disjoint. A dateline's span is its prefix only; a credit, byline, tag list or line of
 * boilerplate is the whole sentence or line. Cost: linear; most of it near the start and the end.
 */
export function findFurniture(text: string, sentences: readonly Sentence[]): Furniture[] {
  const units = layOut(text, sentences)
  const whole: (Furniture | undefined)[] = new Array(units.length)
  const parts: Furniture[] = []
  let prose = 0
  let nothing = true
  // From the end, so that "the story is over" is known when a line is read.
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index]!
    whole[index] = wholeUnit(unit, { prose, nothing })
    if (whole[index] !== undefined) continue
    if (unit.prose) prose++
    nothing = false
    const bare = unit.before < NEAR || /^[_*]/.test(units[index - 1]?.text ?? '')
    parts.push(...partsOf(text, unit, bare, prose <= 1))
  }
  return disjoint([...whole.filter((one) => one !== undefined), ...parts, ...writers(units, whole), ...photos(text)])
}

/** A person's name alone on a line beside other furniture, before the story begins: the writer. */
function writers(units: readonly Unit[], whole: readonly (Furniture | undefined)[]): Furniture[] {
  const found: Furniture[] = []
  for (let index = 0; index < units.length && units[index]!.before === 0; index++) {
    const { start, end, lone, text } = units[index]!
    const beside = whole[index - 1] ?? whole[index + 1]
    if (whole[index] === undefined && beside !== undefined && lone && isPerson(text)) {
      found.push({ start, end, kind: 'byline' })
    }
  }
  return found
}

function photos(text: string): Furniture[] {
  return photoBrackets(text).map(({ start, end }) => ({ start, end, kind: 'boilerplate' }))
}

/** In the text's order; of two that overlap, the one that begins first. */
function disjoint(found: readonly Furniture[]): Furniture[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  let end = -1
  return sorted.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}
