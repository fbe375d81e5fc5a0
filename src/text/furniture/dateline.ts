/**
 * Reads the dateline at the start of a line: place, date and agency before the story's first words. The grammar is the
 * agencies' own usage (The Associated Press Stylebook, "datelines"; Reuters, Xinhua, TASS, EFE and Indian forms beside it):
 *
 *     MOSCOW (AP) —      WASHINGTON, Feb 26 (Reuters) -      (Reuters) -      MOSCOW, February 26. /TASS/.      Beijing:
 *
 * Read by hand from bounded pieces instead of by one expression: optional parts in a row would backtrack.
 * Held by test/text/furniture/dateline.test.ts.
 */
import { exactAgency } from './agency-names.js'
import { CITIES } from './cities.js'

export interface Dateline {
  /** Offset just after the dateline's last mark; the story's words follow. */
  readonly end: number
  readonly agency?: string
}

/** A dateline ends within this many characters, or it is none. */
const REACH = 120
const DASH = /^\.?[ \t]*(?:[—–―]|--?|_|:)?[-—–]?[ \t]*/u
const STORY = /^["“'‘«]?[\p{L}\p{N}$€£]/u
const STRONG_DASH = /^(?:[ \t]*[—–―]|[ \t]*--|[ \t]+[-_])[ \t]*/u
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u
const SMALL = new Set([
  'of',
  'the',
  'de',
  'la',
  'las',
  'los',
  'el',
  'al',
  'du',
  'and',
  'on',
  'near',
  'in',
  'aboard',
  'am'
])
const DIGITS = /^\d{1,4}(?:st|nd|rd|th)?$/
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?$/i
const OUTLET = /^(?:[A-Z][A-Za-z.]*[A-Z]|CNN|NPR)(?: [A-Z][A-Za-z]+){0,2}$/
const SERVICE = /^(?:\p{Lu}[\p{L}\p{N}.&'’-]* ){1,3}(?:News|Newswire)(?: (?:Service|Agency|Network|Wire|Bureau))?$/u
const HEADING =
  /^(?:Breaking|Latest|Top|Local|Good|Bad|Fake|World|National|International|Sports?|Business|Other|More|Related|In)\b/
/** Labels in capitals that take a dash like a place does. */
const LABELS =
  /^(?:WATCH|BREAKING|UPDATED?|EXCLUSIVE|OPINION|ANALYSIS|COMMENTARY|EDITORIAL|FILE|PHOTOS?|VIDEO|LIVE|RELATED|MORE|READ|NOTE|CORRECTION|POLL|FACT|GOP|NEW|TOP|ALSO|BY|ALERT|REVIEW|REPORT|WARNING|JUST|Q|A)\b/

/** The dateline `line` begins with. `bare` allows one that names no agency: true only where a story may begin. */
export function datelineOf(line: string, bare: boolean): Dateline | undefined {
  const head = line.slice(0, REACH)
  return bracketed(head, '(', bare) ?? bracketed(head, '/', bare) ?? (bare ? withoutAgency(head) : undefined)
}

/** PLACE, date (AGENCY) — ; PLACE, date. /AGENCY/. ; (AGENCY) - PLACE, date - */
function bracketed(head: string, opening: '(' | '/', bare: boolean): Dateline | undefined {
  const open = head.indexOf(opening)
  const close = open < 0 ? -1 : head.indexOf(opening === '(' ? ')' : '/', open + 1)
  if (close < 0 || close - open > 48) return undefined
  const inside = head.slice(open + 1, close).trim()
  const place = head.slice(0, open).trim()
  const begins = place !== '' || bare
  const agency = agencyOf(inside) ?? (begins ? newsService(inside) : undefined)
  if (agency === undefined && !(begins && OUTLET.test(inside))) return undefined
  if (place !== '' && !isPlace(place)) return undefined
  const end = endOfBracket(head, opening, place, bare, agency !== undefined)
  if (end === undefined) return undefined
  return until(head, place === '' ? end + (withoutAgency(head.slice(end))?.end ?? 0) : end, agency)
}

/** Just after a bracket that stands as one of a dateline does, and its dash. */
function endOfBracket(head: string, opening: '(' | '/', place: string, bare: boolean, agency: boolean) {
  const open = head.indexOf(opening)
  const close = head.indexOf(opening === '(' ? ')' : '/', open + 1)
  const sure = /\d/.test(place) || isKnown(place, true)
  if (opening === '/' && (!sure || /\S/.test(head.charAt(open - 1)))) return undefined
  const dashless = place === '' ? bare : sure || place === place.toUpperCase()
  return endOfMark(head, close + 1, dashless, agency)
}

/** Just after the dash that follows a dateline's bracket. Story text comes next, or, where an agency is sure, a new line. */
function endOfMark(head: string, from: number, dashless: boolean, agency: boolean): number | undefined {
  const dash = DASH.exec(head.slice(from))?.[0] ?? ''
  const story = head.slice(from + dash.length)
  const dashed = /[^\s.]/.test(dash)
  if (agency && dashed && /^$|^[([]/.test(story)) return from + dash.length
  if (!STORY.test(story)) return undefined
  return dashed || (dashless && /^["“]?\p{Lu}/u.test(story)) ? from + dash.length : undefined
}

function until(head: string, end: number, agency: string | undefined): Dateline {
  const trimmed = head.slice(0, end).trimEnd().length
  return agency === undefined ? { end: trimmed } : { end: trimmed, agency }
}

/** `AP`, `dpa/AFP`, `Reuters Health`: every part must be an agency, or begin with one and be short. */
function agencyOf(inside: string): string | undefined {
  const parts = inside.split(/\s*[/,;|]\s*|\s+and\s+/)
  const found = parts.map((part) => exactAgency(part) ?? exactAgency(part.replace(/\s\p{Lu}\p{L}+$/u, '')))
  const others = parts.filter((part, index) => found[index] === undefined && !/^\p{Lu}{2,5}$/u.test(part))
  return others.length > 0 || /photo|image|pictures/i.test(inside) ? undefined : found[0]
}

/** A service that no list knows, by its name: `Example News`, `Capitol News Service`. */
function newsService(inside: string): string | undefined {
  return SERVICE.test(inside) && !HEADING.test(inside) ? inside.replace(/^The /, '') : undefined
}

/** PLACE — ; PLACE, Region, date — ; Beijing: ; (New York) – */
function withoutAgency(head: string): Dateline | undefined {
  const bracket = head.startsWith('(') ? head.indexOf(')') : 0
  const from = bracket > 0 ? bracket + 1 : 0
  const at = endOfPlace(head, from)
  if (at === undefined) return undefined
  const place = bracket > 0 ? head.slice(1, bracket) : head.slice(0, at).trim()
  const mark = head.charAt(at) === ':' ? ':' : (head.slice(at).match(STRONG_DASH)?.[0] ?? '')
  const story = head.slice(at + mark.length).trimStart()
  if (mark === '' || place === '' || !STORY.test(story)) return undefined
  if (!isPlace(place) || !isKnown(place, mark === ':' || bracket > 0)) return undefined
  return until(head, at + mark.length, exactAgency(place.split(',').at(-1)?.trim() ?? ''))
}

/** Where the place's words end: before the first dash that is not inside a word, or at a colon. */
function endOfPlace(head: string, from: number): number | undefined {
  for (let at = from; at < Math.min(head.length, 70); at++) {
    const char = head.charAt(at)
    if (':—–―'.includes(char)) return at
    if ('- _\t'.includes(char) && STRONG_DASH.test(head.slice(at, at + 3))) return at
    if ('"“”!?;('.includes(char)) return undefined
  }
  return undefined
}

/** Whether a place may stand without an agency: a known city, or capitals long enough not to be a party or a company. */
function isKnown(place: string, strict: boolean): boolean {
  const first = (place.split(/[,/]/)[0] ?? '').trim()
  const tail = place.slice(first.length)
  if (CITIES.has(first.toLowerCase()) || isWholeDate(place)) return true
  if (LABELS.test(place)) return false
  return !strict && first.length >= 4 && first === first.toUpperCase() && /\p{Lu}{3}/u.test(first) && tail.length < 40
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** "March 20, 2020", "THURSDAY, April 2, 2020": a day with its year stands before a dash as a place does. */
function isWholeDate(place: string): boolean {
  const words = place.split(/[\s,]+/).filter((word) => word !== '')
  const isDate = words.every((word) => DAY.test(word) || MONTH.test(word) || DIGITS.test(word))
  return isDate && words.some((word) => MONTH.test(word)) && /^\d{4}$/.test(words.at(-1) ?? '')
}

/** Whether every word could stand in a place and date: capitalised, a number, or a small word between such. */
function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 12) return false
  return words.every(
    (word, index) =>
      WORD.test(word) || MONTH.test(word) || DIGITS.test(word.replace(/\.$/, '')) || (index > 0 && SMALL.has(word))
  )
}
