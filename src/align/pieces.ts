/**
 * A region between kept runs, cut into pieces that belong to one bead each, and the pieces of both sides paired up.
 *
 * White space between two pieces goes to the one that has no partner, so that a dropped sentence takes its space along
 * and a replaced one keeps to its words.
 */
import type { Document, Span } from '../types.js'
import { isBlank } from './blank.js'
import type { BareEdit, Region } from './region.js'

/** A stretch of a region: of one bead, and not moved. */
export interface Piece extends Span {
  readonly bead: number
}

/** The pieces of a region: cut at moved runs, and at the end of each sentence whose neighbour has another bead. */
export function piecesOf(document: Document, region: Span, owners: readonly number[], moved: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let from = region.start
  for (const run of [...moved, { start: region.end, end: region.end }]) {
    if (run.start > from)
      // One by one: a region may have more sentences than a call can have arguments.
      for (const piece of absorbBlank(document, cutAtBeads(document, { start: from, end: run.start }, owners)))
        pieces.push(piece)
    from = Math.max(from, run.end)
  }
  return pieces
}

/** White space alone, left of a kept sentence, belongs to the piece behind it. */
function absorbBlank({ article: { text } }: Document, pieces: readonly Piece[]): Piece[] {
  const [first, second] = pieces
  if (!first || !second || text.slice(first.start, first.end).trim() !== '') return [...pieces]
  return [{ ...second, start: first.start }, ...pieces.slice(2)]
}

function cutAtBeads(document: Document, span: Span, owners: readonly number[]): Piece[] {
  const { sentences } = document
  const pieces: { start: number; end: number; bead: number }[] = []
  let at = firstSentence(document, span.start)
  let from = span.start
  while (from < span.end) {
    const bead = owners[at] ?? -1
    while (at + 1 < sentences.length && owners[at + 1] === bead) at++
    const to = at + 1 < sentences.length ? Math.min(span.end, sentences[at + 1]!.start) : span.end
    pieces.push({ start: from, end: to, bead })
    from = to
    at++
  }
  return pieces
}

/** The sentence that holds this offset, or the one before the white space that holds it, or the first. */
function firstSentence({ sentences }: Document, offset: number): number {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Pieces of the same bead face each other; the rest are inserts and deletes at the place reached. */
export function pairUp(
  source: Document,
  target: Document,
  region: Region,
  sources: readonly Piece[],
  targets: readonly Piece[]
): BareEdit[] {
  const partners = partnersOf(sources, targets)
  const sourceText = source.article.text
  const targetText = target.article.text
  const ones = giveSpace(sourceText, sources, (at) => partners.has(at))
  const paired = new Set(partners.values())
  const others = giveSpace(targetText, targets, (at) => paired.has(at))
  const inOrder = [...partners.values()].every((at, index, all) => index === 0 || at > all[index - 1]!)
  const edits: BareEdit[] = []
  let reached = region.target.start
  ones.forEach((piece, at) => {
    const partner = partners.get(at)
    if (partner === undefined) edits.push({ kind: 'delete', source: piece, target: { start: reached, end: reached } })
    else {
      edits.push(replacement(sourceText, targetText, piece, others[partner]!, inOrder))
      reached = others[partner]!.end
    }
  })
  const sourceOf = new Map([...partners].map(([one, other]) => [other, one]))
  reached = region.source.start
  others.forEach((piece, at) => {
    const partner = sourceOf.get(at)
    if (partner === undefined) edits.push({ kind: 'insert', source: { start: reached, end: reached }, target: piece })
    else reached = ones[partner]!.end
  })
  return edits
}

/** source piece -> target piece of the same bead, in order, each once. */
function partnersOf(sources: readonly Piece[], targets: readonly Piece[]): Map<number, number> {
  const waiting = new Map<number, number[]>()
  targets.forEach(({ bead }, at) => {
    const held = waiting.get(bead)
    if (held) held.push(at)
    else waiting.set(bead, [at])
  })
  const partners = new Map<number, number>()
  sources.forEach(({ bead }, at) => {
    const partner = waiting.get(bead)?.shift()
    if (partner !== undefined) partners.set(at, partner)
  })
  return partners
}

/** Moves the white space behind a paired piece to the unpaired piece that follows it. */
function giveSpace(text: string, pieces: readonly Piece[], isPaired: (at: number) => boolean): Span[] {
  const spans = pieces.map(({ start, end }) => ({ start, end }))
  for (let at = 0; at + 1 < spans.length; at++) {
    const [piece, next] = [spans[at]!, spans[at + 1]!]
    if (!isPaired(at) || isPaired(at + 1) || piece.end !== next.start) continue
    const end = piece.start + text.slice(piece.start, piece.end).trimEnd().length
    if (end === piece.start) continue
    piece.end = end
    next.start = end
  }
  return spans
}

/** A replacement. White space that both pieces end in is kept where the pieces of the region are in order. */
function replacement(source: string, target: string, one: Span, other: Span, inOrder: boolean): BareEdit {
  let [end, to] = [one.end, other.end]
  while (
    inOrder &&
    end > one.start + 1 &&
    to > other.start + 1 &&
    source[end - 1] === target[to - 1] &&
    isBlank(source[end - 1]!)
  )
    [end, to] = [end - 1, to - 1]
  const same = source.slice(one.start, end) === target.slice(other.start, to)
  return { kind: same ? 'move' : 'replace', source: { start: one.start, end }, target: { start: other.start, end: to } }
}
