/**
 * More independent reports for the fit of judge: stories of different outlets, published the same day on the same subject, mined from
 * allsides-37k. All belong to part `fit`; articles that any other pair of news uses are left out.
 *
 * The kinds follow the rule of allsides-wire-pairs: `same-event-independent` below .05 of shared 5-word shingles. Above it, up to .15, pairs mostly
 * share quotations (`quoting`); one in fifty is agency copy, which the fit must bear.
 */

import { lines, text } from '../quality/data.js'
import type { Pair } from '../quality/families/pair.js'
import { containment, wordsOf } from '../quality/floors/shingles.js'
import { rankOf } from '../quality/random.js'
import { opening, type Row } from '../split.js'

const SET = 'allsides-37k'
/** In characters: articles with something to align, and no books. */
const LENGTH = { least: 900, most: 9000 } as const
/** Cosine of the words of two stories from which on they have one subject. */
const ALIKE = 0.22
const INDEPENDENT = 0.05
const MAY_BE_REUSE = 0.15
/** An article stands in at most so many pairs. */
const USES = 2

interface Story {
  readonly id: string
  readonly text: string
  readonly outlet: string
  /** Numbers of its different words, and the length of their vector. */
  readonly words: ReadonlySet<number>
  norm: number
}

/** At most `count` pairs of each kind, those whose ids hash lowest. `others`: pairs whose articles are not to be used. */
export async function sameDay(dir: string, others: readonly Pair[], count: number, seed: number): Promise<Pair[]> {
  const taken = new Set(others.flatMap(({ source, target }) => [opening(source.text), opening(target.text)]))
  const { days, idf } = await readDays(dir, taken)
  const alike = [...days.values()].flatMap((day) => pairsAlike(day, idf)).sort((a, b) => b.cosine - a.cosine)
  const uses = new Map<Story, number>()
  const found: Pair[] = []
  for (const { one, other } of alike) {
    if (Math.max(uses.get(one) ?? 0, uses.get(other) ?? 0) >= USES) continue
    const shared = containment(one.text, other.text)
    if (shared > MAY_BE_REUSE) continue
    for (const story of [one, other]) uses.set(story, (uses.get(story) ?? 0) + 1)
    found.push(toPair(one, other, shared < INDEPENDENT ? 'same-event-independent' : 'quoting'))
  }
  const ranked = found.sort((a, b) => rankOf(a.id, seed) - rankOf(b.id, seed))
  return ['same-event-independent', 'quoting'].flatMap((kind) =>
    ranked.filter((pair) => pair.kind === kind).slice(0, count)
  )
}

async function readDays(
  dir: string,
  taken: ReadonlySet<string>
): Promise<{ days: Map<string, Story[]>; idf: number[] }> {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const days = new Map<string, Story[]>()
  let stories = 0
  for await (const { row } of lines(dir, SET, 'docs')) {
    const story = readStory(row, numbers)
    const day = String(row.date ?? '')
    if (day === '' || story === undefined || taken.has(opening(story.text))) continue
    stories++
    for (const word of story.words) counts[word] = (counts[word] ?? 0) + 1
    days.set(day, [...(days.get(day) ?? []), story])
  }
  return { days, idf: Array.from(counts, (held = 1) => Math.log(stories / held)) }
}

function readStory(row: Row, numbers: Map<string, number>): Story | undefined {
  const whole = text(row, 'text')
  if (whole.length < LENGTH.least || whole.length > LENGTH.most) return undefined
  const words = new Set<number>()
  for (const word of wordsOf(whole)) {
    const number = numbers.get(word) ?? numbers.size
    if (word.length < 4) continue
    numbers.set(word, number)
    words.add(number)
  }
  return { id: String(row.id), text: whole, outlet: String(row.source), words, norm: 0 }
}

interface Alike {
  readonly one: Story
  readonly other: Story
  readonly cosine: number
}

function pairsAlike(day: readonly Story[], idf: readonly number[]): Alike[] {
  const weigh = (words: Iterable<number>): number => [...words].reduce((sum, word) => sum + idf[word]! ** 2, 0)
  for (const story of day) story.norm = Math.sqrt(weigh(story.words))
  return day.flatMap((one, at) =>
    day.slice(at + 1).flatMap((other): Alike[] => {
      if (one.outlet === other.outlet) return []
      const both = [...one.words].filter((word) => other.words.has(word))
      const cosine = weigh(both) / (one.norm * other.norm)
      return cosine > ALIKE ? [{ one, other, cosine }] : []
    })
  )
}

function toPair(one: Story, other: Story, kind: string): Pair {
  const id = `${one.id}|${other.id}`
  const [source, target] = rankOf(id, 0) < 0.5 ? [one, other] : [other, one]
  return {
    ...{
      set: `same day, ${kind === 'quoting' ? 'quoting' : 'independent'}`,
      id,
      group: id,
      part: 'fit',
      y: false,
      kind,
      row: {}
    },
    label: 'same-event',
    source: { id: source.id, text: source.text },
    target: { id: target.id, text: target.text }
  }
}
