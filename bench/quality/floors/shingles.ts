/** Word overlap in the plainest terms: what a system has to beat. */

/** Runs of letters and digits, lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Distinct runs of `size` words. */
export function shingles(text: string, size: number): Set<string> {
  const words = wordsOf(text)
  const found = new Set<string>()
  for (let at = 0; at + size <= words.length; at++) found.add(words.slice(at, at + size).join(' '))
  return found
}

/** Shared shingles over all shingles; of single words by default. */
export function jaccard(one: string, other: string, size = 1): number {
  const [a, b] = [shingles(one, size), shingles(other, size)]
  const both = common(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Shared shingles over those of the shorter text. */
export function containment(one: string, other: string, size = 5): number {
  const [a, b] = [shingles(one, size), shingles(other, size)]
  return common(a, b) / Math.max(1, Math.min(a.size, b.size))
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const item of a) if (b.has(item)) both++
  return both
}
