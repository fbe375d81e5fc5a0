/** The definition of a word-level difference, so plain that nobody need doubt it. */
import type { Bead, Document } from '../../src/types.js'

/** Characters of the words and marks outside a longest common subsequence (by characters) of each bead, both sides. */
export function changedCharacters(source: Document, target: Document, beads: readonly Bead[]): number {
  return beads.reduce((sum, bead) => {
    const [one, other] = [wordsOf(source, bead.source), wordsOf(target, bead.target)]
    const all = [...one, ...other].reduce((length, word) => length + word.length, 0)
    return sum + all - 2 * commonCharacters(one, other)
  }, 0)
}

function wordsOf({ article: { text }, sentences, tokens }: Document, indices: readonly number[]): string[] {
  return indices.flatMap((at) => {
    const { from, to } = sentences[at]!.tokens
    return tokens.slice(from, to).map(({ start, end }) => text.slice(start, end))
  })
}

function commonCharacters(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const row = [0]
    other.forEach((candidate, at) => {
      const kept = word === candidate ? above[at]! + word.length : 0
      row.push(Math.max(kept, above[at + 1]!, row[at]!))
    })
    above = row
  }
  return above.at(-1)!
}
