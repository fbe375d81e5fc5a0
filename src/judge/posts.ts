/**
 * Posts of a social network set into an article without quotation marks, known by how they are signed: `— Ann Smith (@ann)`. Everybody
 * who tells the story sets in the same ones. Held by test/judge/posts.test.ts.
 */
import type { Span } from '../types.js'

const SIGNATURE = /[—–-] ?[^\n()@—–]{2,60}\(@\w{1,20}\)/g

/** In order, each with its signature. A post has the line it is signed in to itself, or shares it with others; one signed below it is the line above. Linear. */
export function postsIn(text: string): Span[] {
  if (!text.includes('(@')) return []
  const posts: Span[] = []
  for (const { index, 0: signature } of text.matchAll(SIGNATURE)) {
    const least = posts.at(-1)?.end ?? 0
    const line = lineStart(text, least, index)
    const isBelow = text.slice(line, index).trim() === ''
    const start = isBelow ? lineAbove(text, least, line) : line
    posts.push({ start, end: index + signature.length })
  }
  return posts
}

/** Where the line that goes on at `at` begins, no further back than `least`: the end of the post before, so that no stretch is read twice. */
function lineStart(text: string, least: number, at: number): number {
  return least + text.slice(least, at).lastIndexOf('\n') + 1
}

/** Where the last line begins that ends before `line` and is not blank. */
function lineAbove(text: string, least: number, line: number): number {
  return lineStart(text, least, least + text.slice(least, line).trimEnd().length)
}
