/** Pieces laid out one after the other: the target's text, and where each piece and each run of it came to lie. */
import type { EditTopic, Span } from '../../src/types.js'
import type { Original } from './original.js'
import type { Other, Piece, Taken } from './take.js'

export interface LaidRun {
  readonly source: Span
  readonly target: Span
  /** Absent where the run was kept as it is. */
  readonly topic?: EditTopic
}

export interface LaidPiece {
  readonly piece: Piece
  /** The target's sentences. */
  readonly sentences: readonly Span[]
  readonly runs: readonly LaidRun[]
}

export interface Layout {
  readonly text: string
  readonly pieces: readonly LaidPiece[]
}

const SENTENCE_END = '¦'

export function layOut(original: Original, pieces: readonly Piece[]): Layout {
  let text = ''
  const laid = pieces.map((piece, index): LaidPiece => {
    if (index > 0) text += piece.gap ?? gapBetween(original, pieces[index - 1]!, piece)
    const part = isTaken(piece) ? layTaken(original.text, piece, text.length) : layOther(piece, text.length)
    text += part.text
    return { piece, sentences: part.sentences, runs: part.runs }
  })
  return { text, pieces: laid }
}

export function isTaken(piece: Piece): piece is Taken {
  return 'runs' in piece
}

function gapBetween({ text, sentences }: Original, before: Piece, piece: Piece): string {
  if (!isTaken(before) || !isTaken(piece)) return '\n'
  const [last, first] = [before.sentences.at(-1)!, piece.sentences[0]!]
  return first === last + 1 ? text.slice(sentences[last]!.end, sentences[first]!.start) : '\n'
}

function layOther({ text }: Other, at: number) {
  return { text, sentences: [{ start: at, end: at + text.length }], runs: [] }
}

function layTaken(source: string, { runs }: Taken, at: number) {
  let text = ''
  const ends: number[] = []
  const laid = runs.map(({ start, end, put, topic }): LaidRun => {
    const words = put ?? source.slice(start, end)
    const mark = words.indexOf(SENTENCE_END)
    if (mark >= 0) ends.push(text.length + mark)
    const from = at + text.length
    text += words.replace(SENTENCE_END, '')
    return { source: { start, end }, target: { start: from, end: at + text.length }, ...(topic && { topic }) }
  })
  const sentences = [0, ...ends].map((start, index) => trimmed(text, { start, end: ends[index] ?? text.length }, at))
  return { text, sentences, runs: laid }
}

/** A span of `text` without the white space around it, moved by `offset`. An empty one stays where it begins. */
export function trimmed(text: string, { start, end }: Span, offset = 0): Span {
  const words = text.slice(start, end)
  const lead = words.trim() ? words.length - words.trimStart().length : 0
  return { start: offset + start + lead, end: offset + start + lead + words.trim().length }
}
