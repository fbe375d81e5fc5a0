/**
 * Near-duplicates in any number of texts, and which of them to keep.
 *
 * Three stages: read (lines to signatures, in worker threads), match (texts that share a band and whose registers agree well
 * enough, in this thread) and verify (the exact shingle sets of those, read again, in worker threads). Memory: about 190 bytes a
 * text and its id, 8 bytes a candidate pair, and some 60 MB a worker; texts themselves are never held. The outcome depends on
 * the texts and options, never on the number of workers. Held by `test/dedupe/` against all pairs.
 */
import { WirecopyError } from '../errors.js'
import { clustersOf, type TextPlace } from './clusters.js'
import { nameOf } from './columns.js'
import { type Crew, crew } from './crew.js'
import { type Candidates, candidatePairs } from './join.js'
import { type DedupeOptions, type Settings, settingsOf } from './options.js'
import { firstOf, secondOf } from './pair-set.js'
import { teller } from './progress.js'
import { type ReadTexts, readFiles, readStream } from './read-texts.js'
import { respool } from './respool.js'
import type { DedupeResult } from './result.js'
import { type DedupeInput, pathsOf } from './sources.js'
import { type Spool, spool } from './spool.js'
import { byGroup, verifyJobs } from './verify.js'

/**
 * Finds the clusters of near-duplicates in JSONL files, plain or gzip, or in a stream of articles.
 *
 * A line that is bad is counted and reported, never fatal. Rejects with `bad-option`, `no-file`, and the signal's reason.
 */
export async function dedupe(input: DedupeInput, options: DedupeOptions = {}): Promise<DedupeResult> {
  const settings = settingsOf(options)
  const started = performance.now()
  const paths = pathsOf(input)
  if (!paths && settings.state !== undefined) {
    const expected = 'paths of files to `dedupe`, because a stream cannot be taken up again, or leave `state` out'
    throw new WirecopyError('bad-option', { option: 'state', got: 'given for a stream', expected })
  }
  const lain = spool(settings.temporary)
  const workers = crew(settings.workers, settings.signal)
  try {
    const read = paths
      ? await readFiles(paths, settings, workers)
      : await readStream(input as AsyncIterable<object>, lain, settings, workers)
    const found = match(read, settings)
    const verified = await verify(read, found, settings, workers, lain)
    return resultOf(read, found, verified, settings, started)
  } finally {
    await workers.close()
    lain.remove()
  }
}

type Found = Candidates & { readonly seconds: number }

function match({ texts }: ReadTexts, { threshold, onProgress }: Settings): Found {
  const started = performance.now()
  const tell = teller('match', onProgress)
  const candidates = candidatePairs(texts, threshold, (done, bands) => tell(done, bands, texts.count))
  return { ...candidates, seconds: (performance.now() - started) / 1000 }
}

interface VerifiedPairs {
  /** Those that reached the threshold, sorted, and their similarities. */
  readonly pairs: Float64Array
  readonly similarities: Float64Array
  readonly rereading: number
  readonly verifying: number
}

async function verify(
  read: ReadTexts,
  found: Found,
  settings: Settings,
  workers: Crew,
  lain: Spool
): Promise<VerifiedPairs> {
  const { texts, zipped, reading } = read
  const started = performance.now()
  const places = zipped.size > 0 ? await respool(texts, found.pairs, zipped, lain) : texts
  let rereading = (performance.now() - started) / 1000
  let verifying = 0
  const grouped = byGroup(found.pairs, texts.count)
  const similarities = new Float64Array(grouped.length)
  const tell = teller('verify', settings.onProgress)
  let done = 0
  for await (const batch of workers.verify(verifyJobs(grouped, places, reading))) {
    similarities.set(batch.similarities, done)
    done += batch.similarities.length
    rereading += batch.readingSeconds
    verifying += batch.comparingSeconds
    tell(done, grouped.length, texts.count)
  }
  return { ...atLeast(grouped, similarities, settings.threshold), rereading, verifying }
}

/** In order of the texts again. */
function atLeast(pairs: Float64Array, similarities: Float64Array, threshold: number) {
  const reached = Uint32Array.from(pairs.keys()).filter((i) => similarities[i]! >= threshold)
  reached.sort((a, b) => pairs[a]! - pairs[b]!)
  return {
    pairs: Float64Array.from(reached, (i) => pairs[i]!),
    similarities: Float64Array.from(reached, (i) => similarities[i]!)
  }
}

function resultOf(
  read: ReadTexts,
  found: Found,
  verified: VerifiedPairs,
  settings: Settings,
  started: number
): DedupeResult {
  const { texts } = read
  const placeOf = (text: number): TextPlace => ({
    id: nameOf(texts, text),
    file: texts.names[texts.files[text]!]!,
    line: texts.lines[text]!
  })
  const clusters = clustersOf(texts, verified.pairs, verified.similarities, settings.keep, placeOf)
  const idOf = (text: number) => nameOf(texts, text)
  return {
    clusters,
    pairs: settings.pairs
      ? Array.from(verified.pairs, (pair, i) => ({
          a: idOf(firstOf(pair)),
          b: idOf(secondOf(pair)),
          similarity: verified.similarities[i]!
        }))
      : [],
    texts: texts.count,
    kept: clusters.reduce((kept, { members }) => kept - members.length + 1, texts.count),
    empty: texts.empty.subarray(0, texts.count).reduce((sum, empty) => sum + empty, 0),
    bad: read.bad,
    compared: found.pairs.length,
    verified: verified.pairs.length,
    crowded: found.crowded,
    resumed: read.resumed,
    seconds: {
      ...read.seconds,
      matching: found.seconds,
      rereading: verified.rereading,
      verifying: verified.verifying,
      total: (performance.now() - started) / 1000
    }
  }
}
