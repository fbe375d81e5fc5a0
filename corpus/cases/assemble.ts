/**
 * A case, from the pieces its target is made of. The truth is known because the target was made: which words were kept,
 * which sentences they came from and what was put in their place. The label is not chosen: it follows from the shares.
 */
import type { Edit, Span } from '../../src/types.js'
import type { Case, CaseBead, CaseKind } from './case.js'
import { labelOf } from './label-of.js'
import { isTaken, type LaidPiece, type LaidRun, type Layout, layOut, trimmed } from './lay-out.js'
import type { Original } from './original.js'
import type { Piece } from './take.js'
import { type Word, wordsOf } from './words-of.js'

export interface Plan {
  readonly id: string
  readonly kind: CaseKind
  readonly original: Original
  readonly pieces: readonly Piece[]
  /** Whether the alterations were made one by one, so that each is an edit. */
  readonly edits?: boolean
}

const within = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export function assemble({ id, kind, original, pieces, edits }: Plan): Case {
  const layout = layOut(original, pieces)
  const furniture = { source: original.furniture, target: furnitureOf(original, layout) }
  const words = wordsOf(layout.text, furniture.target)
  const same = sameWords(wordsOf(original.text, furniture.source), words)
  const shares = sharesOf(words, layout)
  return {
    id,
    kind,
    source: original.text,
    target: layout.text,
    label: labelOf({ same, ...shares }),
    shares,
    beads: beadsOf(original, layout),
    furniture,
    ...(edits && { edits: editsOf(original.text, layout) })
  }
}

/** Furniture of the target: the lines put round it, the source's own that was kept, and what took the place of that. */
function furnitureOf(original: Original, { text, pieces }: Layout): Span[] {
  const lines = pieces.filter(({ piece }) => !isTaken(piece) && piece.furniture).flatMap(({ sentences }) => sentences)
  const runs = pieces.flatMap((piece) => piece.runs)
  const put = runs.filter(({ topic }) => topic === 'furniture').map(({ target }) => trimmed(text, target))
  const kept = original.furniture.flatMap((span) =>
    runs
      .filter(({ topic, source }) => topic === undefined && within(span, source))
      .map(({ source, target }) => shifted(span, target.start - source.start))
  )
  return [...lines, ...put, ...kept].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}

function sameWords(source: readonly Word[], target: readonly Word[]): boolean {
  return source.length === target.length && source.every(({ text }, index) => text === target[index]!.text)
}

function sharesOf(words: readonly Word[], { pieces }: Layout): { c: number; v: number } {
  const reused = pieces.filter(({ piece }) => isTaken(piece))
  const covered = words.filter((word) => reused.some(({ sentences }) => sentences.some((span) => within(word, span))))
  const kept = covered.filter((word) => reused.some(({ runs }) => isKept(word, runs)))
  return { c: covered.length / words.length, v: covered.length ? kept.length / covered.length : 0 }
}

/** A word stands unchanged when no alteration but one of punctuation touches it. */
function isKept(word: Span, runs: readonly LaidRun[]): boolean {
  const touching = runs.filter(({ target }) => target.start < word.end && word.start < target.end)
  return touching.length > 0 && touching.every(({ topic }) => topic === undefined || topic === 'punctuation')
}

function beadsOf(original: Original, { text, pieces }: Layout): CaseBead[] {
  const used = new Set(pieces.flatMap(({ piece }) => (isTaken(piece) ? piece.sentences : [])))
  const dropped = original.sentences
    .filter((_, index) => !used.has(index))
    .map((span): CaseBead => ({ source: [span], target: [], kind: 'dropped', moved: false }))
  return [...pieces.map((laid) => beadOf(original, text, laid)), ...dropped]
}

function beadOf(original: Original, text: string, { piece, sentences: target, runs }: LaidPiece): CaseBead {
  if (!isTaken(piece)) return { source: [], target, kind: 'added', moved: false }
  const source = piece.sentences.map((index) => original.sentences[index]!)
  const moved = piece.moved ?? false
  if (target.length > 1) return { source, target, kind: source.length > 1 ? 'many' : 'split', moved }
  if (source.length > 1) return { source, target, kind: 'merge', moved }
  const [from, to] = [source[0]!, target[0]!]
  const words = wordsOf(text).filter((word) => within(word, to))
  if (sameWords(wordsOf(original.text.slice(from.start, from.end)), words))
    return { source, target, kind: 'identical', moved }
  const kept = words.filter((word) => isKept(word, runs)).length
  return { source, target, kind: kept >= 0.7 * words.length ? 'edited' : 'paraphrase', moved }
}

function editsOf(source: string, { text, pieces }: Layout): Edit[] {
  return pieces.flatMap(({ runs }) => runs.flatMap((run) => (run.topic ? [editOf(source, text, run)] : [])))
}

function editOf(sourceText: string, targetText: string, run: LaidRun): Edit {
  const source = trimmed(sourceText, run.source)
  const target = trimmed(targetText, run.target)
  const kind = source.start === source.end ? 'insert' : target.start === target.end ? 'delete' : 'replace'
  return { kind, source, target, topic: run.topic ?? 'wording' }
}
