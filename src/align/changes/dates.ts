/**
 * What happened to the dates: kept, altered, made vague ("days after" -> "shortly after") or precise, dropped, added.
 *
 * Where the days of publication are known, weekdays are days already and "yesterday" meets "Monday". Where they are
 * not, "Friday" and "last Friday" differ: they are one day only to who reads within the week.
 */
import { once } from '../../text/once.js'
import type { ChangeKind, Document, FactChange, Severity } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, facing, type Ground, type Placed, spanOf } from './ground.js'
import { type Moment, readMoment, relateDates, relateMoments } from './moments.js'
import { ownOf } from './own.js'
import { face, pairBest, withoutSame } from './pairing.js'

export function dateChanges(ground: Ground): FactChange[] {
  const known = { source: datesIn(ground.source.document), target: datesIn(ground.target.document) }
  return byBead(ground, 'date').flatMap(({ source, target }) => {
    const left = withoutSame(ground, source, target, (one, other) => relateDates(one, other) === 'same')
    const alone = left.source.length === 1 && left.target.length === 1
    const { pairs, left: rest } = pairBest(left, (one, other) => closeness(ground, one, other, alone))
    return [
      ...pairs.flatMap(([one, other]) => altered(ground, one, other)),
      ...rest.source.filter((fact) => !isKnown(known.target, fact)).map((fact) => lost(ground, fact)),
      ...rest.target.filter((fact) => !isKnown(known.source, fact)).flatMap((fact) => found(ground, fact))
    ]
  })
}

function closeness(ground: Ground, one: Placed, other: Placed, alone: boolean): number {
  const relation = relateDates(one.value, other.value)
  if (relation === 'other') return 0
  const close = (relation === 'altered' ? 0 : 2) + (face(ground, one, other) ? 2 : 0)
  return close > 0 ? close + 1 : alone ? 1 : 0
}

const KINDS: Readonly<Record<'vaguer' | 'preciser' | 'altered', readonly [ChangeKind, Severity]>> = {
  vaguer: ['made-vague', 'minor'],
  preciser: ['made-precise', 'material'],
  altered: ['altered', 'grave']
}

function altered(ground: Ground, one: Placed, other: Placed): FactChange[] {
  const relation = relateDates(one.value, other.value)
  if (relation === 'same' || relation === 'other') return []
  const spans = { topic: 'date', source: one, target: other } as const
  if (relation === 'altered' && isShiftOnly(one, other)) {
    const why = 'the same day only to who reads it within the week'
    return [changeOf(ground, { ...spans, change: 'altered', severity: 'minor' }, why)]
  }
  const [change, severity] = KINDS[relation]
  return [changeOf(ground, { ...spans, change, severity })]
}

/** "Friday" against "last Friday". */
function isShiftOnly(one: Placed, other: Placed): boolean {
  const [a, b] = [readMoment(one.value), readMoment(other.value)]
  return a.weekday !== '' && a.weekday === b.weekday && a.shift !== b.shift
}

function lost(ground: Ground, fact: Placed): FactChange {
  const vague = vagueTime(ground, fact)
  if (vague !== undefined)
    return changeOf(ground, { topic: 'date', change: 'made-vague', severity: 'minor', source: fact, target: vague })
  return changeOf(ground, { topic: 'date', change: 'dropped', severity: 'minor', source: fact })
}

function found(ground: Ground, fact: Placed): FactChange[] {
  return [
    changeOf(
      ground,
      { topic: 'date', change: 'added', severity: 'material', target: fact },
      'the source has no such date'
    )
  ]
}

const VAGUE: ReadonlySet<string> = new Set(
  'shortly soon recently later earlier eventually afterward afterwards previously immediately meanwhile long'.split(' ')
)

/** A word of time that is not counted, in the place of a date: "shortly after". */
function vagueTime(ground: Ground, fact: Placed): { start: number; end: number } | undefined {
  const { target } = ground
  const place = facing(ground.source, target, fact.from, fact.to)
  if (place === undefined) return undefined
  for (let at = place.from; at < place.to; at++) {
    if (!VAGUE.has(target.document.tokens[at]!.lemma)) continue
    const next = target.text.slice(target.document.tokens[at + 1]?.start, target.document.tokens[at + 1]?.end)
    return spanOf(target, at, next === 'after' || next === 'before' ? at + 2 : at + 1)
  }
  return undefined
}

/** At most this many different dates of a text are compared with one that has no partner; equal ones are always seen. */
const MOST = 100

/** The different dates of a text, read once a Document. */
const datesIn = once(
  (document: Document): ReadonlyMap<string, Moment> =>
    new Map(ownOf(document).facts.flatMap(({ topic, value }) => (topic === 'date' ? [[value, readMoment(value)]] : [])))
)

function isKnown(dates: ReadonlyMap<string, Moment>, { value }: Placed): boolean {
  if (dates.has(value)) return true
  const moment = readMoment(value)
  let asked = 0
  for (const date of dates.values()) {
    if (asked++ === MOST) return false
    if (relateMoments(moment, date) === 'same') return true
  }
  return false
}
