/**
 * A scheme is everything two sketches must share to be compared, written as one string:
 *
 *     fss1/registers=128/words=3/seed=0
 *
 * kind and version of the definition (canonical text, word hash, shingle hash, registers), the number of registers,
 * the shingle and the seed. A change to anything a register depends on is a new version.
 */
import { show, WirecopyError } from '../errors.js'

/** `fss`: Fast Similarity Sketching. `minhash`: the classic kind, slower and less accurate on short texts. */
export type SketchKind = 'fss' | 'minhash'
/** What a shingle is a run of. */
export type ShingleUnit = 'word' | 'character'

/** How a text is sketched. Only sketches of the same options can be compared. */
export interface SketchOptions {
  /** `fss` by default. */
  readonly scheme?: SketchKind
  /** 64, 128 (the default), 256, 512 or 1024. The standard error of a Jaccard estimate is at most .5 / sqrt(registers). */
  readonly registers?: number
  /** What a shingle is made of: `word` by default; `character` for close comparison, or scripts without spaces. */
  readonly unit?: ShingleUnit
  /** Words in a shingle, 1 to 8, 3 by default; characters in a shingle, 1 to 16, 5 by default. */
  readonly width?: number
  /** An integer of 32 bits, 0 by default. Sketches of different seeds cannot be compared. */
  readonly seed?: number
}

/** Options with every default filled in, checked. */
export interface Scheme {
  readonly kind: SketchKind
  readonly registers: number
  readonly unit: ShingleUnit
  readonly width: number
  readonly seed: number
  /** The scheme as sketches carry it. */
  readonly name: string
}

/** The version of the definition behind each kind. */
export const SKETCH_VERSION = 1
export const DEFAULT_REGISTERS = 128
const WIDTHS = { word: { usual: 3, most: 8 }, character: { usual: 5, most: 16 } } as const

/** Checks options and fills in the defaults; throws `bad-option`. */
export function schemeOf(options?: SketchOptions): Scheme {
  return options === undefined ? USUAL : checked(options)
}

function checked(options: SketchOptions): Scheme {
  const kind = options.scheme ?? 'fss'
  const registers = options.registers ?? DEFAULT_REGISTERS
  const unit = options.unit ?? 'word'
  const width = options.width ?? WIDTHS[unit]?.usual
  const seed = options.seed ?? 0
  check('scheme', kind, kind === 'fss' || kind === 'minhash', "'fss' or 'minhash'")
  check('registers', registers, [64, 128, 256, 512, 1024].includes(registers), '64, 128, 256, 512 or 1024')
  check('unit', unit, unit in WIDTHS, "'word' or 'character'")
  const { most } = WIDTHS[unit]
  check('width', width, Number.isInteger(width) && width >= 1 && width <= most, `a whole number from 1 to ${most}`)
  check('seed', seed, Number.isInteger(seed) && seed === seed >>> 0, 'a whole number from 0 to 4294967295')
  const name = `${kind}${SKETCH_VERSION}/registers=${registers}/${unit}s=${width}/seed=${seed}`
  return { kind, registers, unit, width, seed, name }
}

/** The scheme a name stands for; `undefined` where this version does not know it. */
export function parseScheme(name: string): Scheme | undefined {
  const parts = /^(fss|minhash)(\d+)\/registers=(\d+)\/(word|character)s=(\d+)\/seed=(\d+)$/.exec(name)
  if (parts === null || Number(parts[2]) !== SKETCH_VERSION) return undefined
  const [registers = 0, width = 0, seed = 0] = [parts[3], parts[5], parts[6]].map(Number)
  try {
    const scheme = schemeOf({ scheme: parts[1] as SketchKind, registers, unit: parts[4] as ShingleUnit, width, seed })
    return scheme.name === name ? scheme : undefined
  } catch {
    return undefined
  }
}

function check(option: string, value: unknown, right: boolean, expected: string): void {
  if (!right) throw new WirecopyError('bad-option', { option, got: show(value), expected })
}

/** What no options mean, written out: a short text is sketched in less time, and who needs no other scheme needs no checks. */
export const USUAL: Scheme = {
  kind: 'fss',
  registers: DEFAULT_REGISTERS,
  unit: 'word',
  width: 3,
  seed: 0,
  name: 'fss1/registers=128/words=3/seed=0'
}
