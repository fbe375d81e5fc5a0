/** From found rows to the answer: the estimate from the registers decides, then the texts are put in order. */
import { livingTexts, type Part, rowsOf, wordsOf } from './part.js'
import { comparePriority, type Priority } from './priority.js'
import type { Shape } from './signature.js'
import { agreements, agreementsFor, eachAgreeing, estimate } from './similarity.js'

/** A text of the index whose signature is at least as similar to the query as was asked. */
export interface LshMatch {
  /** The id it was added with. */
  readonly id: string
  /** The Jaccard similarity the registers estimate. */
  readonly similarity: number
}

type Found = Priority & { readonly agreed: number }

export interface Wanted {
  readonly shape: Shape
  readonly words: Uint32Array
  readonly threshold: number
  readonly limit: number
}

/** `places` holds part and row, one after the other. */
export function verified(places: readonly number[], parts: readonly Part[], wanted: Wanted): LshMatch[] {
  const { shape } = wanted
  const least = agreementsFor(wanted.threshold, shape.registers)
  const found: Found[] = []
  for (let i = 0; i < places.length; i += 2) {
    const part = parts[places[i]!]!
    const row = places[i + 1]!
    const agreed = agreements(wanted.words, 0, wordsOf(part), row * shape.words, shape.words, shape.registers)
    if (agreed >= least) emit(part, row, agreed, wanted.limit, found)
  }
  return inOrder(found, wanted)
}

/** Every text that is at least as similar as was asked, whether it shares a band or not. Linear in the index: some 20 ns a text. */
export function scanned(parts: readonly Part[], wanted: Wanted): LshMatch[] {
  const { shape } = wanted
  const least = agreementsFor(wanted.threshold, shape.registers)
  const found: Found[] = []
  for (const part of parts)
    eachAgreeing(wanted.words, wordsOf(part), rowsOf(part), shape.registers, least, (row, agreed) =>
      emit(part, row, agreed, wanted.limit, found)
    )
  return inOrder(found, wanted)
}

function emit(part: Part, row: number, agreed: number, limit: number, into: Found[]): void {
  for (const text of livingTexts(part, row, limit)) into.push({ ...text, agreed })
}

function inOrder(found: Found[], { shape, limit }: Wanted): LshMatch[] {
  return found
    .sort((a, b) => b.agreed - a.agreed || comparePriority(a, b))
    .slice(0, limit)
    .map(({ id, agreed }) => ({ id, similarity: estimate(agreed, shape.registers) }))
}
