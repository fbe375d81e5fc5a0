/**
 * The key under which two spellings of a name meet: Zelenskyy and Zelensky, Sergei and Sergey, Kiev and Kyiv.
 *
 * Diacritics go, `y` and `j` between letters become `i`, doubled letters one; then a short table of spellings that no
 * rule joins. It is a fold, not a transliteration: it joins the common Latin spellings of one name, whatever the
 * alphabet it comes from. Held by `test/text/facts/names.test.ts`.
 */

/** Spellings after the fold, to the one that stands for them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kiv: 'kiev|kiv',
    harkiv: 'kharkiv|kharkov|harkov',
    muhamad: 'mohamed|mohamad|muhamed|mohamet|muhamad',
    husein: 'husain|hussain',
    osama: 'usama',
    laden: 'ladin',
    kaida: 'qaida|qaeda|kaeda|qaidah',
    gadafi: 'qadafi|kadafi|gadhafi|qadhafi|khadafi',
    hezbola: 'hezbolah|hizbolah|hizbulah|hizbula|hezbulah',
    koran: 'quran',
    alexander: 'alexandr|aleksandr|aleksander|olexandr|oleksandr',
    evgeni: 'ievgeni|evgeniy',
    beijing: 'peking'
  }).flatMap(([key, forms]) => forms.split('|').map((form): [string, string] => [form, key]))
)

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i']
])

/** What follows a name and is no part of it. */
const SUFFIXES: ReadonlySet<string> = new Set('inc corp co ltd plc llc jr sr ii iii iv ag sa gmbh'.split(' '))

/** The key of a name's folded words; initials and suffixes of companies and sons are left out where words remain. */
export function nameKey(words: readonly string[]): string {
  const full = words.filter((word) => word.length > 1 && !SUFFIXES.has(word))
  return (full.length === 0 ? words : full).map(foldName).join(' ')
}

/** One word of a name, folded. */
export function foldName(word: string): string {
  const plain = /^[a-z0-9]*$/.test(word) ? word : withoutMarks(word)
  let key = ''
  // Kept apart: to read the end of a string that is being put together takes the square of a long one's length.
  let last = ''
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at] === 'y' ? 'i' : plain[at]!
    if (letter === last && !isDigit(letter)) continue
    key += letter
    last = letter
  }
  return SPELLINGS.get(key) ?? key
}

function withoutMarks(word: string): string {
  let plain = ''
  for (const letter of word.normalize('NFD')) {
    if (!/\p{M}/u.test(letter) && letter !== '.' && letter !== "'") plain += LETTERS.get(letter) ?? letter
  }
  return plain
}

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9'
}
