/** Generated texts with everything that breaks offsets: emoji, combining marks, CRLF, zero-width, lone surrogates. */
import fc from 'fast-check'

const WORDS =
  `the minister said on Monday that talks in Moscow would not go on before March 3 , " he added ’s U.S. Mr. 1,000 . ? !`.split(
    ' '
  )

const ODD = [
  '😀',
  '👩‍👩‍👧',
  'e\u0301',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\r\n',
  '\n\n',
  '\t',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u0000',
  '中国外交',
  'ภาษาไทย',
  '«',
  '»',
  '“',
  '”',
  '\u2028',
  '\u3000',
  '…',
  '--',
  'ﬁ',
  'ß',
  'İ'
]

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }
)

/** A text of up to about 80 pieces, most parted by a space. */
export const hostileText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '. ')), { maxLength: 80 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''))

/** A text and an altered copy: words replaced, dropped, added and moved. */
export const editedPair = fc
  .tuple(hostileText, fc.array(fc.tuple(fc.nat(), fc.nat(), piece, fc.nat(3)), { maxLength: 12 }))
  .map(([text, edits]) => [text, edits.reduce(alter, text)] as const)

function alter(text: string, [from, length, word, kind]: [number, number, string, number]): string {
  const start = text.length === 0 ? 0 : from % text.length
  const end = Math.min(text.length, start + (length % 30))
  const taken = text.slice(start, end)
  if (kind === 0) return text.slice(0, start) + word + text.slice(end)
  if (kind === 1) return text.slice(0, start) + text.slice(end)
  if (kind === 2) return `${text.slice(0, start)} ${word} ${text.slice(start)}`
  return `${text.slice(0, start)}${text.slice(end)} ${taken}`
}
