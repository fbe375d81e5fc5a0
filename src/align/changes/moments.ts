/** Compares the normal forms of dates: the same day, one inside the other, or at odds. */
import { parseDay, WEEKDAYS, weekdayOf } from '../../text/facts/calendar.js'
import type { Relation } from './amounts.js'

/** A date taken apart: how fine it is, and what it says on each level. */
export interface Moment {
  /** The normal form it was read from. */
  readonly value: string
  /** 0 a time of day, 1 a day, 2 a week, 3 a month, 4 a year, 5 a decade, 6 a stretch that is not counted. */
  readonly grain: number
  readonly weekday: string
  readonly shift: string
  readonly year: string
  readonly month: string
  readonly day: string
  readonly rest: string
  readonly qualifiers: readonly string[]
}

const QUALIFIERS: ReadonlySet<string> = new Set(['early', 'late', 'mid', 'morning', 'afternoon', 'evening', 'night'])

export function readMoment(value: string): Moment {
  const parts = value.split(' ')
  const qualifiers = parts.filter((part) => QUALIFIERS.has(part))
  const rest = parts.filter((part) => !QUALIFIERS.has(part)).join(' ')
  const date = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(rest)
  const named = /^(?:(last|next) )?([a-z]{3})$/.exec(rest)
  const moment = { value, weekday: '', shift: '', year: '', month: '', day: '', rest, qualifiers }
  if (date !== null) return dated(moment, date[1]!, date[2]!, date[3])
  if (named !== null && WEEKDAYS.some((name) => name === named[2]))
    return { ...moment, grain: 1, weekday: named[2]!, shift: named[1] ?? '' }
  return { ...moment, grain: grainOf(rest) }
}

function dated(moment: Omit<Moment, 'grain'>, year: string, month: string, day: string | undefined): Moment {
  const known = { ...moment, year: year === '-' ? '' : year, month, day: day ?? '' }
  if (day === undefined) return { ...known, grain: 3 }
  const serial = year === '-' ? undefined : parseDay(`${year}-${month}-${day}`)
  return { ...known, grain: 1, weekday: serial === undefined ? '' : WEEKDAYS[weekdayOf(serial)]! }
}

function grainOf(rest: string): number {
  if (rest.startsWith('T') || rest.startsWith('hour') || rest.startsWith('minute')) return rest.endsWith('n') ? 6 : 0
  if (rest.endsWith('n')) return 6
  if (/^\d{4}$/.test(rest) || rest.startsWith('year')) return 4
  if (/^\d{3}X$/.test(rest) || rest.startsWith('decade')) return 5
  if (/^\d{4}-W/.test(rest) || rest.startsWith('week')) return 2
  return rest.startsWith('month') ? 3 : 1
}

/** A week, a month or a year counted from now: one never stands for another. */
const STRETCH = /^(?:week|month|year|weekend|decade|quarter|century)[+-]\d|^\d{4}-W/

/** How a target's date stands to a source's, given as normal forms. */
export function relateDates(source: string, target: string): Relation {
  return source === target ? 'same' : relateMoments(readMoment(source), readMoment(target))
}

/** The same for dates that were read before. */
export function relateMoments(one: Moment, other: Moment): Relation {
  const [source, target] = [one.value, other.value]
  if (source === target) return 'same'
  if (source.includes('/') || target.includes('/')) return 'altered'
  if (one.grain !== other.grain && STRETCH.test(source) && STRETCH.test(target)) return 'altered'
  if (one.grain === other.grain) return relateLevel(one, other)
  if ((one.grain === 0) !== (other.grain === 0)) return 'other'
  const [finer, coarser] = one.grain < other.grain ? [one, other] : [other, one]
  if (!isInside(finer, coarser)) return 'altered'
  return finer === one ? 'vaguer' : 'preciser'
}

/** Two dates as fine as each other: equal as far as both say, and then as their qualifiers. */
function relateLevel(one: Moment, other: Moment): Relation {
  if (!agrees(one, other)) return 'altered'
  if (one.shift !== other.shift && (one.year === '') === (other.year === '')) return 'altered'
  const [a, b] = [one.qualifiers.join(' '), other.qualifiers.join(' ')]
  if (a === b) return 'same'
  return b === '' ? 'vaguer' : a === '' ? 'preciser' : 'altered'
}

function agrees(one: Moment, other: Moment): boolean {
  if (one.weekday !== '' && other.weekday !== '' && (one.day === '' || other.day === ''))
    return one.weekday === other.weekday
  if (one.month === '' || other.month === '') return zoneless(one.rest) === zoneless(other.rest)
  return (
    one.month === other.month &&
    one.day === other.day &&
    (one.year === '' || other.year === '' || one.year === other.year)
  )
}

/** A clock time without its zone: a house style drops it. */
function zoneless(rest: string): string {
  return rest.replace(/^(T\d\d:\d\d) .*$/, '$1')
}

/** Whether the coarser date may hold the finer one: contradiction in a year or a month says no, all else may. */
function isInside(finer: Moment, coarser: Moment): boolean {
  if (coarser.grain === 6) return true
  if (coarser.grain === 5)
    return finer.year === ''
      ? finer.rest.startsWith(coarser.rest.slice(0, 3))
      : finer.year.startsWith(coarser.rest.slice(0, 3))
  if (coarser.grain === 4) return finer.year === '' || coarser.rest.startsWith('year') || finer.year === coarser.rest
  if (coarser.grain === 3 && finer.month !== '' && coarser.month !== '')
    return finer.month === coarser.month && fitsPart(finer.day, coarser.qualifiers)
  return true
}

/** "March 4" lies in early March, not in late March. */
function fitsPart(day: string, qualifiers: readonly string[]): boolean {
  const date = Number(day)
  if (day === '') return true
  if (qualifiers.includes('early')) return date <= 12
  if (qualifiers.includes('mid')) return date >= 8 && date <= 23
  return !qualifiers.includes('late') || date >= 18
}
