/** Dates of feeds and pages as ISO 8601. Held by test/formats/iso-date.test.ts. */

/** A time of day without a zone is UTC on every machine: `Date.parse` would take the machine's own. */
const ISO = /^(\d{4}-\d\d(?:-\d\d)?)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i
/** RFC 822 as RSS 2.0 asks for it, with the years of four digits that everybody writes. */
const RFC_822 =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s)?\s?\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s(?:\d{4}|\d\d)\s\d{1,2}:\d\d(?::\d\d)?\s(?:UTC?|GMT|Z|[ECMP][SD]T|[+-]\d{4})$/i

/** The date in ISO 8601, or nothing where it is none that has one meaning. */
export function isoDate(date: string | undefined): string | undefined {
  const written = date?.trim().replace(/\s+/g, ' ') ?? ''
  if (written.length > 60) return undefined
  const match = ISO.exec(written)
  if (match) return fromIso(match)
  if (!RFC_822.test(written)) return undefined
  const time = Date.parse(written)
  return Number.isFinite(time) ? new Date(time).toISOString().replace('.000Z', 'Z') : undefined
}

function fromIso([, day = '', time, fraction, zone]: RegExpExecArray): string | undefined {
  const whole = time === undefined ? day : `${day}T${time}${fraction ? `.${fraction}` : ''}${zoneOf(zone)}`
  return Number.isFinite(Date.parse(whole)) ? whole : undefined
}

function zoneOf(zone: string | undefined): string {
  if (!zone || zone.toUpperCase() === 'Z') return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
