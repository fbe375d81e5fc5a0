/** The words inside a quotation, and how alike two quotations are. */
import { FUNCTION_WORDS } from './function-words.js'
import type { Placed, Side } from './ground.js'

export interface QuotedWords {
  readonly fact: Placed
  /** Stems of its words in order. */
  readonly stems: readonly string[]
  /** Those that carry content, with their weight. */
  readonly content: ReadonlyMap<string, number>
  /** Tokens of those, each stem once. */
  readonly tokens: readonly number[]
}

/** Longer quotations are compared by their first words. */
const LONGEST = 150

export function quotedWords(side: Side, fact: Placed): QuotedWords {
  const stems: string[] = []
  const content = new Map<string, number>()
  const tokens: number[] = []
  for (let at = fact.from; at < fact.to && stems.length < LONGEST; at++) {
    const stem = side.stems[at]!
    if (stem === '') continue
    stems.push(stem)
    if (FUNCTION_WORDS.has(side.document.tokens[at]!.lemma.toLowerCase()) || content.has(stem)) continue
    content.set(stem, side.weights[at]!)
    tokens.push(at)
  }
  return { fact, stems, content, tokens }
}

/** Share of the shorter one's words that both have in the same order; 0 where that is fewer than two words, but for two words in one bead. */
export function compareQuoted(one: QuotedWords, other: QuotedWords): number {
  if (![...one.content.keys()].some((stem) => other.content.has(stem)) && one.content.size > 0) return 0
  const common = longestCommon(one.stems, other.stems)
  const shorter = Math.min(one.stems.length, other.stems.length)
  const enough = common > 1 || shorter === 1 || (shorter === 2 && one.fact.bead === other.fact.bead)
  return enough ? common / Math.max(1, shorter) : 0
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1)
  for (const stem of a) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      row[j] = stem === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!)
    above = row
  }
  return above[b.length]!
}
