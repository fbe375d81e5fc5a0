/**
 * Joins later mentions to the fullest form in the text: "Wang" to Wang Yi, "Lavrov" to Sergei Lavrov.
 *
 * A single word is joined by the last word of a full form, or by its first (East Asian order, first names), when only
 * one full form has it. Countries, directions and the heads of institutions stand for themselves.
 */
import { foldName } from './name-key.js'
import { DIRECTIONS, INSTITUTIONS } from './name-words.js'

/** A name found, before later mentions are joined to their full form. Tokens are half-open. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
  readonly key: string
  readonly country: boolean
}

/** The key of each mention, in order. */
export function linkNames(mentions: readonly Mention[]): string[] {
  const last = new Map<string, string>()
  const first = new Map<string, string>()
  const ends = new Map<string, string>()
  for (const mention of mentions) {
    if (!isFull(mention)) continue
    const words = mention.key.split(' ')
    put(last, words[words.length - 1]!, mention.key)
    put(first, words[0]!, mention.key)
    put(ends, `${words[0]} ${words[words.length - 1]}`, mention.key)
  }
  return mentions.map((mention) => {
    if (isFull(mention)) return fullest(ends, mention.key)
    return isShort(mention) ? last.get(mention.key) || first.get(mention.key) || mention.key : mention.key
  })
}

function isFull({ words, key, country }: Mention): boolean {
  return !country && key.includes(' ') && !words.some((word) => INSTITUTIONS.has(word))
}

function isShort({ words, key, country }: Mention): boolean {
  return !country && !key.includes(' ') && !DIRECTIONS.has(foldName(words[0]!))
}

/** A word of two different full forms joins none: the empty key marks it. A longer form of the same name is no other. */
function put(table: Map<string, string>, word: string, key: string): void {
  const held = table.get(word)
  if (held === undefined || held === key) table.set(word, key)
  else if (sameEnds(held, key)) table.set(word, held.length >= key.length ? held : key)
  else table.set(word, '')
}

function sameEnds(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')]
  return x[0] === y[0] && x[x.length - 1] === y[y.length - 1]
}

function fullest(ends: ReadonlyMap<string, string>, key: string): string {
  const words = key.split(' ')
  return ends.get(`${words[0]} ${words[words.length - 1]}`) || key
}
