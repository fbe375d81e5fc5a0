/** What an index is made with, checked and completed. */
import { show, WirecopyError } from '../../errors.js'
import { type Banding, bandingFor, thresholdOf } from './banding.js'

/** Which pairs an index must find, and what it may spend on it. */
export interface LshOptions {
  /** The Jaccard similarity from which on texts are reported. Default .5, unless bands and rows are given. */
  readonly threshold?: number
  /** The share of pairs at exactly `threshold` that should be found. Default .95; unused where bands and rows are given. */
  readonly recall?: number
  /** Bands, where they are not to be chosen from `threshold` and `recall`; with `rows`. */
  readonly bands?: number
  /** Registers in a band; with `bands`. */
  readonly rows?: number
  /** Registers of the sketches that will be added. Default 128. */
  readonly registers?: number
  /** Different signatures of one bucket that are candidates; the others of a fuller one are passed over. Default 256. */
  readonly bucketLimit?: number
  /** Texts added one by one that are held in hash chains before they are frozen into a sorted part. Default 32,768. */
  readonly fresh?: number
}

/** What an index was made with, completed by defaults. */
export interface LshSettings extends Banding {
  /** The Jaccard similarity from which on texts are reported. */
  readonly threshold: number
  /** Registers of its sketches. */
  readonly registers: number
  /** Different signatures of one bucket that are candidates. */
  readonly bucketLimit: number
  /** Texts held in hash chains before they are frozen. */
  readonly fresh: number
}

export function settingsOf(options: LshOptions): LshSettings {
  const registers = whole('registers', options.registers ?? 128, 1, 4096)
  const bucketLimit = whole('bucketLimit', options.bucketLimit ?? 256, 1, 2 ** 20)
  const fresh = whole('fresh', options.fresh ?? 2 ** 15, 1, 2 ** 19)
  const { bands, rows } = bandingOf(options, registers)
  const threshold = options.threshold ?? (options.bands === undefined ? 0.5 : thresholdOf({ bands, rows }))
  if (!(threshold >= 0 && threshold <= 1))
    throw new WirecopyError('bad-option', {
      option: 'threshold',
      got: show(threshold),
      expected: 'a number from 0 to 1'
    })
  return { bands, rows, threshold, registers, bucketLimit, fresh }
}

function bandingOf({ bands, rows, threshold, recall }: LshOptions, registers: number): Banding {
  if (bands === undefined && rows === undefined) return bandingFor(threshold ?? 0.5, registers, recall)
  const given = { bands: whole('bands', bands, 1, registers), rows: whole('rows', rows, 1, registers) }
  if (given.bands * given.rows <= registers) return given
  const got = `${given.bands} bands of ${given.rows} rows`
  const expected = `at most ${registers} registers in all, or make sketches with more`
  throw new WirecopyError('bad-option', { option: 'bands', got, expected })
}

function whole(option: string, value: number | undefined, from: number, to: number): number {
  if (value !== undefined && Number.isInteger(value) && value >= from && value <= to) return value
  throw new WirecopyError('bad-option', { option, got: show(value), expected: `a whole number from ${from} to ${to}` })
}
