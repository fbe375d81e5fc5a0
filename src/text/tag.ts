/**
 * Lemmas and parts of speech from wink-nlp, laid on our own tokens.
 *
 * wink gives no offsets and its tokenizer is quadratic on some runs of characters ("----…", "http://http://…"), so it
 * is never given the text itself: it reads our tokens, shortened and parted by one plain space, and a space before one
 * of its tokens means that the next of ours begins. English only. Held by `test/text/analyze.test.ts` and
 * `test/text/tag.test.ts`.
 */
import type { Document, Span, Token } from '../types.js'
import { isQuote } from './characters.js'
import { fold } from './fold.js'
import { isWord } from './tokens.js'
import { readWords } from './wink.js'

/** wink reads this many tokens at a time. */
const CHUNK = 400

/** Longer words are shown to wink cut short: their tag does not depend on the rest. */
const LONGEST_WORD = 40

/** The same tokens with lemma (lower case) and universal part of speech. Pure and linear; the first call loads the model. */
export function tag(text: string, tokens: readonly Span[]): Token[] {
  const tagged: Token[] = []
  for (let from = 0; from < tokens.length; from += CHUNK)
    tagChunk(text, tokens.slice(from, from + CHUNK), (token) => tagged.push(token))
  return tagged
}

/** Whether a document's tokens have parts of speech: its text is in a language the tagger knows. */
export function isTagged({ tokens }: Document): boolean {
  return tokens.some(({ pos }) => pos !== '')
}

function tagChunk(text: string, tokens: readonly Span[], push: (token: Token) => void): void {
  const words = tokens.map((token) => shown(text, token))
  const { spaces, lemmas, tags } = readWords(words.join(' '))
  let piece = 0
  for (let at = 0; at < words.length; at++) {
    const first = piece++
    while (piece < spaces.length && spaces[piece] === '') piece++
    const whole = piece - first === 1
    const lemma = whole ? (lemmas[first] ?? words[at]!) : lemmaOfPieces(words[at]!, lemmas[first])
    // Named one by one: spreading the span takes four times as long as all of this loop.
    const { start, end } = tokens[at]!
    push({ start, end, lemma: lemma.toLowerCase(), pos: tags[first] ?? 'X' })
  }
}

/** wink parts "didn't" and "Putin's"; our token is one, and its lemma that of its head. */
function lemmaOfPieces(word: string, head: string | undefined): string {
  return head !== undefined && word.includes("'") ? head : fold(word)
}

/** A token as wink sees it: no character on which it would part or join otherwise. */
function shown(text: string, token: Span): string {
  if (isWord(text, token)) {
    const word = text.slice(token.start, Math.min(token.end, token.start + LONGEST_WORD))
    return PLAIN.test(word) ? word : plain(word)
  }
  const unit = text.charCodeAt(token.start)
  if (isQuote(unit)) return '"'
  if (unit === 0x2013 || unit === 0x2014) return '-'
  return unit > 0x20 && unit < 0x7f ? text[token.start]! : '*'
}

const PLAIN = /^[A-Za-z]+$/

function plain(word: string): string {
  const kept = word.replace(/[’ʼ＇]/g, "'").replace(/[^\p{L}\p{M}\p{N}'.,:]/gu, '')
  return kept === '' ? '*' : kept
}
