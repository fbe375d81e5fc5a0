/** The words of dates, as data: weekdays, months, parts of the day, units of the calendar, and what shifts them. */
import { wordSet } from './lexicon.js'

function numbered(rows: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, i) => row.split(' ').map((word): [string, number] => [word, first + i])))
}

/** 0 is Sunday. Forms of three or four letters count only with a capital. */
export const WEEKDAY_WORDS = numbered(
  [
    'sunday sundays sun',
    'monday mondays mon',
    'tuesday tuesdays tue tues',
    'wednesday wednesdays wed',
    'thursday thursdays thu thur thurs',
    'friday fridays fri',
    'saturday saturdays sat'
  ],
  0
)

/** 1 is January. */
export const MONTH_WORDS = numbered(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sep sept',
    'october oct',
    'november nov',
    'december dec'
  ],
  1
)

/** Months that are also other words: they need a date around them. */
export const DOUBTFUL_MONTHS = wordSet('may march mar august sun sat mon wed jan sep')

/** Words that put a month or a year after them in its place as a date. */
export const BEFORE_DATE = wordSet(
  'in on since until till by from of before after during through to between early late mid last next this past ' +
    'every each for around about and or end start beginning middle dated'
)

export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'morning'],
  ['mornings', 'morning'],
  ['afternoon', 'afternoon'],
  ['afternoons', 'afternoon'],
  ['evening', 'evening'],
  ['evenings', 'evening'],
  ['night', 'night'],
  ['nights', 'night'],
  ['overnight', 'night']
])

/** Days named from today. */
export const RELATIVE_DAYS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ['today', [0, '']],
  ['yesterday', [-1, '']],
  ['tomorrow', [1, '']],
  ['tonight', [0, 'night']]
])

/** Which way a word moves the day, week, month or year after it. */
export const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
  ['this', 0],
  ['current', 0]
])

/** Which end of a stretch of time is meant. */
export const POSITIONS: ReadonlyMap<string, string> = new Map([
  ['early', 'early'],
  ['late', 'late'],
  ['mid', 'mid'],
  ['earlier', ''],
  ['later', '']
])

export const CALENDAR_UNITS: ReadonlyMap<string, string> = new Map([
  ['day', 'day'],
  ['week', 'week'],
  ['weekend', 'weekend'],
  ['month', 'month'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['quarter', 'quarter'],
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter']
])

/** Units that are counted back from now: "two days ago", "three years earlier". */
export const COUNTED_UNITS: ReadonlyMap<string, string> = new Map(
  'minute hour day week month year decade'.split(' ').flatMap((unit): [string, string][] => [
    [unit, unit],
    [`${unit}s`, unit]
  ])
)

export const AGO: ReadonlyMap<string, string> = new Map([
  ['ago', '-'],
  ['earlier', '-'],
  ['before', '-'],
  ['later', '+'],
  ['after', '+'],
  ['hence', '+']
])

export const ZONES = wordSet('gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst msk local')

/** Words that speak of what is still to come, so that "Tuesday" is the next one. */
export const FUTURE_CUES = wordSet(
  'will shall scheduled planned plans planning plan expected set due upcoming slated ahead tomorrow going tentatively'
)

/** Words that make four digits before them a count and no year. */
export const COUNTED_NOUNS = wordSet(
  'people percent dollars euros pounds points deaths cases votes seats jobs troops soldiers workers employees miles ' +
    'kilometers kilometres meters metres feet acres hectares homes houses years days hours tons tonnes barrels students ' +
    'men women children words members families cars vehicles units stores'
)

/** Times of day that have a name. */
export const DAY_NAMES: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T00:00']
])
