/**
 * Groups of copies and rewrites: connected by pairs that were aligned and judged, never by candidates alone.
 *
 * Two texts that merely share a band would chain strangers together through boilerplate; a `partial` pair would chain the sources of a
 * mosaic. What comes out depends on the texts alone: each pair is judged once, the older text as its source.
 */
import { judgeDocuments } from '../compare.js'
import { analyze } from '../text/analyze.js'
import type { Article, Cluster, ClusterEdge, Document } from '../types.js'
import { candidates } from './candidates.js'
import type { WriteOptions } from './options.js'
import { readArticles } from './read.js'
import { requireOpen, type State } from './state.js'
import { timeOf } from './time-of.js'

/** Candidates judged of each text. */
const LIMIT = 8
/** Documents kept at hand: a text is a candidate of those added around it. */
const AT_HAND = 256

/** Largest first, then by id. A cluster's id is that of its likely original: the oldest, or of undated ones the smallest id. */
export async function clusters(state: State, { signal, progress }: WriteOptions = {}): Promise<Cluster[]> {
  const ids: string[] = []
  for await (const id of state.store.ids()) ids.push(id)
  const read = reader(state, signal)
  const judged = new Set<string>()
  const edges: ClusterEdge[] = []
  for (const [at, id] of ids.sort().entries()) {
    requireOpen(state, signal)
    const document = await read(id)
    if (document) edges.push(...(await edgesOf(state, document, read, judged)))
    progress?.(at + 1)
  }
  const groups = await Promise.all(connected(edges).map((group) => describe(group, edges, read)))
  return groups.sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
}

type Read = (id: string) => Promise<Document | undefined>

function reader(state: State, signal: AbortSignal | undefined): Read {
  const atHand = new Map<string, Document>()
  return async (id) => {
    const known = atHand.get(id)
    if (known) return known
    const [article] = await readArticles(state, [id], signal)
    if (!article) return undefined
    const document = analyze(article)
    if (atHand.size === AT_HAND) atHand.delete(atHand.keys().next().value as string)
    atHand.set(id, document)
    return document
  }
}

async function edgesOf(state: State, document: Document, read: Read, judged: Set<string>): Promise<ClusterEdge[]> {
  const { article } = document
  const found = await candidates(state, article, { limit: LIMIT }, article.id)
  const edges: ClusterEdge[] = []
  for (const { id } of found.candidates) {
    const pair = JSON.stringify([article.id, id].sort())
    if (judged.has(pair)) continue
    judged.add(pair)
    const other = await read(id)
    const edge = other && edgeBetween(document, other)
    if (edge) edges.push(edge)
  }
  return edges
}

function edgeBetween(one: Document, other: Document): ClusterEdge | undefined {
  const [source, target] = isOlder(one.article, other.article) ? [one, other] : [other, one]
  const { label, derived } = judgeDocuments(source, target).verdict
  const holds = label === 'duplicate' || label === 'near-duplicate' || label === 'rewrite'
  return holds ? { source: source.article.id, target: target.article.id, label, derived } : undefined
}

function isOlder(a: Article, b: Article): boolean {
  const [mine, other] = [ageOf(a), ageOf(b)]
  return mine !== other ? mine < other : a.id < b.id
}

/** An undated text is younger than any other. */
function ageOf({ published }: Article): number {
  return published === undefined ? Infinity : timeOf(published)
}

/** The groups that edges join, each sorted. */
function connected(edges: readonly ClusterEdge[]): string[][] {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { source, target } of edges) {
    for (const id of [source, target]) if (!parent.has(id)) parent.set(id, id)
    parent.set(root(source), root(target))
  }
  const groups = new Map<string, string[]>()
  for (const id of [...parent.keys()].sort()) groups.set(root(id), [...(groups.get(root(id)) ?? []), id])
  return [...groups.values()]
}

async function describe(members: readonly string[], edges: readonly ClusterEdge[], read: Read): Promise<Cluster> {
  const inside = new Set(members)
  const articles = (await Promise.all(members.map(read))).flatMap((document) => document?.article ?? [])
  const original = articles.reduce((oldest, one) => (isOlder(one, oldest) ? one : oldest)).id
  const own = edges
    .filter(({ source }) => inside.has(source))
    .sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target))
  return { id: original, original, members, edges: own }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
