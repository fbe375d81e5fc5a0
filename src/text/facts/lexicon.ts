/**
 * Phrases looked up by their first word: a table of words and short phrases, each with a value; the longest match wins.
 *
 * A trie would save nothing: no first word here starts more than a dozen phrases.
 */

interface Entry {
  readonly rest: readonly string[]
  readonly value: string
}

export type Lexicon = ReadonlyMap<string, readonly Entry[]>

export interface Phrase {
  readonly value: string
  /** The token after the phrase. */
  readonly end: number
}

/** A lexicon from rows of a value and its phrases, which are separated by `|`. */
export function lexicon(rows: Readonly<Record<string, string>>): Lexicon {
  const table = new Map<string, Entry[]>()
  for (const [value, phrases] of Object.entries(rows)) {
    for (const phrase of phrases.split('|')) {
      const [first = '', ...rest] = phrase.trim().split(/\s+/)
      table.set(first, [...(table.get(first) ?? []), { rest, value }])
    }
  }
  for (const entries of table.values()) entries.sort((a, b) => b.rest.length - a.rest.length)
  return table
}

/** The longest phrase of the lexicon that begins at token `at`. */
export function phraseAt(table: Lexicon, folded: readonly string[], at: number): Phrase | undefined {
  const entries = table.get(folded[at] ?? '')
  if (entries === undefined) return undefined
  for (const { rest, value } of entries) {
    if (rest.every((word, i) => folded[at + 1 + i] === word)) return { value, end: at + 1 + rest.length }
  }
  return undefined
}

/** A set of words from one line of them. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
