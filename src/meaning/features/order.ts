/**
 * Whether matched words keep their order and company: what tells "A beat B" from "B beat A".
 *
 * Chunks are those of METEOR (S. Banerjee & A. Lavie, ACL workshop 2005): runs of matched words that are adjacent and in the same order on
 * both sides. A governor is the function word right before a content word ("from Paris", "to Rome"): a paraphrase
 * that moves a phrase moves its preposition with it, a swap of two words does not.
 */
import type { WordMatch } from './match-words.js'
import { share } from './overlap.js'
import type { Side, Word } from './side.js'

export function orderFeatures(a: Side, b: Side, match: WordMatch): Record<string, number> {
  const links = linksOf(match)
  const content = links.filter(([i]) => isContent(a.words[i]!))
  const least = Math.min(a.words.length, b.words.length)
  return {
    inOrder: share(longestRising(links), links.length),
    contentInOrder: share(longestRising(content), content.length),
    commonOrder: share(longestRising(links), least),
    inversions: share(inversions(content), (content.length * (content.length - 1)) / 2),
    chunks: share(chunks(links), links.length),
    keptNeighbours: neighbours(a, b, match, content),
    ...governors(a, b, content),
    ...moves(a, b, links),
    ...company(a, b, match, content),
    ...voice(a, b),
    firstKept: match.ofA[0] === 0 ? 1 : 0,
    lastKept: match.ofA.at(-1) === b.words.length - 1 ? 1 : 0
  }
}

/** A matched pair of word indices; lists of links are in the order of a. */
type Link = readonly [i: number, j: number]

function linksOf(match: WordMatch): Link[] {
  return [...match.ofA].map((j, i): Link => [i, j]).filter(([, j]) => j >= 0)
}

function isContent({ kind }: Word): boolean {
  return kind === 'content' || kind === 'name' || kind === 'number'
}

/** The length of the longest subsequence that rises on both sides (patience sorting, O(n log n)). */
function longestRising(links: readonly Link[]): number {
  const tails: number[] = []
  for (const [, j] of links) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < j) low = middle + 1
      else high = middle
    }
    tails[low] = j
  }
  return tails.length
}

function inversions(links: readonly Link[]): number {
  let count = 0
  links.forEach(([, j], at) => {
    for (let before = 0; before < at; before++) if (links[before]![1] > j) count++
  })
  return count
}

function chunks(links: readonly Link[]): number {
  return links.filter(([i, j], at) => {
    const [beforeI, beforeJ] = links[at - 1] ?? [-2, -2]
    return i !== beforeI + 1 || j !== beforeJ + 1
  }).length
}

/** The share of neighbours (the content word before, and after) that matched content words keep. */
function neighbours(a: Side, b: Side, match: WordMatch, content: readonly Link[]): number {
  let kept = 0
  for (const [i, j] of content)
    for (const step of [-1, 1]) {
      const nextA = nextContent(a, i, step)
      const nextB = nextContent(b, j, step)
      if (nextA === -1 ? nextB === -1 : nextB !== -1 && match.ofA[nextA] === nextB) kept++
    }
  return share(kept, 2 * content.length)
}

function nextContent({ words }: Side, from: number, step: number): number {
  let at = from + step
  while (at >= 0 && at < words.length && !isContent(words[at]!)) at += step
  return at < words.length ? at : -1
}

/** Whether matched content words keep the function word before them. */
function governors(a: Side, b: Side, content: readonly Link[]): Record<string, number> {
  let same = 0
  let other = 0
  for (const [i, j] of content) {
    const one = governor(a, i)
    const two = governor(b, j)
    if (one === two) same++
    else if (one !== '' && two !== '') other++
  }
  return { sameGovernor: share(same, content.length), otherGovernor: share(other, content.length) }
}

const EMPTY = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'also', 'very', 'such'])

function governor({ words }: Side, at: number): string {
  let before = at - 1
  while (before >= 0 && EMPTY.has(words[before]!.form)) before--
  const word = words[before]
  return word && !isContent(word) ? word.form : ''
}

/** What stands out of the rising order, and of what kind it is. */
function moves(a: Side, b: Side, links: readonly Link[]): Record<string, number> {
  let farthest = 0
  let weight = 0
  let names = 0
  let joined = 0
  for (let at = 0; at + 1 < links.length; at++) {
    const [[i, j], [nextI, nextJ]] = [links[at]!, links[at + 1]!]
    if (nextJ > j) continue
    farthest = Math.max(farthest, share(j - nextJ, b.words.length))
    weight += a.words[i]!.weight
    if (a.words[i]!.kind === 'name' || a.words[nextI]!.kind === 'name') names++
    if (nextI > i + 1 && a.words.slice(i + 1, nextI).some(({ form }) => form === 'and' || form === 'or')) joined++
  }
  const breaks = links.filter(([, j], at) => at > 0 && j < links[at - 1]![1]).length
  return {
    breaks,
    farthestMove: farthest,
    movedWeight: weight,
    movedNames: share(names, breaks),
    movedAcrossAnd: share(joined, breaks)
  }
}

/** How alone matched content words stand: whether the words right before and right after them, of any kind, came along. */
function company(a: Side, b: Side, match: WordMatch, content: readonly Link[]): Record<string, number> {
  let before = 0
  let after = 0
  let alone = 0
  for (const [i, j] of content) {
    const keptBefore = i === 0 ? j === 0 : match.ofA[i - 1] === j - 1 && j > 0
    const keptAfter = i + 1 === a.words.length ? j + 1 === b.words.length : match.ofA[i + 1] === j + 1
    if (keptBefore) before++
    if (keptAfter) after++
    if (!keptBefore && !keptAfter) alone++
  }
  const count = content.length
  return { keptBefore: share(before, count), keptAfter: share(after, count), standsAlone: share(alone, count) }
}

const PASSIVE = new Set(['was', 'were', 'been', 'is', 'are', 'be', 'being'])

/** Marks of the passive and of joined subjects that one side has more of: a swap of subject and object may be a change of voice. */
function voice(a: Side, b: Side): Record<string, number> {
  const count = ({ words }: Side, of: (form: string) => boolean): number => words.filter(({ form }) => of(form)).length
  const differ = (of: (form: string) => boolean): number => Math.abs(count(a, of) - count(b, of))
  return {
    byDiffers: differ((form) => form === 'by'),
    passiveDiffers: differ((form) => PASSIVE.has(form)),
    andDiffers: differ((form) => form === 'and')
  }
}
