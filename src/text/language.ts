/**
 * Whether a text is English, the one language the tagger knows.
 *
 * What the article says of itself counts; else the share of English function words decides, which no other language
 * that uses Latin letters reaches. Held by `test/text/language.test.ts`.
 */
import type { Article, Span } from '../types.js'

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the of and to in a is that for it was on with as by at from be are this have has had not but his her he she they their
  which will would were been an or said its who more after about than into over also when there we you what`.split(
    /\s+/
  )
)

/** At least this share of the words looked at are function words in English; German, French, Dutch stay below .1. */
const SHARE = 0.15

/** Words looked at, from the start of the text. */
const SAMPLE = 400

/** Fewer words than this say nothing: they are taken for English where their letters are Latin. */
const FEW = 12

export function isEnglish(article: Article, tokens: readonly Span[]): boolean {
  if (article.language !== undefined && article.language !== '') return /^en\b/i.test(article.language)
  const words = tokens
    .slice(0, SAMPLE)
    .map(({ start, end }) => article.text.slice(start, end).toLowerCase())
    .filter((word) => /^\p{L}/u.test(word))
  const latin = words.filter((word) => /^[a-zà-ɏ’'.]+$/.test(word)).length
  if (words.length < FEW) return latin === words.length
  const common = words.filter((word) => FUNCTION_WORDS.has(word)).length
  return latin >= words.length / 2 && common >= SHARE * latin
}
