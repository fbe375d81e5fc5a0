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
  let [words, latin, common] = [0, 0, 0]
  for (let at = 0; at < tokens.length && at < SAMPLE; at++) {
    const word = article.text.slice(tokens[at]!.start, tokens[at]!.end).toLowerCase()
    if (FUNCTION_WORDS.has(word)) common++
    if (LATIN.test(word)) latin++
    else if (!LETTER.test(word)) continue
    words++
  }
  if (words < FEW) return latin === words
  return latin >= words / 2 && common >= SHARE * latin
}

/** A word of Latin letters; marks and periods inside it are its own. */
const LATIN = /^[a-zà-öø-ɏ][a-zà-ɏ’'.]*$/
const LETTER = /^\p{L}/u
