/**
 * The gaps of a bead: what stands between words that were kept, on both sides, with the content words that were lost
 * and those that are new.
 *
 * A word is not lost where its stem, or a word of nearly the same meaning, stands among what faces it. Words inside
 * typed facts are theirs to report.
 */
import type { Bead } from '../../types.js'
import { type Ground, type Side, spanOf } from './ground.js'
import { type Asked, asked, firstLike } from './likeness.js'

export interface Gap {
  readonly source: Half
  readonly target: Half
}

/** One side of a gap: its tokens (half-open), and those of them that the other side does not say. */
export interface Half {
  readonly from: number
  readonly to: number
  readonly words: readonly number[]
}

/** Kept words this few between two gaps do not part them. */
const BRIDGE = 2

export interface Sides<T> {
  readonly source: T
  readonly target: T
}

/** `typed`: 1 for tokens of typed facts. */
export function gapsOf(ground: Ground, bead: Bead, typed: Sides<Uint8Array>): Gap[] {
  const { source, target, beads } = ground
  const ones = wordsIn(source, bead.source, besideOf(source, beads, bead.source))
  const others = wordsIn(target, bead.target, besideOf(target, beads, bead.target))
  return stretches(ground, bead)
    .filter((pair) => !isRespelt(ground, pair))
    .map(({ source: one, target: other }) => ({
      source: { ...one, words: unsaid(source, one, others, typed.source) },
      target: { ...other, words: unsaid(target, other, ones, typed.target) }
    }))
}

/** The same letters with other marks between them: "cease-fire" and "ceasefire". */
function isRespelt(
  { source, target }: Ground,
  { source: one, target: other }: { source: Range; target: Range }
): boolean {
  if (one.to === one.from || other.to === other.from || beginApart(initial(source, one), initial(target, other)))
    return false
  const [a, b] = [letters(source, one), letters(target, other)]
  return a === b || (Math.abs(a.length - b.length) <= ENDING && american(a) === american(b))
}

/** The American ending is shorter by no more than this. */
const ENDING = 4

/** No spelling changes a first letter: most gaps need no closer look. Only told for ASCII. */
function beginApart(one: number, other: number): boolean {
  return one !== other && one < 0x80 && other < 0x80
}

/** The first letter or digit of a range, in lower case; past ASCII where it is not known to be ASCII. */
function initial({ text, document: { tokens } }: Side, { from, to }: Range): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(tokens[at]!.start)
    if (unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)) return unit
    if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20
  }
  return 0x80
}

function letters(side: Side, { from, to }: Range): string {
  const { start, end } = spanOf(side, from, to)
  return side.text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** British endings as American ones. Only a whole gap is compared so: nothing else than its spelling may differ. */
function american(letters: string): string {
  return letters
    .replace(/is(?=(?:e[drs]?|ing|ations?)$)/, 'iz')
    .replace(/our(?=s?$|ed$|ing$|ers?$|able$|ful$|hood)/, 'or')
    .replace(/tre(?=s?$)/, 'ter')
    .replace(/mme(?=s?$)/, 'm')
    .replace(/ll(?=ed$|ing$|ers?$)/, 'l')
    .replace(/ence(?=s?$)/, 'ense')
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Pairs of token ranges between kept tokens, walked in the target's order; what only the source has comes after its neighbour. */
function stretches({ source, target }: Ground, bead: Bead): { source: Range; target: Range }[] {
  const found: { source: Range; target: Range }[] = []
  const visited = new Set<number>()
  for (const at of bead.source) {
    const { from, to } = source.document.sentences[at]!.tokens
    for (const range of unkept(source, from, to)) {
      const face = faceOf(source, target, range, bead.target)
      for (let token = face.from; token < face.to; token++) visited.add(token)
      found.push({ source: range, target: face })
    }
  }
  for (const at of bead.target) {
    const { from, to } = target.document.sentences[at]!.tokens
    for (const range of unkept(target, from, to)) {
      if (visited.has(range.from)) continue
      found.push({ source: emptyAt(source, target, range, bead.source), target: range })
    }
  }
  return found
}

/** Runs of tokens without a partner, those joined that only a word or two parts. */
function unkept(side: Side, from: number, to: number): Range[] {
  const ranges: { from: number; to: number }[] = []
  for (let at = from; at < to; at++) {
    if (side.partners[at]! >= 0) continue
    const last = ranges[ranges.length - 1]
    if (last !== undefined && isBridge(side, last.to, at)) last.to = at + 1
    else ranges.push({ from: at, to: at + 1 })
  }
  return ranges
}

function isBridge(side: Side, from: number, to: number): boolean {
  if (to === from) return true
  if (to - from > BRIDGE) return false
  for (let at = from; at < to; at++) if (isContent(side, at) || side.stems[at] === '') return false
  return true
}

/** The target's unkept tokens between the partners of the tokens left and right of a source range. */
function faceOf(one: Side, other: Side, { from, to }: Range, sentences: readonly number[]): Range {
  const left = partnerBefore(one, from, sentences, other)
  const right = partnerAfter(one, to, sentences, other)
  const start =
    left >= 0
      ? left + 1
      : right >= 0
        ? other.document.sentences[other.sentenceOf[right]!]!.tokens.from
        : firstToken(other, sentences)
  const end =
    right >= 0
      ? right
      : other.document.sentences[other.sentenceOf[Math.max(start - 1, firstToken(other, sentences))]!]!.tokens.to
  return start <= end ? { from: start, to: end } : { from: start, to: start }
}

function emptyAt(source: Side, target: Side, range: Range, sentences: readonly number[]): Range {
  const left = partnerBefore(target, range.from, sentences, source)
  const at = left >= 0 ? left + 1 : firstToken(source, sentences)
  return { from: at, to: at }
}

function firstToken({ document: { sentences } }: Side, indices: readonly number[]): number {
  return sentences[indices[0] ?? 0]?.tokens.from ?? 0
}

function partnerBefore(one: Side, from: number, sentences: readonly number[], other: Side): number {
  const first = one.document.sentences[one.sentenceOf[from]!]!.tokens.from
  for (let at = from - 1; at >= first; at--) if (isIn(one.partners[at]!, other, sentences)) return one.partners[at]!
  return -1
}

function partnerAfter(one: Side, to: number, sentences: readonly number[], other: Side): number {
  const last = one.document.sentences[one.sentenceOf[to - 1]!]!.tokens.to
  for (let at = to; at < last; at++) if (isIn(one.partners[at]!, other, sentences)) return one.partners[at]!
  return -1
}

function isIn(token: number, { sentenceOf }: Side, sentences: readonly number[]): boolean {
  return token >= 0 && sentences.includes(sentenceOf[token]!)
}

/** Whether a token carries content. */
export function isContent({ content }: Side, at: number): boolean {
  return content[at] === 1
}

/** What one side of a bead says: hashes of its content stems, and its first content words without a partner. */
interface Words {
  readonly stems: ReadonlySet<number>
  readonly free: Asked
}

/** At most this many words are asked whether they mean the same as a lost one. */
const FREE = 60

/** The content of a bead's sentences, and of those beside them: a sentence farther off says a word of something else. */
function wordsIn(side: Side, own: readonly number[], beside: readonly number[]): Words {
  const stems = new Set<number>()
  const free: number[] = []
  const gather = (sentence: number, isOwn: boolean): void => {
    const { from, to } = side.document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) {
      if (!isContent(side, at)) continue
      stems.add(side.hashes[at]!)
      if (isOwn && side.partners[at]! < 0 && free.length < FREE) free.push(at)
    }
  }
  for (const sentence of own) gather(sentence, true)
  for (const sentence of beside) gather(sentence, false)
  return { stems, free: asked(side, free) }
}

/** Sentences without a partner next to these: a clause that became a sentence of its own stands there. */
function besideOf({ beadOf }: Side, beads: readonly Bead[], own: readonly number[]): number[] {
  const next = own.flatMap((at) => [at - 1, at + 1])
  return next.filter((at) => {
    const bead = beads[beadOf[at] ?? -1]
    return bead !== undefined && (bead.source.length === 0 || bead.target.length === 0)
  })
}

function unsaid(side: Side, { from, to }: Range, others: Words, typed: Uint8Array): number[] {
  const words: number[] = []
  for (let at = from; at < to; at++) {
    if (typed[at] === 1 || !isContent(side, at) || side.partners[at]! >= 0) continue
    if (!isSaid(side, at, others)) words.push(at)
  }
  return words
}

function isSaid(side: Side, at: number, { stems, free }: Words): boolean {
  return stems.has(side.hashes[at]!) || firstLike(free, side, at) >= 0
}
