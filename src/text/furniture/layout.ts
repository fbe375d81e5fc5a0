/**
 * A text's sentences as they stand on the page: which fill a line of their own, which are prose, and how far each is from
 * the story's start. One pass. Held by test/text/furniture/index.test.ts.
 */
import type { Sentence, Span } from '../../types.js'

export interface Unit extends Span {
  readonly text: string
  /** Whether a line begins here. */
  readonly opens: boolean
  /** Whether a line ends here. */
  readonly closes: boolean
  /** Whether it fills a line of its own. */
  readonly lone: boolean
  /** A sentence of the story rather than a line around it: long enough, with an end and a word in lower case. */
  readonly prose: boolean
  /** Sentences of prose before it. */
  readonly before: number
  /** Whether its whole line stood in the text before: a caption shown twice, a summary that is the first paragraph. */
  readonly repeats: boolean
}

/** Shorter lines are headings, names and calls even where they end in a full stop, and may repeat by chance. */
const SHORTEST = 40

export function layOut(text: string, sentences: readonly Sentence[]): Unit[] {
  const repeats = repeated(text, sentences)
  let proseSoFar = 0
  return sentences.map(({ start, end }, index) => {
    const own = text.slice(start, end)
    const opens = opensLine(text, start)
    const closes = closesLine(text, end)
    const prose = isProse(own)
    const before = prose ? proseSoFar++ : proseSoFar
    return { start, end, text: own, opens, closes, lone: opens && closes, prose, before, repeats: repeats[index]! }
  })
}

/** For each sentence, whether the whole line it stands in stood in the text before. */
function repeated(text: string, sentences: readonly Sentence[]): boolean[] {
  const seen = new Set<string>()
  const repeats: boolean[] = []
  let first = 0
  sentences.forEach((sentence, index) => {
    if (opensLine(text, sentence.start)) first = index
    if (!closesLine(text, sentence.end) && index + 1 < sentences.length) return
    const line = text.slice(sentences[first]!.start, sentence.end)
    const known = line.length >= SHORTEST && seen.has(line)
    seen.add(line)
    while (repeats.length <= index) repeats.push(known)
  })
  return repeats
}

function isProse(text: string): boolean {
  return text.length >= SHORTEST && /[.!?…:;,]["”’'»)\]]{0,3}$/.test(text.slice(-4)) && /\s\p{Ll}/u.test(text)
}

function opensLine(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && isBlank(text.charCodeAt(at))) at--
  return at < 0 || isBreak(text.charCodeAt(at))
}

function closesLine(text: string, end: number): boolean {
  let at = end
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at >= text.length || isBreak(text.charCodeAt(at))
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 0x3000 || code === 0x200b
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12 || code === 0x85
}
