/**
 * Two texts in, the whole answer out: how they line up, what was altered, and what it amounts to.
 */
import { type Alignment, align } from './align/align.js'
import { findChanges } from './align/changes/index.js'
import { toldByBoth } from './align/changes/told-by-both.js'
import { findPassages } from './align/passages.js'
import type { Vectors } from './align/score.js'
import { topics } from './align/topics.js'
import { show, WirecopyError } from './errors.js'
import { judge } from './judge/judge.js'
import { notesOn } from './judge/notes.js'
import { shingleFeatures } from './judge/shingles.js'
import { sentenceVectors } from './meaning/sentence-vectors.js'
import { type Input, type Limits, readInput } from './text/read-input.js'
import { isTagged } from './text/tag.js'
import type { Document, Encoder, Match, Verdict } from './types.js'

/** How a pair is compared; all of it optional. */
export interface CompareOptions {
  /** Ends the comparison when it aborts: it rejects with the reason. */
  readonly signal?: AbortSignal
  /** A sentence encoder to use for alignment in place of the built-in one. */
  readonly encoder?: Encoder
  /** What is refused for its size. */
  readonly limits?: Limits
  /**
   * Probability of reuse before anything is known, between 0 and 1 exclusive. Default .5. Where the target is known to be made from the
   * source, say .999: then `changes` lists what it drops and adds however little it kept.
   */
  readonly prior?: number
}

/**
 * Compares a source with a target. Both are strings, articles, or documents analysed before.
 *
 * Rejects with `not-text`, `bad-article`, `too-long`, `bad-option`, or the signal's reason. About 12 ms for two strings of 500
 * words, 3 ms for documents analysed before.
 */
export async function compare(source: Input, target: Input, options: CompareOptions = {}): Promise<Match> {
  checkOptions(options)
  options.signal?.throwIfAborted()
  const one = readInput(source, 'The source', options.limits)
  const other = readInput(target, 'The target', options.limits)
  if (!options.encoder) return compareDocuments(one, other, options)
  const vectors = {
    source: await encodeWith(options.encoder, one, options.signal),
    target: await encodeWith(options.encoder, other, options.signal)
  }
  options.signal?.throwIfAborted()
  return compareDocuments(one, other, options, vectors)
}

function checkOptions(options: CompareOptions): void {
  const fault = (option: string, got: unknown, expected: string) =>
    new WirecopyError('bad-option', { option, got: show(got), expected })
  if (typeof options !== 'object' || options === null)
    throw fault('options', options, 'an object such as { prior: 0.1 }')
  const { encoder } = options
  if (encoder && typeof encoder.encode !== 'function') throw fault('encoder', encoder, 'an object that can `encode`')
}

async function encodeWith(
  encoder: Encoder,
  document: Document,
  signal?: AbortSignal
): Promise<readonly Float32Array[]> {
  const sentences = document.sentences.map(({ start, end }) => document.article.text.slice(start, end))
  const vectors = await encoder.encode(sentences, signal)
  if (vectors.length !== sentences.length)
    throw new WirecopyError('bad-encoder', { name: encoder.name, got: vectors.length, expected: sentences.length })
  return vectors
}

/** The synchronous core of `compare`, for documents and vectors at hand. */
export function compareDocuments(
  source: Document,
  target: Document,
  options: Pick<CompareOptions, 'prior'> = {},
  vectors?: Vectors
): Match {
  return matchOf(judgeDocuments(source, target, options, vectors))
}

/** A pair that was judged, before it is told what was altered and where: more than half of a comparison, for which a search has no use in most pairs. */
export interface JudgedPair extends Alignment {
  readonly source: Document
  readonly target: Document
  readonly verdict: Verdict
}

/** The verdict of `compareDocuments` and what it was judged by. Throws `bad-option`. */
export function judgeDocuments(
  source: Document,
  target: Document,
  { prior }: Pick<CompareOptions, 'prior'> = {},
  vectors?: Vectors
): JudgedPair {
  if (prior !== undefined && !(prior > 0 && prior < 1))
    throw new WirecopyError('bad-option', { option: 'prior', got: show(prior), expected: 'a number between 0 and 1' })
  const alignment = align(source, target, vectors ?? builtIn(source, target))
  const verdict = judge(source, target, alignment, shingleFeatures(source, target), prior)
  return { source, target, ...alignment, verdict }
}

/** The rest of `compareDocuments`. `isMade`: whether the target counts as made from the source, which the verdict tells unless the caller knows. */
export function matchOf(pair: JudgedPair, isMade = isMadeFrom(pair)): Match {
  const { source, target, beads, verdict } = pair
  const { changes: all, contradictions } = findChanges(source, target, beads, pair.edits)
  const changes = isMade ? all : toldByBoth(source, target, beads, all)
  return {
    source,
    target,
    beads,
    passages: findPassages(source, target),
    edits: topics(source, target, pair, changes),
    changes,
    contradictions,
    verdict,
    notes: notesOn(source, target)
  }
}

/** Where nothing of one text went into the other, nothing was dropped from it, and nothing added. */
function isMadeFrom({ source, target, verdict }: JudgedPair): boolean {
  return verdict.derivation !== 'none' && source.sentences.length > 0 && target.sentences.length > 0
}

/** The built-in encoder knows English alone, which is what the tagger tagged. */
function builtIn(source: Document, target: Document): Vectors | undefined {
  if (!isTagged(source) || !isTagged(target)) return undefined
  return { source: sentenceVectors(source), target: sentenceVectors(target) }
}
