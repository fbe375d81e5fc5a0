/**
 * Copies made from the articles of the data folder: as they are, in a site's boilerplate, cut, in another house's style, and as a
 * part of another text. How each is made says which label it must get. Seeded: the same folder and seed give the
 * same pairs. Held by test/bench/copies.test.ts.
 */
import type { Article, Label } from '../../../src/types.js'
import { opening, part } from '../../split.js'
import { wordsOf } from '../floors/shingles.js'
import { random } from '../random.js'
import { NEWS, someArticles } from './articles.js'
import { houseStyle, requoted } from './house-style.js'
import type { Pair } from './pair.js'

type Made = { readonly label: Label; readonly make: (text: string, next: () => number, other: string) => string }

/** Every kind of copy, and the label it must get by the rule of the labels. */
const KINDS: Readonly<Record<string, Made>> = {
  verbatim: { label: 'duplicate', make: (text) => text },
  requoted: { label: 'duplicate', make: requoted },
  boilerplate: { label: 'duplicate', make: inBoilerplate },
  cut: { label: 'near-duplicate', make: (text) => cut(text, 0.5) },
  'house-style': { label: 'near-duplicate', make: (text, next) => houseStyle(text, next) },
  edited: { label: 'near-duplicate', make: edited },
  mosaic: { label: 'partial', make: mosaic }
}

/** One pair of every kind for each of about `count` articles. */
export async function copies(dir: string, count: number, seed: number): Promise<Pair[]> {
  const found = await Promise.all(NEWS.map((set) => someArticles(dir, set, Math.ceil(count / NEWS.length), seed, fits)))
  const articles = found.flat()
  const next = random(seed)
  return articles.flatMap((source, n) => {
    const other = articles[(n + 1) % articles.length] ?? source
    return Object.entries(KINDS).map(([kind, { label, make }]) =>
      pair(source, kind, label, make(source.text, next, other.text))
    )
  })
}

function pair(source: Article, kind: string, label: Label, text: string): Pair {
  const group = opening(source.text)
  const id = `${source.id}/${kind}`
  return { set: 'copies', id, group, part: part(group), y: true, kind, label, source, target: { id, text }, row: {} }
}

/** 150 to 1,500 words, at six characters a word. */
function fits(text: string): boolean {
  return text.length >= 900 && text.length <= 9000
}

/** Sentences, cut where a mark that ends one is followed by white space and a capital: plain, and good enough to cut at. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]["”’']?\s+)(?=["“‘']?\p{Lu})/u)
}

/** The first sentences, up to a share of the words. */
function cut(text: string, share: number): string {
  const wanted = wordsOf(text).length * share
  const kept: string[] = []
  let words = 0
  for (const sentence of sentences(text)) {
    if (words >= wanted) break
    kept.push(sentence)
    words += wordsOf(sentence).length
  }
  return kept.join('').trimEnd()
}

/** House style, one sentence in ten dropped, two neighbours swapped. */
function edited(text: string, next: () => number): string {
  const kept = sentences(text).filter((_, n) => n < 2 || next() > 0.1)
  const at = 1 + Math.floor(next() * Math.max(1, kept.length - 3))
  const [one, other] = [kept[at], kept[at + 1]]
  if (one !== undefined && other !== undefined) kept.splice(at, 2, other.replace(/\s*$/, ' '), one)
  return houseStyle(kept.join(''), next)
}

/** Up to a quarter of the text inside three times as much of another: reuse, and about a quarter of the target. */
function mosaic(text: string, _next: () => number, other: string): string {
  const room = wordsOf(other).length
  const taken = cut(text, Math.min(0.25, room / 3 / wordsOf(text).length))
  const around = sentences(cut(other, (3 * wordsOf(taken).length) / room))
  const middle = Math.ceil(around.length / 2)
  return [around.slice(0, middle).join('').trim(), taken, around.slice(middle).join('').trim()].join('\n\n')
}

const BEFORE = [
  'Skip to main content',
  'Home | World | Politics | Business | Sports | Opinion',
  'Subscribe now for unlimited access',
  'Share this article',
  'Advertisement',
  'Listen to this article',
  'Follow us on Facebook'
]
const AFTER = [
  'Sign up for our morning newsletter',
  'Read more:',
  'Most popular stories',
  'Advertisement',
  'Copyright 2019. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  'Terms of use | Privacy policy | Contact us',
  'Comments are closed'
]

/** What a web page puts around a story. */
function inBoilerplate(text: string, next: () => number): string {
  const some = (list: readonly string[]): string[] => list.filter(() => next() < 0.6)
  return [...some(BEFORE), text, ...some(AFTER)].join('\n\n')
}
