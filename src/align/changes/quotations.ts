/**
 * What happened to quotations: altered, shortened, extended, split, turned indirect or direct, given to someone else,
 * dropped, added. Other marks around the same words change nothing.
 *
 * Quotations are paired inside their bead by the words they share; one without a partner is looked for outside
 * quotation marks, in its bead and in sentences that have no bead.
 */
import type { FactChange, Span } from '../../types.js'
import { changeOf } from './change.js'
import type { Ground, Placed, Side } from './ground.js'
import { findIndirect, unlinked } from './indirect.js'
import { ALIKE, compareQuoted, type QuotedWords, quotedWords } from './quoted.js'
import { differ, speakerOf } from './speakers.js'

/** At most this many quotations of one side are compared word by word with those of the other. */
const MOST = 200

export interface QuotationChanges {
  readonly changes: readonly FactChange[]
  /** Stretches whose inner facts went with the quotation: not to be reported one by one. */
  readonly spoken: { readonly source: readonly Span[]; readonly target: readonly Span[] }
}

export function quotationChanges(ground: Ground): QuotationChanges {
  const [ones, others] = [quotedIn(ground.source), quotedIn(ground.target)]
  const loose = { source: unlinked(ground.target, ground.source), target: unlinked(ground.source, ground.target) }
  const taken = new Set<QuotedWords>()
  const found = ones.flatMap((one) => {
    const parts = partnersOf(one, others, taken)
    for (const part of parts) taken.add(part)
    return parts.length > 0 ? changedQuotation(ground, one, parts) : turnedIndirect(ground, one, loose.target)
  })
  const added = others.filter((other) => !taken.has(other)).map((other) => turnedDirect(ground, other, loose.source))
  const changes = [...found, ...added]
  return {
    changes,
    spoken: {
      source: changes.flatMap(({ source, change }) =>
        source === undefined || change === 'reattributed' ? [] : source
      ),
      target: changes.flatMap(({ target, change }) => (target === undefined || change === 'reattributed' ? [] : target))
    }
  }
}

function quotedIn(side: Side): QuotedWords[] {
  return side.facts
    .filter(({ topic }) => topic === 'quotation')
    .slice(0, MOST)
    .map((fact) => quotedWords(side, fact))
}

/** The quotations that hold this one's words: one, or the parts it was split into. */
function partnersOf(one: QuotedWords, others: readonly QuotedWords[], taken: ReadonlySet<QuotedWords>): QuotedWords[] {
  const free = others.filter((other) => !taken.has(other))
  const same = free.find(({ fact }) => fact.value === one.fact.value)
  if (same !== undefined) return [same]
  const parts = free.filter((other) => one.fact.value.includes(other.fact.value) && other.fact.bead === one.fact.bead)
  if (parts.length > 1) return parts
  let [best, most]: [QuotedWords | undefined, number] = [undefined, 0]
  for (const other of free) {
    const score = compareQuoted(one, other)
    if (score > most) [best, most] = [other, score]
  }
  return best === undefined || most < ALIKE ? [] : [best]
}

function changedQuotation(ground: Ground, { fact: one }: QuotedWords, parts: readonly QuotedWords[]): FactChange[] {
  const other = parts[0]!.fact
  const last = parts[parts.length - 1]!.fact
  const spans = { topic: 'quotation', source: one, target: { start: other.start, end: last.end } } as const
  if (parts.length > 1)
    return [changeOf(ground, { ...spans, change: 'split', severity: 'minor' }, 'one quotation in parts')]
  const [a, b] = one.value === other.value ? ['', ''] : [plainWords(one.value), plainWords(other.value)]
  if (a !== b) {
    if (` ${a} `.includes(` ${b} `)) return [changeOf(ground, { ...spans, change: 'shortened', severity: 'minor' })]
    if (` ${b} `.includes(` ${a} `))
      return [
        changeOf(
          ground,
          { ...spans, change: 'extended', severity: 'material' },
          'words in the quotation that the source does not quote'
        )
      ]
    return [changeOf(ground, { ...spans, change: 'altered', severity: 'material' }, 'quoted words are not the same')]
  }
  return reattributed(ground, one, other)
}

/** Words alone: the marks inside a quotation follow the house. */
function plainWords(value: string): string {
  return value.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ').trim()
}

function reattributed(ground: Ground, one: Placed, other: Placed): FactChange[] {
  const [a, b] = [attributionOf(ground.source, one), attributionOf(ground.target, other)]
  if (a === undefined || b === undefined || !differ(ground.source, a, ground.target, b)) return []
  const source = speakerOf(ground.source, a)!.whole
  const target = speakerOf(ground.target, b)!.whole
  return [
    changeOf(
      ground,
      { topic: 'quotation', change: 'reattributed', severity: 'grave', source, target },
      'the quotation is given to someone else'
    )
  ]
}

/** The attribution nearest to a quotation, in its sentence or at its edge. */
export function attributionOf(side: Side, quotation: Placed): Placed | undefined {
  let best: Placed | undefined
  let distance = NEAR
  for (const fact of side.facts) {
    if (fact.topic !== 'attribution') continue
    const away = fact.from >= quotation.to ? fact.from - quotation.to : quotation.from - fact.to
    if (away < 0 || away >= distance || Math.abs(fact.sentence - quotation.sentence) > 1) continue
    best = fact
    distance = away
  }
  return best
}

/** An attribution this many tokens away belongs to another quotation. */
const NEAR = 12

function turnedIndirect(ground: Ground, one: QuotedWords, loose: readonly number[]): FactChange[] {
  const found = findIndirect(ground.source, ground.target, one, loose)
  const change = { topic: 'quotation', source: one.fact } as const
  if (found !== undefined)
    return [
      changeOf(
        ground,
        { ...change, change: 'made-indirect', severity: 'minor', target: found },
        'direct speech became indirect'
      )
    ]
  return [changeOf(ground, { ...change, change: 'dropped', severity: 'material' })]
}

function turnedDirect(ground: Ground, other: QuotedWords, loose: readonly number[]): FactChange {
  const found = findIndirect(ground.target, ground.source, other, loose)
  const change = { topic: 'quotation', target: other.fact } as const
  if (found !== undefined)
    return changeOf(
      ground,
      { ...change, change: 'made-direct', severity: 'material', source: found },
      'the source does not quote it'
    )
  return changeOf(
    ground,
    { ...change, change: 'added', severity: 'grave' },
    'no quotation of the source holds these words'
  )
}
