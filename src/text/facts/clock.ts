/** Times of day: "10:30", "3 p.m.", "10am", "0335 GMT", "noon". Value `T15:00`, with the zone when it is named. */
import { pad } from './calendar.js'
import { DAY_NAMES, ZONES } from './date-words.js'
import type { Phrase } from './lexicon.js'
import type { Reading } from './reading.js'

const HALVES: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['a.m', 0],
  ['a.m.', 0],
  ['pm', 12],
  ['p.m', 12],
  ['p.m.', 12]
])
export function readClock(reading: Reading, at: number): Phrase | undefined {
  const word = reading.folded[at]!
  const named = DAY_NAMES.get(word)
  if (named !== undefined) return { value: named, end: at + 1 }
  if (word.length > 7) return undefined
  const parts = /^([0-2]?\d)(?:[:.]?([0-5]\d))?(am|pm)?$/.exec(word)
  if (parts === null) return undefined
  const half = parts[3] ?? reading.folded[at + 1] ?? ''
  const shift = HALVES.get(half)
  const end = shift === undefined || parts[3] !== undefined ? at + 1 : at + 2
  const zone = ZONES.has(reading.folded[end] ?? '') ? reading.folded[end]! : ''
  if (shift === undefined && !isTime(word, parts[2], zone)) return undefined
  const hour = shift === undefined ? Number(parts[1]) : (Number(parts[1]) % 12) + shift
  if (hour > 23) return undefined
  const value = `T${pad(hour)}:${parts[2] ?? '00'}`
  return zone === '' || zone === 'local' ? { value, end } : { value: `${value} ${zone}`, end: end + 1 }
}

/** Without "a.m." only a colon, or four digits and a zone, make a time. */
function isTime(word: string, minutes: string | undefined, zone: string): boolean {
  return minutes !== undefined && (word.includes(':') || (word.length === 4 && zone !== '' && !word.includes('.')))
}
