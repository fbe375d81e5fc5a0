/**
 * The in-memory index of sketches: banded locality-sensitive hashing over frozen segments and a small delta.
 *
 * Source: the banding of Leskovec, Rajaraman & Ullman, section 3.4; segments and merging as in a log-structured merge tree
 * (O'Neil et al. 1996). Departures: every candidate is verified against the registers, identical signatures are one row, full
 * buckets keep what priority says, and the answer is a function of what the index holds: no order of adding and removing,
 * no merging and no saving changes it. Held by `test/sketch/lsh-law.test.ts` against a plain list.
 */
import { show, WirecopyError } from '../../errors.js'
import type { Sketch } from '../../types.js'
import { checkSketch, sameScheme } from '../jaccard.js'
import { type BandingReport, describeBanding } from './banding.js'
import { type LshEntry, segmentsOf } from './bulk.js'
import { census, type LshStats } from './census.js'
import { type LshMatch, scanned, verified, type Wanted } from './collect.js'
import { frozen, merge, tiered, withoutDead } from './compaction.js'
import { trimCrowds } from './crowd.js'
import { type Delta, delta, deltaAdd, deltaRemove } from './delta.js'
import { clearHits, distinctRows, type Hits, hits } from './hits.js'
import { findId, idsIn } from './id-table.js'
import { idHash } from './ids.js'
import { keyProbe, lookUp, lookUpDelta, type Probe, probe } from './look-up.js'
import { type LshOptions, type LshSettings, settingsOf } from './options.js'
import type { Part } from './part.js'
import { timeOfPublication } from './published.js'
import { isDead, markDead, type Segment, timeOf } from './segment.js'
import { type Shape, shapeOf, writeSignature } from './signature.js'

/** What one look-up asks for. */
export interface LshQuery {
  /** Report texts from this estimated similarity on; the index's threshold. */
  readonly threshold?: number
  /** Report no more than this many, the most similar and then the newest; 100. */
  readonly limit?: number
  /** Look at every text, not only at those that share a band. Linear in the size of the index. */
  readonly exact?: boolean
}

/** What one look-up found. */
export interface LshAnswer {
  /** The most similar first; of equals the newest, then the smallest hash of the id. */
  readonly matches: readonly LshMatch[]
  /** Buckets of this query that were too full, so that some of their texts were passed over. */
  readonly crowded: number
}

/** An index of sketches in memory: which texts are similar to this one? Texts that share a band are candidates, and their registers decide. */
export class LshIndex {
  /** What it was made with, completed by defaults. */
  readonly settings: LshSettings
  readonly #shape: Shape
  #scheme: string | undefined
  #segments: Segment[] = []
  #fresh: Delta
  #size = 0
  readonly #probe: Probe
  readonly #hits: Hits

  /** `bands` and `rows`, or the ones that find a pair at `threshold` with probability `recall`. */
  constructor(options: LshOptions = {}) {
    this.settings = settingsOf(options)
    this.#shape = shapeOf(this.settings.registers, this.settings)
    this.#fresh = delta(this.#shape)
    this.#probe = probe(this.#shape)
    this.#hits = hits(this.#shape.bands)
  }

  /** Texts held. */
  get size(): number {
    return this.#size
  }

  /** The scheme of all sketches held; undefined before the first. */
  get scheme(): string | undefined {
    return this.#scheme
  }

  /** Adds a text, or replaces the one that has this id. Some 2 us; now and then segments are merged. */
  add(id: string, sketch: Sketch, published?: string | number): void {
    const time = timeOfPublication(published)
    this.#admit(sketch)
    this.remove(id)
    if (this.#fresh.batch.count >= this.settings.fresh) this.#freeze()
    deltaAdd(this.#fresh, id, sketch.registers, time)
    this.#size++
  }

  /** Adds many at once, about 1.5 us each: what `add` one after the other would give. */
  addAll(entries: Iterable<LshEntry>): void {
    for (const segment of segmentsOf(entries, this.#shape, (sketch) => this.#admit(sketch))) {
      if (this.#size > 0) for (const id of idsIn(segment.ids)) this.remove(id)
      this.#segments = tiered([...this.#segments, segment], this.#shape)
      this.#size += segment.texts
    }
  }

  /** Removes a text; returns whether there was one. It is never found again. */
  remove(id: string): boolean {
    const removed = deltaRemove(this.#fresh, id) || this.#removeFrozen(id)
    if (removed) this.#size--
    return removed
  }

  /** Whether a living sketch has this id. */
  has(id: string): boolean {
    return this.#fresh.numbers.has(id) || this.#find(id) !== undefined
  }

  /** Removes every text published before; returns how many. Texts without a time stay. Linear. */
  expire(before: string | number): number {
    const limit = timeOfPublication(before)
    const old = (time: number) => time < limit && time !== Number.NEGATIVE_INFINITY
    const size = this.#size
    for (const [id, text] of this.#fresh.numbers) if (old(this.#fresh.batch.published[text]!)) this.remove(id)
    for (const segment of this.#segments)
      for (let text = 0; text < segment.published.length; text++)
        if (old(timeOf(segment, text)) && !isDead(segment, text)) {
          markDead(segment, text)
          this.#size--
        }
    this.#segments = this.#segments.flatMap(withoutDead)
    return size - this.#size
  }

  /** The texts that share a band with the sketch and are, by their registers, similar enough. */
  query(sketch: Sketch, { threshold = this.settings.threshold, limit = 100, exact = false }: LshQuery = {}): LshAnswer {
    this.#check(sketch)
    writeSignature(sketch.registers, this.#probe.words, 0)
    const wanted: Wanted = { shape: this.#shape, words: this.#probe.words, threshold, limit }
    const parts = this.#parts()
    if (exact) return { matches: scanned(parts, wanted), crowded: 0 }
    const crowded = this.#candidates(parts)
    return { matches: verified(distinctRows(this.#hits), parts, wanted), crowded }
  }

  /** Merges everything into as few segments as can be and drops what was removed. Linear. */
  compact(): void {
    this.#freeze()
    this.#segments = merge(this.#segments, this.#shape)
  }

  /** The S-curve of the banding at the index's threshold, and the share of pairs it misses. */
  describe(): BandingReport {
    return describeBanding(this.settings, this.settings.threshold)
  }

  /** How full the index is. Linear in the signatures. */
  stats(): LshStats {
    return census(this.#segments, this.#fresh, this.settings.bucketLimit)
  }

  /**
   * The compacted segments, as they are written to a file.
   *
   * @internal
   */
  frozen(): readonly Segment[] {
    this.compact()
    return this.#segments
  }

  /**
   * An index over segments that were read from a file.
   *
   * @internal
   */
  static of(segments: readonly Segment[], scheme: string | undefined, settings: LshSettings): LshIndex {
    const index = new LshIndex(settings)
    index.#segments = [...segments]
    index.#scheme = scheme
    index.#size = index.stats().texts
    return index
  }

  #parts(): Part[] {
    return [...this.#segments.map((segment) => ({ segment })), { delta: this.#fresh }]
  }

  #candidates(parts: readonly Part[]): number {
    const { bucketLimit } = this.settings
    clearHits(this.#hits)
    keyProbe(this.#probe)
    for (let i = 0; i < this.#segments.length; i++) lookUp(this.#segments[i]!, this.#probe, i, bucketLimit, this.#hits)
    lookUpDelta(this.#fresh, this.#probe, this.#segments.length, this.#hits)
    return trimCrowds(this.#hits, parts, this.#shape.words, bucketLimit)
  }

  /** Refuses a sketch that cannot be compared with those held. */
  #check(sketch: Sketch): void {
    checkSketch(sketch)
    const { scheme, registers } = sketch
    if (registers.length !== this.settings.registers) {
      const expected = `${registers.length}, the registers of the sketches given, when you make the index`
      throw new WirecopyError('bad-option', { option: 'registers', got: show(this.settings.registers), expected })
    }
    if (this.#scheme !== undefined) sameScheme(this.#scheme, scheme)
  }

  #admit(sketch: Sketch): void {
    this.#check(sketch)
    this.#scheme ??= sketch.scheme
  }

  #freeze(): void {
    this.#segments = tiered([...this.#segments, ...frozen(this.#fresh)], this.#shape)
    this.#fresh = delta(this.#shape, this.#fresh.buckets)
  }

  #find(id: string): { readonly segment: Segment; readonly text: number } | undefined {
    const hash = idHash(id)
    for (const segment of this.#segments) {
      const text = findId(segment.ids, id, hash)
      if (text !== -1 && !isDead(segment, text)) return { segment, text }
    }
    return undefined
  }

  #removeFrozen(id: string): boolean {
    const found = this.#find(id)
    if (!found) return false
    markDead(found.segment, found.text)
    if (found.segment.deadCount * 3 > found.segment.texts) this.#segments = this.#segments.flatMap(withoutDead)
    return true
  }
}
