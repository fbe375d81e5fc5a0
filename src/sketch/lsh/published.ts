/** Times as the index keeps them: milliseconds since 1970. A date-time without a zone is UTC on every machine. */
import { show, WirecopyError } from '../../errors.js'
import { NO_TIME } from './batch.js'

const ISO = /^[+-]?\d{4,6}-\d\d(-\d\d(T\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?$/

/** Throws `bad-option` for what is no ISO 8601 date. Nothing at all is `NO_TIME`. */
export function timeOfPublication(published: string | number | undefined): number {
  if (published === undefined) return NO_TIME
  const time = typeof published === 'number' ? published : parseIso(published)
  if (Number.isFinite(time)) return time
  const expected = 'an ISO 8601 date such as 2025-03-31 or 2025-03-31T09:30:00Z, or milliseconds since 1970'
  throw new WirecopyError('bad-option', { option: 'published', got: show(published), expected })
}

/** Milliseconds since 1970, or NaN. */
export function parseIso(date: string): number {
  const match = ISO.exec(date.trim())
  if (!match) return Number.NaN
  const text = match[0].replace(',', '.')
  return Date.parse(match[2]?.startsWith('-') && match[3] && !match[6] ? `${text}Z` : text)
}
