/**
 * The sentences of the five articles, by the plainest rule that gets these five right: every line is split after a
 * full stop, question or exclamation mark, with any closing quotation mark, where white space and a capital or an
 * opening quotation mark follow. It is no sentence splitter for other texts ("U.S. President" is the one exception
 * it knows); `test/corpus/cases.test.ts` holds it to the gold.
 */
import type { Span } from '../../src/types.js'

const END = /(?<!U\.S)[.?!][”"]?[ \t]+(?=[“"]?\p{Lu})/gu

export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/gu)]
    .flatMap((line) => split(line[0], line.index))
    .filter(({ start, end }) => start < end)
}

function split(line: string, offset: number): Span[] {
  const ends = [...line.matchAll(END)].map((match) => match.index + match[0].length)
  return [0, ...ends].map((start, i) => trimmed(line, offset, start, ends[i] ?? line.length))
}

function trimmed(line: string, offset: number, start: number, end: number): Span {
  const body = line.slice(start, end)
  const lead = body.length - body.trimStart().length
  return { start: offset + start + lead, end: offset + start + lead + body.trim().length }
}
