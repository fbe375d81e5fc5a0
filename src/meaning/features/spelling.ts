/** What a word's letters tell about its kin: shared runs of letters, endings of grammar, and the forms a dictionary lists. */
import { hashStem } from '../../text/idf.js'
import { baseOf } from './irregular-forms.js'
import { isAboutThings, type Word } from './side.js'

export interface Spelling {
  /** Its base where it is an irregular form, else itself. */
  readonly base: string
  /** Its runs of three letters, ends marked, rising. */
  readonly pieces: Int32Array
  /** Hashes of what it may be a form of: its stem, and that less an ending of a verb. */
  readonly bases: readonly number[]
}

/** Words that share less of their pieces are not near by their spelling. */
const LEAST_DICE = 0.5
/** Of how near they are by spelling, so much counts. */
const SPELLING = 0.9

export function readSpelling(word: Word): Spelling {
  const { form, stem } = word
  const base = baseOf(form)
  const bases = base === form ? basesOf(stem) : [base]
  return { base, pieces: piecesOf(form), bases: isAboutThings(word) ? bases.map(hashStem) : [] }
}

function piecesOf(form: string): Int32Array {
  const marked = `^${form}$`
  const pieces = new Int32Array(Math.max(1, marked.length - 2))
  for (let i = 0; i < pieces.length; i++)
    pieces[i] = (marked.charCodeAt(i) << 20) ^ (marked.charCodeAt(i + 1) << 10) ^ (marked.charCodeAt(i + 2) || 0)
  return pieces.sort()
}

/** "planned" and "planning" may be of "plan", "making" of "make": the thesaurus knows only what a dictionary lists. */
function basesOf(stem: string): string[] {
  const ending = stem.endsWith('ing') ? 3 : stem.endsWith('ed') ? 2 : 0
  const root = stem.slice(0, stem.length - ending)
  if (ending === 0 || root.length < 3) return [stem]
  const doubled = root.at(-1) === root.at(-2) ? [root.slice(0, -1)] : [`${root}e`]
  return [stem, root, ...doubled]
}

/** Dice's coefficient of two words' pieces, less a little; 0 where it is small. */
export function spellingNearness({ pieces: a }: Spelling, { pieces: b }: Spelling): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      common++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  const dice = (2 * common) / (a.length + b.length)
  return dice > LEAST_DICE ? SPELLING * dice : 0
}

const ENDINGS = new Set([
  '',
  's',
  'es',
  'd',
  'ed',
  'ing',
  'e',
  'er',
  'ers',
  'y',
  'ies',
  'ied',
  'ly',
  'n',
  'en',
  'ning',
  'ned',
  'ting',
  'ted'
])

/** Whether two words are one but for an ending of grammar: "say" and "saying", "carry" and "carried", "plan" and "planned". */
export function sameRoot({ base: one }: Spelling, { base: other }: Spelling): boolean {
  if (one === other) return true
  let common = 0
  while (common < one.length && one.charCodeAt(common) === other.charCodeAt(common)) common++
  return common >= 3 && ENDINGS.has(one.slice(common)) && ENDINGS.has(other.slice(common))
}
