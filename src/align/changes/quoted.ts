/** The words inside a quotation, and how alike two quotations are. */
import type { Placed, Side } from './ground.js'

export interface QuotedWords {
  readonly fact: Placed
  /** Its words in order, by `Side.keys`. */
  readonly keys: readonly number[]
  /** Those that carry content, with their weight. */
  readonly content: ReadonlyMap<number, number>
  /** Tokens of those, each stem once. */
  readonly tokens: readonly number[]
}

/** Longer quotations are compared by their first words. */
const LONGEST = 150

export function quotedWords(side: Side, fact: Placed): QuotedWords {
  const keys: number[] = []
  const content = new Map<number, number>()
  const tokens: number[] = []
  for (let at = fact.from; at < fact.to && keys.length < LONGEST; at++) {
    if (side.stems[at] === '') continue
    const key = side.keys[at]!
    keys.push(key)
    if (side.content[at] === 0 || content.has(key)) continue
    content.set(key, side.weights[at]!)
    tokens.push(at)
  }
  return { fact, keys, content, tokens }
}

/** Share of the shorter quotation's words that the longer one has in order, from which they are one quotation. */
export const ALIKE = 0.5

/**
 * Share of the shorter one's words that both have in the same order, where it reaches `ALIKE`, else 0; 0 too where that is fewer than two words,
 * but for two words in one bead.
 */
export function compareQuoted(one: QuotedWords, other: QuotedWords): number {
  if (one.content.size > 0 && !shareContent(one, other)) return 0
  const shorter = Math.min(one.keys.length, other.keys.length)
  if (countShared(one.keys, other.keys) < ALIKE * shorter) return 0
  const common = longestCommon(one.keys, other.keys)
  const enough = common > 1 || shorter === 1 || (shorter === 2 && one.fact.bead === other.fact.bead)
  return enough && common >= ALIKE * shorter ? common / Math.max(1, shorter) : 0
}

function shareContent({ content }: QuotedWords, other: QuotedWords): boolean {
  for (const key of content.keys()) if (other.content.has(key)) return true
  return false
}

/** Words of the second that stand anywhere in the first: in order there are no more of them. */
function countShared(a: readonly number[], b: readonly number[]): number {
  const held = new Set(a)
  let count = 0
  for (const key of b) if (held.has(key)) count++
  return count
}

function longestCommon(a: readonly number[], b: readonly number[]): number {
  const row = new Uint16Array(b.length + 1)
  for (const key of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = key === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}
