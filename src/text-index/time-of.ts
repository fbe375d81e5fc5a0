/** Times as an index keeps them: milliseconds since 1970. A date-time without a zone is UTC on every machine. */
import { show, WirecopyError } from '../errors.js'

const ISO = /^[+-]?\d{4,6}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?$/

/** `-Infinity` for a text without a time. Throws `bad-option` for what is no ISO 8601 date. */
export function timeOf(date: string | undefined, option = 'published'): number {
  if (date === undefined) return -Infinity
  const match = typeof date === 'string' ? ISO.exec(date) : null
  const time = match ? Date.parse(date.includes('T') && !match[1] ? `${date}Z` : date) : Number.NaN
  if (Number.isFinite(time)) return time
  const expected = 'an ISO 8601 date such as 2025-03-31 or 2025-03-31T09:30:00Z'
  throw new WirecopyError('bad-option', { option, got: show(date), expected })
}
