/** What a reader refuses. Every limit is an option; the defaults are far above any page or feed a newsroom sends out. */
import { show, WirecopyError } from '../errors.js'
import { DEFAULT_LIMITS } from '../text/read-input.js'

/** What is refused for its size or depth, before it is built up in memory. */
export interface FormatLimits {
  /** UTF-16 units of one text. Default 1,000,000. */
  readonly characters?: number
  /** UTF-16 units of a page, a feed or a JSON document. Default 10 x `characters`. */
  readonly source?: number
  /** Elements inside elements, or brackets inside brackets. Default 256; browsers stop at 512. */
  readonly depth?: number
  /** Elements with text of one page or of the markup of one item. Default 10,000: a news page has 1,000 to 5,000. */
  readonly elements?: number
  /** Stories of one feed or JSON document. Default 100,000. */
  readonly items?: number
}

/** The limits in force. Throws `bad-option` for what is no whole number of 1 or more. */
export function limitsOf(limits: FormatLimits = {}): Required<FormatLimits> {
  const characters = limits.characters ?? DEFAULT_LIMITS.characters
  const defaults = { characters, source: 10 * characters, depth: 256, elements: 10_000, items: 100_000 }
  for (const [name, value] of Object.entries(limits))
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 1)) {
      const expected = 'a whole number of 1 or more'
      throw new WirecopyError('bad-option', { option: `limits.${name}`, got: show(value), expected })
    }
  return { ...defaults, ...limits }
}

/** Throws `not-text`, `source-too-long`. */
export function checkSource(source: string, what: string, { source: limit }: Required<FormatLimits>): void {
  if (typeof source !== 'string') throw new WirecopyError('not-text', { what, got: show(source) })
  if (source.length > limit) throw new WirecopyError('source-too-long', { what, length: source.length, limit })
}
