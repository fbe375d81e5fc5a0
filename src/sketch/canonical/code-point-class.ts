/** What a code point is to the canonical text. The numbers are part of the generated tables and of the kernel. */
export const CodePointClass = {
  /** Ends a word: white space, punctuation, quotes, symbols, and every code point the tables do not know. */
  Separator: 0,
  /** A letter or digit of a script that parts its words. */
  Word: 1,
  /** Extends the word before it, and is nothing where there is none. */
  Mark: 2,
  /** A mark whose canonical combining class is not 0: two in a row may stand in another order. */
  ReorderedMark: 3,
  /** A letter that starts a word of its own: Han, kana, Thai, Lao, Khmer, Myanmar. */
  OwnWord: 4,
  /** Deleted: soft hyphen, zero-width characters, variation selectors (Default_Ignorable_Code_Point). */
  Ignorable: 5,
  /** Half of a surrogate pair; only in the table of UTF-16 units, never in the generated one. */
  Surrogate: 6
} as const

/** Added to a class: what the code point becomes depends on its neighbours, so the text takes the slow path. */
export const DIFFICULT = 8
