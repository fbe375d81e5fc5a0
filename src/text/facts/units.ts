/** Units of measure and money, and words that compare, as data. */
import { lexicon } from './lexicon.js'

/** Units that belong to a number's value. A decade counts as a unit: "two decades" is not rewritten as years. */
export const UNITS = lexicon({
  '%': '%|percent|per cent|pct',
  pp: 'percentage point|percentage points|pct point|pct points',
  USD: 'dollar|dollars|us dollar|us dollars|u.s. dollars|u.s. dollar|usd|bucks',
  EUR: 'euro|euros|eur',
  GBP: 'pounds sterling|gbp|quid',
  pound: 'pound|pounds|lb|lbs',
  JPY: 'yen|jpy',
  CNY: 'yuan|renminbi|rmb|cny',
  RUB: 'ruble|rubles|rouble|roubles',
  INR: 'rupee|rupees|inr',
  cent: 'cent|cents|pence',
  second: 'seconds',
  minute: 'minute|minutes|min|mins',
  hour: 'hour|hours|hr|hrs',
  day: 'day|days',
  week: 'week|weeks',
  month: 'month|months',
  year: 'year|years|yr|yrs',
  decade: 'decade|decades',
  century: 'century|centuries',
  km: 'km|kilometer|kilometers|kilometre|kilometres|kms',
  mile: 'mile|miles',
  m: 'meter|meters|metre|metres',
  ft: 'foot|feet|ft',
  inch: 'inch|inches',
  cm: 'cm|centimeter|centimeters|centimetre|centimetres',
  kg: 'kg|kilogram|kilograms|kilo|kilos|kgs',
  ton: 'ton|tons|tonne|tonnes',
  ounce: 'ounce|ounces|oz',
  litre: 'litre|litres|liter|liters',
  barrel: 'barrel|barrels',
  acre: 'acre|acres',
  hectare: 'hectare|hectares',
  degree: 'degree|degrees|°',
  mph: 'mph|miles per hour|miles an hour',
  'km/h': 'kph|km/h|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour'
})

/** Marks and letters of money before a number. `A$4.56` is three tokens: the letters are looked at by the reader. */
export const MONEY_MARKS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['rs', 'INR'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP']
])

/** Whose dollar it is, by the letters that touch the mark. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['c', 'CAD'],
  ['can', 'CAD'],
  ['hk', 'HKD'],
  ['nz', 'NZD'],
  ['s', 'SGD']
])

/** Words before a number that bound or blur it. */
export const COMPARATORS = lexicon({
  '>': 'more than|greater than|higher than|over|above|upwards of|upward of|in excess of|exceeding|beyond|well over|longer than',
  '<': 'less than|fewer than|under|below|lower than|well under|shy of|just under',
  '>=': 'at least|no fewer than|no less than|not less than|a minimum of|minimum of',
  '<=': 'at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of',
  '~': 'about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|approaching|approaches|circa|near'
})

/** Words after a number that do the same. */
export const TAIL_COMPARATORS = lexicon({
  '>=': 'or more|or over|or older|or higher|plus|and up|and above',
  '<=': 'or less|or fewer|or under|or younger|or lower',
  '~': 'or so'
})

/** "Doubled", "twice", "threefold". */
export const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ['twice', 'x2'],
  ['double', 'x2'],
  ['doubled', 'x2'],
  ['doubling', 'x2'],
  ['doubles', 'x2'],
  ['twofold', 'x2'],
  ['thrice', 'x3'],
  ['triple', 'x3'],
  ['tripled', 'x3'],
  ['tripling', 'x3'],
  ['threefold', 'x3'],
  ['tenfold', 'x10'],
  ['quadruple', 'x4'],
  ['quadrupled', 'x4'],
  ['fourfold', 'x4'],
  ['fivefold', 'x5']
])

/** Ordinals in words. "First" and "second" are read too: the reader leaves out their adverbs. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1])
)

/** Denominators in words, singular and plural. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [...ORDINALS]
    .filter(([, n]) => n > 2 && n <= 10)
    .flatMap(([word, n]): [string, number][] => [
      [word, n],
      [`${word}s`, n]
    ])
    .concat([
      ['half', 2],
      ['halves', 2],
      ['quarter', 4],
      ['quarters', 4]
    ])
)
