/** Matches made without the comparison: the hand-made gold of 004 -> 001, and small ones for hostile text. */
import { readFileSync } from 'node:fs'
import type {
  Article,
  Bead,
  Contradiction,
  Document,
  Edit,
  FactChange,
  Match,
  Sentence,
  Span,
  Verdict
} from '../../src/types.js'

interface Gold {
  readonly sentences: { readonly source: readonly [number, number][]; readonly target: readonly [number, number][] }
  readonly furniture: Pick<Match['source'], 'furniture'>['furniture'] & Record<'source' | 'target', never[]>
  readonly facts: Record<'source' | 'target', Document['facts']>
  readonly beads: readonly Omit<Bead, 'similarity'>[]
  readonly edits: readonly Edit[]
  readonly changes: readonly FactChange[]
  readonly contradictions: readonly Contradiction[]
}

const read = (path: string): string => readFileSync(new URL(`../../corpus/${path}`, import.meta.url), 'utf8')

/** The gold of 004 -> 001 as a match. Similarities are made up: the gold has none. */
export function goldMatch(): Match {
  const gold = JSON.parse(read('gold/004-001.json')) as Gold
  const side = (name: 'source' | 'target', article: Article): Document => ({
    article,
    tokens: [],
    sentences: gold.sentences[name].map(([start, end]) => ({ start, end, tokens: { from: 0, to: 0 } })),
    facts: gold.facts[name],
    furniture: gold.furniture[name]
  })
  return {
    source: side('source', { id: '004', text: read('004.txt'), outlet: 'AP' }),
    target: side('target', { id: '001', text: read('001.txt') }),
    beads: gold.beads.map((bead, i) => ({ ...bead, similarity: isOneSided(bead) ? 0 : 0.45 + (i % 5) / 10 })),
    passages: [],
    edits: gold.edits,
    changes: gold.changes.map(explained),
    contradictions: gold.contradictions.map(explained),
    verdict: aVerdict({ label: 'rewrite' }),
    notes: []
  }
}

/** A person's reasons are explanations through and through. */
function explained<T extends FactChange>(change: T): T {
  return { ...change, why: change.reason.replace(/\.$/, '') }
}

function isOneSided({ kind }: Pick<Bead, 'kind'>): boolean {
  return kind === 'added' || kind === 'dropped'
}

export function aVerdict(part: Partial<Verdict> = {}): Verdict {
  return {
    label: 'rewrite',
    confidence: 0.93,
    derived: 0.976,
    probabilities: {
      duplicate: 0.001,
      'near-duplicate': 0.015,
      rewrite: 0.93,
      partial: 0.03,
      'same-event': 0.02,
      unrelated: 0.004
    },
    derivation: 'wholly',
    direction: 'source-first',
    credit: 'stripped',
    reasons: ['18 of 20 sentences follow the source, 17 of them in its order.', 'The credit line AP is gone.'],
    features: { shingleJaccard: 0.083, shingleJaccardEstimate: 0.078, shingleContainment: 0.155 },
    ...part
  }
}

/** A document whose sentences are the lines of a text. */
export function aDocument(text: string, article: Partial<Article> = {}): Document {
  const sentences: Sentence[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    sentences.push({ start: index, end: index + line.length, tokens: { from: 0, to: 0 } })
  }
  return { article: { id: 'a', text, ...article }, tokens: [], sentences, facts: [], furniture: [] }
}

/** A match of two texts whose lines stand one against one; what is left over is added or dropped. */
export function aMatch(source: string, target: string, part: Partial<Match> = {}): Match {
  const documents = { source: aDocument(source, { id: 'source' }), target: aDocument(target, { id: 'target' }) }
  const lines = Math.max(documents.source.sentences.length, documents.target.sentences.length)
  return {
    ...documents,
    beads: Array.from({ length: lines }, (_, i) => lineBead(documents, i)),
    passages: [],
    edits: [],
    changes: [],
    contradictions: [],
    verdict: aVerdict(),
    notes: [],
    ...part
  }
}

function lineBead({ source, target }: Record<'source' | 'target', Document>, line: number): Bead {
  const from = source.sentences[line]
  const to = target.sentences[line]
  const kind = !from ? 'added' : !to ? 'dropped' : 'edited'
  return {
    source: from ? [line] : [],
    target: to ? [line] : [],
    kind,
    similarity: kind === 'edited' ? 0.9 : 0,
    moved: false
  }
}

/** A replacement of the one place where `before` stands in the source by the one where `after` stands in the target. */
export function replacing(match: Match, before: string, after: string, topic: Edit['topic'] = 'wording'): Edit {
  return { kind: 'replace', topic, source: spanOf(match.source, before), target: spanOf(match.target, after) }
}

export function spanOf({ article }: Document, words: string): Span {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}
