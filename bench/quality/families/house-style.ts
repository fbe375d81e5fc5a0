/**
 * What a copy desk does to a text it runs: marks, spellings, abbreviations and a few words of its own house, never
 * what is said. The lists are written for this bench from general knowledge of style guides.
 */

/** Either side may stand for the other. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['percent', 'per cent'],
  ['organization', 'organisation'],
  ['organizations', 'organisations'],
  ['color', 'colour'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ['defense', 'defence'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['favor', 'favour'],
  ['recognize', 'recognise'],
  ['traveling', 'travelling'],
  ['toward', 'towards'],
  ['among', 'amongst'],
  ['while', 'whilst'],
  ['until', 'till'],
  ['more than', 'over'],
  ['about', 'around'],
  ['but', 'yet'],
  ['also', 'as well'],
  ['because', 'since'],
  ['near', 'close to'],
  ['killed', 'left dead'],
  ['did not', "didn't"],
  ['does not', "doesn't"],
  ['is not', "isn't"],
  ['was not', "wasn't"],
  ['would not', "wouldn't"],
  ['could not', "couldn't"],
  ['cannot', "can't"],
  ['it is', "it's"],
  ['that is', "that's"],
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['ten', '10'],
  ['million', 'm'],
  ['billion', 'bn'],
  ['U.S.', 'US'],
  ['United States', 'U.S.'],
  ['government', 'govt'],
  ['said', 'stated']
]
const HOUSE = new Map(PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))
const WORDS = new RegExp(
  `(?<![\\w.])(?:${[...HOUSE.keys()]
    .map(literal)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w])`,
  'g'
)

/** The text in another house's style. About `share` of the words that could change do; `next` decides which. */
export function houseStyle(text: string, next: () => number, share = 0.7): string {
  return requoted(text).replace(WORDS, (word) => (next() < share ? (HOUSE.get(word) ?? word) : word))
}

/** Quotation marks and dashes of the other kind, white space evened out: by definition still the same words. */
export function requoted(text: string): string {
  const curly = /[“”‘’]/.test(text)
  const marks = curly
    ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
    : text
        .replace(/(^|[\s(])"/g, '$1“')
        .replace(/"/g, '”')
        .replace(/'/g, '’')
  return marks.replace(/[ \t]+/g, ' ').replace(/\n{2,}/g, '\n')
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
