/**
 * Tense and completion: what was under way or to come and is now done, and the reverse.
 *
 * Verb groups are paired by their main verb, or as the first of their bead when neither is elsewhere in it ("was
 * travelling" -> "arrived"). The voice, "has died" for "died" and the shift of reported speech change nothing.
 */
import type { FactChange } from '../../types.js'
import { changeOf } from './change.js'
import { byBead, type Ground, type Placed, type Side, spanOf } from './ground.js'
import { pairBest } from './pairing.js'

type State = 'to come' | 'under way' | 'done' | 'other'

interface Group extends Placed {
  readonly verb: string
  readonly state: State
  readonly past: boolean
  readonly first: boolean
}

export function tenseChanges(ground: Ground): FactChange[] {
  return byBead(ground, 'tense').flatMap(({ source, target }) => {
    const [ones, others] = [groupsOf(ground.source, source), groupsOf(ground.target, target)]
    const { pairs } = pairBest({ source: ones, target: others }, (one, other) =>
      closeness(one as Group, other as Group, ones, others)
    )
    return pairs.flatMap(([one, other]) => changed(ground, one as Group, other as Group))
  })
}

function groupsOf(side: Side, facts: readonly Placed[]): Group[] {
  return facts.map((fact, index) => {
    const [verb = '', tense = ''] = fact.value.split(':')
    const coming = infinitiveAfter(side, fact, verb, tense)
    const group = { ...fact, past: tense.startsWith('past'), first: index === 0 }
    if (coming === undefined) return { ...group, verb, state: stateOf(side, fact, tense) }
    return {
      ...group,
      verb: side.document.tokens[coming]!.lemma,
      state: 'to come',
      to: coming + 1,
      end: side.document.tokens[coming]!.end
    }
  })
}

/** Verbs after which an infinitive is yet to come. */
const PROSPECTIVE: ReadonlySet<string> = new Set(
  'plan schedule set expect intend aim go be prepare hope slate poise due about want'.split(' ')
)

/** The verb of "plans to sell", "is scheduled to meet", "is to visit". */
function infinitiveAfter(
  { document: { tokens }, text }: Side,
  { to, from, sentence }: Placed,
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

function stateOf({ text }: Side, { start, end }: Placed, tense: string): State {
  if (tense.endsWith('progressive')) return 'under way'
  if (tense === 'modal') return /^(?:will|shall|won['’]t)\b/i.test(text.slice(start, end)) ? 'to come' : 'other'
  return tense === 'past' || tense.endsWith('perfect') ? 'done' : 'other'
}

function closeness(one: Group, other: Group, ones: readonly Group[], others: readonly Group[]): number {
  if (one.verb === other.verb) return one.verb === 'be' || one.verb === 'have' ? 1 : 3
  const unmatched = !others.some(({ verb }) => verb === one.verb) && !ones.some(({ verb }) => verb === other.verb)
  return one.first && other.first && unmatched && one.state === 'under way' && other.state === 'done' ? 2 : 0
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
