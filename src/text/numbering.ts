/**
 * Words as numbers: a text's words are numbered once a Document, and those of a second text are put into the first's
 * numbering when the two meet. So a pair is compared by numbers, and strings are met once a different word.
 */

export interface Numbering {
  /** The number of each word in the list it was made from. */
  readonly numbers: Int32Array
  /** The different words, by number. */
  readonly words: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
}

/** Numbers a list of words in order of appearance. Linear. */
export function numbering(list: readonly string[]): Numbering {
  const numberOf = new Map<string, number>()
  const words: string[] = []
  const numbers = new Int32Array(list.length)
  // A plain loop: `from` with a function walks an iterator, and makes an object a word.
  for (let at = 0; at < list.length; at++) {
    const word = list[at]!
    let number = numberOf.get(word)
    if (number === undefined) {
      number = words.push(word) - 1
      numberOf.set(word, number)
    }
    numbers[at] = number
  }
  return { numbers, words, numberOf }
}

/** For each number of `other` the number the same word has in `one`; words `one` lacks are numbered on from its end. */
export function translate(one: Numbering, other: Numbering): Int32Array {
  const numbers = new Int32Array(other.words.length)
  let next = one.words.length
  for (let number = 0; number < numbers.length; number++)
    numbers[number] = one.numberOf.get(other.words[number]!) ?? next++
  return numbers
}

/** Numbers put into another numbering, as `translate` says. */
export function renumbered(numbers: Int32Array, to: Int32Array): Int32Array {
  const found = new Int32Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) found[at] = to[numbers[at]!]!
  return found
}
