/**
 * A cluster as a story: its texts in the order of their publication, each with its likeliest source among the older ones.
 *
 * Of the pairs in which a text is the younger, its likeliest source is the one it is closest to: by the label first, then by the
 * probability of reuse, then the oldest. The others stay named. Linear but for sorting. Held by test/report/story.test.ts.
 */
import type { Article, Cluster, ClusterEdge, Label } from '../../types.js'
import { LABELS } from '../wording.js'

export interface StoryText {
  readonly id: string
  readonly article: Partial<Article>
  /** Milliseconds since 1970, where it is known. */
  readonly time: number | undefined
  /** The pair with its likeliest source; none for a text that no older one explains. */
  readonly from: ClusterEdge | undefined
  /** The other pairs in which it is the younger, likeliest first. */
  readonly also: readonly ClusterEdge[]
}

export interface Story {
  readonly cluster: Cluster
  readonly texts: readonly StoryText[]
}

export function storyOf(cluster: Cluster, articles: ReadonlyMap<string, Partial<Article>>): Story {
  const into = new Map<string, ClusterEdge[]>()
  for (const edge of cluster.edges) into.set(edge.target, [...(into.get(edge.target) ?? []), edge])
  const times = new Map(cluster.members.map((id) => [id, timeOf(articles.get(id))]))
  const isOlder = (a: string, b: string): number => (times.get(a) ?? Infinity) - (times.get(b) ?? Infinity)
  const original = (a: string, b: string): number => Number(b === cluster.original) - Number(a === cluster.original)
  const before = (a: string, b: string): number => number(isOlder(a, b)) || original(a, b) || order(a, b)
  const texts = [...cluster.members].sort(before).map((id): StoryText => {
    const [from, ...also] = (into.get(id) ?? []).sort((a, b) => closer(a, b) || before(a.source, b.source))
    return { id, article: articles.get(id) ?? {}, time: times.get(id), from, also }
  })
  return { cluster, texts }
}

/** Two texts without a date differ by `NaN`: the original stands first then, and the others in the order of their ids. */
function number(difference: number): number {
  return Number.isNaN(difference) ? 0 : difference
}

function closer(a: ClusterEdge, b: ClusterEdge): number {
  return strength(a.label) - strength(b.label) || b.derived - a.derived
}

function strength(label: Label): number {
  return LABELS.indexOf(label)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function timeOf(article: Partial<Article> | undefined): number | undefined {
  const time = Date.parse(article?.published ?? '')
  return Number.isNaN(time) ? undefined : time
}
