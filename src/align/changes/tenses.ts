/**
 * Tense and completion: what was under way or to come and is now done, and the reverse.
 *
 * Verb groups are paired by their main verb, or as the first of their bead when neither is elsewhere in it ("was
 * travelling" -> "arrived"). The voice, "has died" for "died" and the shift of reported speech change nothing.
 */
import { once } from '../../text/once.js'
import type { Document, FactChange } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, type Ground, type Placed, type Side, spanOf } from './ground.js'
import { type Own, type OwnFact, ownOf } from './own.js'
import { pairBest } from './pairing.js'

type State = 'to come' | 'under way' | 'done' | 'other'

/** What a verb group says, from its fact alone. */
interface Told {
  readonly verb: string
  readonly state: State
  readonly past: boolean
  /** Where it ends: in characters, and in tokens. */
  readonly end: number
  readonly to: number
}

interface Group extends Placed, Told {
  /** Whether it is the first of its bead. */
  readonly first: boolean
}

export function tenseChanges(ground: Ground): FactChange[] {
  return byBead(ground, 'tense').flatMap(({ source, target }) => {
    if (source.length === 0 || target.length === 0) return []
    const [ones, others] = [groupsOf(ground.source, source), groupsOf(ground.target, target)]
    const { pairs } = pairBest({ source: ones, target: others }, (one, other) =>
      closeness(one as Group, other as Group, ones, others)
    )
    return pairs.flatMap(([one, other]) => changed(ground, one as Group, other as Group))
  })
}

function groupsOf({ document }: Side, facts: readonly Placed[]): Group[] {
  const told = toldIn(document)
  return facts.map(({ topic, value, start, from, sentence, bead }, index) => {
    const { verb, state, past, end, to } = told.get(start)!
    return { topic, value, start, end, from, to, sentence, bead, verb, state, past, first: index === 0 }
  })
}

/** What each verb group of a text says, by its start: facts of one topic do not overlap. */
const toldIn = once((document: Document): ReadonlyMap<number, Told> => {
  const own = ownOf(document)
  return new Map(own.facts.filter(({ topic }) => topic === 'tense').map((fact) => [fact.start, tell(own, fact)]))
})

function tell(own: Own, fact: OwnFact): Told {
  const [verb = '', tense = ''] = fact.value.split(':')
  const past = tense.startsWith('past')
  const coming = infinitiveAfter(own, fact, verb, tense)
  if (coming === undefined) return { verb, state: stateOf(own, fact, tense), past, end: fact.end, to: fact.to }
  const { lemma, end } = own.document.tokens[coming]!
  return { verb: lemma, state: 'to come', past, end, to: coming + 1 }
}

/** Verbs after which an infinitive is yet to come. */
const PROSPECTIVE: ReadonlySet<string> = new Set(
  'plan schedule set expect intend aim go be prepare hope slate poise due about want'.split(' ')
)

/** The verb of "plans to sell", "is scheduled to meet", "is to visit". */
function infinitiveAfter(
  { document: { tokens }, text }: Own,
  { to, from, sentence }: OwnFact,
  verb: string,
  tense: string
): number | undefined {
  const word = (at: number): string => text.slice(tokens[at]?.start, tokens[at]?.end).toLowerCase()
  const last = word(to - 1)
  const at =
    word(to) === 'to'
      ? to + 1
      : (word(to) === 'due' || word(to) === 'about' || word(to) === 'set' || word(to) === 'scheduled') &&
          word(to + 1) === 'to'
        ? to + 2
        : undefined
  if (at === undefined || tokens[at] === undefined || sentence < 0 || from < 0) return undefined
  const coming = PROSPECTIVE.has(verb) || last === 'set' || last === 'scheduled' || at === to + 2
  return coming && (tense.startsWith('present') || tense.startsWith('past')) ? at : undefined
}

function stateOf({ text }: Own, { start, end }: OwnFact, tense: string): State {
  if (tense.endsWith('progressive')) return 'under way'
  if (tense === 'modal') return /^(?:will|shall|won['’]t)\b/i.test(text.slice(start, end)) ? 'to come' : 'other'
  return tense === 'past' || tense.endsWith('perfect') ? 'done' : 'other'
}

function closeness(one: Group, other: Group, ones: readonly Group[], others: readonly Group[]): number {
  if (one.verb === other.verb) return one.verb === 'be' || one.verb === 'have' ? 1 : 3
  if (!one.first || !other.first || one.state !== 'under way' || other.state !== 'done') return 0
  return others.some(({ verb }) => verb === one.verb) || ones.some(({ verb }) => verb === other.verb) ? 0 : 2
}

function changed(ground: Ground, one: Group, other: Group): FactChange[] {
  const spans = {
    topic: 'tense',
    source: spanOf(ground.source, one.from, one.to),
    target: spanOf(ground.target, other.from, other.to)
  } as const
  if (
    one.state !== 'done' &&
    one.state !== 'other' &&
    other.state === 'done' &&
    !(one.past && other.past && one.verb === other.verb)
  ) {
    const why = one.state === 'to come' ? 'what was to come is done' : 'what was under way is done'
    return [changeOf(ground, { ...spans, change: 'completed', severity: 'material' }, why)]
  }
  if (one.verb !== other.verb) return []
  if (one.state === 'done' && other.state === 'to come')
    return [changeOf(ground, { ...spans, change: 'altered', severity: 'grave' }, 'what is done is yet to come')]
  if (one.state === 'under way' && other.state === 'under way' && one.past !== other.past)
    return [changeOf(ground, { ...spans, change: 'altered', severity: 'material' }, 'the time is another')]
  return []
}
