/**
 * Characters that would act instead of being read, made visible: control characters, those that turn the direction of
 * the text around, and those that have no width. A text is evidence, and hostile text is shown, not obeyed.
 *
 * Joiners (U+200C, U+200D) and variation selectors stay: scripts and emoji need them, and they cannot hide a word.
 * Held by test/report/visible.test.ts.
 */

/** What a terminal or a browser would obey, or hide. White space that a view sets itself is left alone. */
const ACTS =
  /[\p{Control}\p{Surrogate}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB](?<!\p{Join_Control}|\p{Variation_Selector}|[\t\n\r])/gu

/** Most of what is shown: nothing in it acts, and it needs no look at each character. */
const PRINTABLE_ASCII = /^[ -~]*$/

const SPACES = /[\t\n\r\u2028\u2029]+/g

/** A run of text as it may be shown, or the code points that stand for one that may not: `U+202E`. */
export interface Run {
  readonly text: string
  readonly hidden: boolean
}

/** The runs of a text, in order. Line breaks and tabs become spaces: a view breaks lines itself. */
export function visibleRuns(text: string): readonly Run[] {
  if (PRINTABLE_ASCII.test(text)) return text === '' ? [] : [{ text, hidden: false }]
  const runs: Run[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(ACTS)) {
    if (index > from) runs.push({ text: plain(text.slice(from, index)), hidden: false })
    runs.push({ text: codePoint(found), hidden: true })
    from = index + found.length
  }
  if (from < text.length) runs.push({ text: plain(text.slice(from)), hidden: false })
  return runs
}

/** The same as one string, `‹U+202E›` where something acted. */
export function visible(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text
  return visibleRuns(text)
    .map(({ text, hidden }) => (hidden ? `‹${text}›` : text))
    .join('')
}

function plain(text: string): string {
  return text.replace(SPACES, ' ')
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
