/** Compares the normal forms of numbers: the same, one implied by the other, or at odds. */

export interface Amount {
  /** `>`, `<`, `>=`, `<=`, `~` or empty. */
  readonly comparator: string
  readonly low: number
  readonly high: number
  /** A scale instead of an amount: "dozens", "thousands". */
  readonly vague: boolean
  /** `year`, `%`, `USD`, `rank`, `times`, or empty. */
  readonly unit: string
}

/** How a target's value stands to a source's. `other`: not a value of the same kind. */
export type Relation = 'same' | 'vaguer' | 'preciser' | 'altered' | 'other'

/** Reads the normal form of a number fact. */
export function readAmount(value: string): Amount {
  const comparator = /^(?:>=|<=|>|<|~)?/.exec(value)![0]
  const [amount = '', unit = ''] = value.slice(comparator.length).split(' ')
  if (amount.startsWith('#')) return exactly(comparator, Number(amount.slice(1)), 'rank')
  if (amount.startsWith('x')) return exactly(comparator, Number(amount.slice(1)), 'times')
  const share = amount.endsWith('%')
  const plain = share ? amount.slice(0, -1) : amount
  const vague = plain.endsWith('s')
  const [low = '', high = low] = (vague ? plain.slice(0, -1) : plain).split('..')
  return { comparator, low: Number(low), high: Number(high), vague, unit: share ? '%' : unit }
}

function exactly(comparator: string, value: number, unit: string): Amount {
  return { comparator, low: value, high: value, vague: false, unit }
}

/** Units of one kind, in their common measure: "10 miles (16 kilometers)" says one thing twice. */
const MEASURES: Readonly<Record<string, readonly [string, number]>> = {
  second: ['time', 1],
  minute: ['time', 60],
  hour: ['time', 3600],
  day: ['time', 86_400],
  week: ['time', 604_800],
  km: ['length', 1000],
  mile: ['length', 1609.34],
  m: ['length', 1],
  ft: ['length', 0.3048],
  inch: ['length', 0.0254],
  cm: ['length', 0.01],
  kg: ['weight', 1],
  pound: ['weight', 0.453592],
  ounce: ['weight', 0.0283495],
  acre: ['area', 0.404686],
  hectare: ['area', 1],
  mph: ['speed', 1.60934],
  'km/h': ['speed', 1],
  month: ['years', 1],
  year: ['years', 12],
  decade: ['years', 120],
  century: ['years', 1200]
}

/** How far two measures may stand apart when a house style converts and rounds. */
const ROUNDING = 0.06

export function relate(source: Amount, target: Amount): Relation {
  if (!sameKind(source, target)) return 'other'
  const converted = convert(target, source)
  if (converted === undefined) return 'altered'
  const tolerance = converted === target ? 1e-9 : ROUNDING
  if (source.vague || target.vague) return relateVague(source, converted)
  if (isClose(source.low, converted.low, tolerance) && isClose(source.high, converted.high, tolerance))
    return relateBounds(source.comparator, target.comparator)
  if (boundOf(source.comparator) !== '' && boundOf(source.comparator) === boundOf(target.comparator)) return 'altered'
  if (implies(source, converted)) return 'vaguer'
  return implies(converted, source) ? 'preciser' : 'altered'
}

/** Ranks, shares, money and plain counts are different kinds of number; a missing unit goes with every measure, money and percent. */
function sameKind(a: Amount, b: Amount): boolean {
  return (
    a.unit === b.unit ||
    familyOf(a.unit) === familyOf(b.unit) ||
    ((a.unit === '' || b.unit === '') && isMeasured(a.unit + b.unit))
  )
}

function familyOf(unit: string): string {
  return MEASURES[unit]?.[0] ?? (/^[A-Z]{3}$/.test(unit) || unit === 'cent' ? 'money' : unit)
}

/** Units that a text may leave out, or lose: measures, money and the percent sign. */
function isMeasured(unit: string): boolean {
  return unit in MEASURES || unit === '%' || familyOf(unit) === 'money'
}

/** The target in the source's unit; undefined where money of two kinds cannot be compared. */
function convert(amount: Amount, like: Amount): Amount | undefined {
  if (amount.unit === like.unit || amount.unit === '' || like.unit === '') return amount
  const [from, to] = [MEASURES[amount.unit], MEASURES[like.unit]]
  if (from === undefined || to === undefined) return undefined
  const factor = from[1] / to[1]
  return { ...amount, low: amount.low * factor, high: amount.high * factor, unit: like.unit }
}

function isClose(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-9)
}

/** The same number with other bounds: "about 200" for "200" says a little less, "at least" for "more than" the same. */
function relateBounds(source: string, target: string): Relation {
  const [one, other] = [boundOf(source), boundOf(target)]
  if (one === other) return 'same'
  if (other === '~') return one === '' ? 'vaguer' : 'altered'
  if (one === '~') return other === '' ? 'preciser' : 'altered'
  if (one === '') return 'vaguer'
  return other === '' ? 'preciser' : 'altered'
}

function boundOf(comparator: string): string {
  return comparator === '>=' ? '>' : comparator === '<=' ? '<' : comparator
}

/** "Dozens" covers 24 to 120 or so, "thousands" 1,000 to 100,000. */
function relateVague(source: Amount, target: Amount): Relation {
  if (source.vague && target.vague) return source.low === target.low ? 'same' : 'altered'
  const [scale, amount] = source.vague ? [source, target] : [target, source]
  const fits = amount.high >= scale.low && amount.low <= scale.low * (scale.low === 1 ? 12 : 120)
  if (!fits) return 'altered'
  return source.vague ? 'preciser' : 'vaguer'
}

/** Whether the second amount follows from the first and says less: a bound, a range around it, a rounding. */
function implies(exact: Amount, loose: Amount): boolean {
  const [value, bound] = [(exact.low + exact.high) / 2, boundOf(loose.comparator)]
  if (exact.comparator !== '' && bound !== boundOf(exact.comparator)) return false
  if (loose.low < loose.high && exact.low < exact.high) return false
  if (loose.low < loose.high) return loose.low <= exact.low && exact.high <= loose.high
  if (bound === '>') return value > loose.low && value <= loose.low * 1.5
  if (bound === '<') return value < loose.low && value >= loose.low * 0.67
  if (bound === '~') return isClose(value, loose.low, 0.12)
  return isRounded(value, loose.low)
}

/** "1,243" as "1,200": fewer digits, and the nearest such number. */
function isRounded(value: number, rounded: number): boolean {
  if (value === rounded || rounded === 0) return false
  const digits = String(rounded).replace(/\D|0+$/g, '').length
  return digits <= 3 && Number(value.toPrecision(digits)) === rounded && String(value).length > digits
}
