/**
 * Runs of capitalised words, the raw material of names: "Chinese Foreign Minister Wang Yi", "Bank of England",
 * "Jean-Claude van Damme", "John F. Kennedy".
 *
 * A capital is evidence only where it is a choice: not at a sentence's start, after an opening quotation mark or a
 * colon, nor in a headline in which every word has one. Such runs are `doubtful` until the rest of the text speaks.
 */
import type { Sentence } from '../../types.js'
import { FUNCTION_WORDS, INSTITUTIONS, NO_NAMES, PARTICLES, TITLE_HEADS } from './name-words.js'
import { isHyphen, type Reading, touches } from './reading.js'

export interface Run {
  readonly from: number
  readonly to: number
  /** Whether its first word stands where any word has a capital. */
  readonly doubtful: boolean
  /** Whether it is part of a line in which most words have capitals. */
  readonly shouted: boolean
}

export function findRuns(reading: Reading): Run[] {
  return reading.sentences.flatMap((sentence) => runsOf(reading, sentence))
}

function runsOf(reading: Reading, { tokens }: Sentence): Run[] {
  const runs: Run[] = []
  const end = Math.min(tokens.to, reading.tokens.length)
  const shouted = isShouted(reading, tokens.from, end)
  for (let at = tokens.from; at < end; at++) {
    if (!isNameWord(reading, at)) continue
    const doubtful = isOpening(reading, at, tokens.from)
    if (doubtful && FUNCTION_WORDS.has(reading.folded[at]!) && !isAcronym(reading, at)) continue
    const to = endOfRun(reading, at, end)
    runs.push({ from: at, to, doubtful, shouted })
    at = to - 1
  }
  return runs
}

/** A capitalised word that may name something. */
function isNameWord(reading: Reading, at: number): boolean {
  return (
    reading.capital[at] === 1 &&
    reading.taken[at] === 0 &&
    !NO_NAMES.has(reading.folded[at]!) &&
    isLettered(reading, at)
  )
}

/** A single letter is a name only as an initial: with a period and a name after it. */
function isLettered({ folded, capital }: Reading, at: number): boolean {
  return folded[at]!.length > 1 || (folded[at + 1] === '.' && capital[at + 2] === 1)
}

/** "US", "U.S.", "IT": capitals throughout say that it is not the function word. */
export function isAcronym({ text, tokens }: Reading, at: number): boolean {
  const word = text.slice(tokens[at]!.start, tokens[at]!.end)
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

const OPENING: ReadonlySet<string> = new Set([
  '“',
  '”',
  '"',
  "'",
  '‘',
  ':',
  '(',
  '[',
  '—',
  '--',
  '…',
  '...',
  '•',
  '*',
  '|',
  '·',
  '/',
  ';',
  '.',
  '?',
  '!'
])

function isOpening({ folded }: Reading, at: number, first: number): boolean {
  if (at === first) return true
  const before = folded[at - 1]!
  return before === '–' || OPENING.has(before)
}

function isShouted({ folded, capital }: Reading, from: number, to: number): boolean {
  if (capital[from] === 0) return false
  let capitals = 0
  let small = 0
  for (let at = from; at < to; at++) {
    const word = folded[at]!
    if (word.length < 4) continue
    if (capital[at] === 1) capitals++
    else if (word.charCodeAt(0) >= 97) small++
  }
  return capitals >= 4 && capitals > 2 * small && folded[to - 1] !== '.'
}

function endOfRun(reading: Reading, from: number, end: number): number {
  let to = from + 1
  while (to < end) {
    if (reading.tails[to - 1]! > 0) break
    const next = nextOfRun(reading, to)
    if (next === to || next > end) break
    to = next
  }
  return to
}

/** The token after the run's next word, or the same place where the run ends. */
function nextOfRun(reading: Reading, at: number): number {
  const { folded, capital } = reading
  const word = folded[at]!
  const isNext = capital[at + 1] === 1
  if (isNameWord(reading, at)) return at + 1
  if (isHyphen(word))
    return touches(reading, at) && touches(reading, at + 1) && (isNext || isNumber(folded[at + 1])) ? at + 2 : at
  if (word === '.') return touches(reading, at) && isShortened(reading, at - 1) && isNext ? at + 1 : at
  if (word === '&') return isNext ? at + 2 : at
  if (PARTICLES.has(folded[at]!)) return afterParticles(reading, at)
  if (folded[at] === 'of' && INSTITUTIONS.has(folded[at - 1]!)) return isNext ? at + 2 : afterThe(reading, at)
  return at
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && word >= '0' && word < ':'
}

/** "F." of an initial, "Sen.", "St.", "Jr." */
function isShortened({ folded }: Reading, at: number): boolean {
  return folded[at]!.length === 1 || folded[at] === 'st' || (folded[at]!.length < 5 && TITLE_HEADS.has(folded[at]!))
}

/** "Van der Bellen", "de la Cruz", "bin Salman": at most two particles, then a capital. */
function afterParticles({ folded, capital }: Reading, at: number): number {
  if (capital[at + 1] === 1 || (isHyphen(folded[at + 1]) && capital[at + 2] === 1)) return at + 1
  return PARTICLES.has(folded[at + 1] ?? '') && capital[at + 2] === 1 ? at + 2 : at
}

function afterThe({ folded, capital }: Reading, at: number): number {
  return folded[at + 1] === 'the' && capital[at + 2] === 1 ? at + 3 : at
}
