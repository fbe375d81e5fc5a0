/** The words of numerals, as data. */
export const SMALL = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value])
)
export const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + i * 10])
)
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    dozen: 12,
    score: 20,
    lakh: 1e5,
    crore: 1e7
  })
)
/** Short scales, which count only after digits. */
export const SHORT: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, b: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, cr: 1e7 })
)
export const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozens: 12,
    scores: 20,
    tens: 10,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12
  })
)
export const FEW: ReadonlySet<string> = new Set(['several', 'few', 'handful'])

/** Every word a numeral may begin with. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...VAGUE.keys(),
  ...FEW
])
