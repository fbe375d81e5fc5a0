/**
 * Lower case, straight apostrophes, composed letters, no zero-width characters: "Zelenskyy’s" -> "zelenskyy's".
 *
 * Makes typographic forms of one word meet. Held by `test/text/fold.test.ts`.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  return PLAIN.test(lower)
    ? lower
    : lower
        .normalize('NFC')
        .replace(/[’ʼ＇]/g, "'")
        .replace(IGNORABLE, '')
}

const PLAIN = /^[a-z0-9]*$/
const IGNORABLE = /\p{Cf}|[\ufe00-\ufe0f]/gu
