/**
 * What happened to the names: replaced, made vague ("Toyota" -> "a carmaker") or precise, dropped, added.
 *
 * A name is dropped or added only where the other text does not name it at all, in any spelling: under its key, as a
 * capital for its country, by its initials, or in lower case. It is reported once, at its first mention. It is replaced
 * where another name stands in its place.
 */
import { CAPITAL_OF } from '../../text/facts/countries.js'
import { once } from '../../text/once.js'
import { wordsOf } from '../../text/words.js'
import type { Document, FactChange, Span } from '../../types.js'
import { changeOf } from './change.js'
import { factsWithin, type Place } from './facts-within.js'
import { facing, factsIn, type Ground, type Placed, type Side, spanOf } from './ground.js'
import { ownOf } from './own.js'

/** What a text names, and its words in any case. */
interface Known {
  readonly keys: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
  /** Words as they are written, in lower case; gathered when they are first asked for. */
  words(): ReadonlySet<string>
}

export function nameChanges(ground: Ground): FactChange[] {
  const known = { source: knownTo(ground.source.document), target: knownTo(ground.target.document) }
  const gone = namesGone(ground.source, ground.target)
  const come = namesGone(ground.target, ground.source)
  const missing = firsts(ground.source, gone, known.target)
  const fresh = firsts(ground.target, come, known.source)
  const retold = missing.length + fresh.length === 0 ? [] : retellings(ground, missing, fresh)
  const told = new Set(retold.flatMap(({ names }) => names))
  const { replaced, used } = replacements(swaps(ground, { gone, come }, missing, fresh), ground, told)
  return [
    ...retold.map(({ change }) => change),
    ...replaced,
    ...missing.filter((name) => !used.has(name)).map((name) => lost(ground, name)),
    ...fresh.filter((name) => !used.has(name)).map((name) => found(ground, name))
  ]
}

/** The first mention of each name that the other text does not know. */
function firsts(side: Side, gone: ReadonlySet<Placed>, known: Known): Placed[] {
  const seen = new Set<string>()
  return side.facts.filter((fact) => {
    if (fact.topic !== 'name' || seen.has(fact.value)) return false
    seen.add(fact.value)
    return gone.has(fact) && !isKnown(known, fact.value) && !isWritten(known, side.text.slice(fact.start, fact.end))
  })
}

/** Worked out once a Document. */
const knownTo = once((document: Document): Known => {
  const names = ownOf(document)
    .facts.filter(({ topic }) => topic === 'name')
    .map(({ value }) => value)
  const keys = new Set(names.flatMap((key) => [key, countryOf(key)]))
  let words: ReadonlySet<string> | undefined
  const gather = (): ReadonlySet<string> => new Set(wordsOf(document).surfaces.map((word) => word.toLowerCase()))
  return { keys, initials: new Set(names.map(initialsOf)), words: () => (words ??= gather()) }
})

function isKnown({ keys, initials }: Known, key: string): boolean {
  if (keys.has(key) || keys.has(countryOf(key)) || keys.has(initialsOf(key)) || initials.has(key)) return true
  const parts = key.split(' ')
  return parts.length > 1 && keys.has(parts[parts.length - 1]!)
}

/** Whether all words of a name stand in a text, in any case: texts without capitals have no names. */
function isWritten({ words }: Known, name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’.]+/u)
    .every((word) => words().has(word))
}

/** The country a capital stands for, else the key itself. */
function countryOf(key: string): string {
  return CAPITAL_OF.get(key) ?? key
}

/** "international monetary fund" -> "imf"; short words of no weight are passed over. */
function initialsOf(key: string): string {
  if (!key.includes(' ')) return key
  const parts = key.split(' ').filter((part) => part !== 'of' && part !== 'the' && part !== 'for' && part !== 'and')
  return parts.length < 2 ? key : parts.map((part) => part[0]).join('')
}

function replacements(
  swapped: readonly (readonly [Placed, Placed])[],
  ground: Ground,
  told: ReadonlySet<Placed>
): { readonly replaced: FactChange[]; readonly used: ReadonlySet<Placed> } {
  const used = new Set<Placed>(told)
  const replaced: FactChange[] = []
  for (const [one, other] of swapped) {
    if (used.has(one) || used.has(other)) continue
    used.add(one).add(other)
    replaced.push(
      changeOf(
        ground,
        { topic: 'name', change: 'replaced', severity: 'grave', source: one, target: other },
        'another name'
      )
    )
  }
  return { replaced, used }
}

/** Names in each other's place: new ones first, then known ones that took another's place in their bead. */
function swaps(
  { source, target }: Ground,
  { gone, come }: { readonly gone: ReadonlySet<Placed>; readonly come: ReadonlySet<Placed> },
  missing: readonly Placed[],
  fresh: readonly Placed[]
): (readonly [Placed, Placed])[] {
  const comeTo = new Map<number, Placed[]>()
  for (const fact of come) {
    const held = comeTo.get(fact.bead)
    if (held) held.push(fact)
    else comeTo.set(fact.bead, [fact])
  }
  const places = [...gone].flatMap((one) => {
    const candidates = comeTo.get(one.bead)
    if (candidates === undefined) return []
    const place = facing(source, target, one.from, one.to)
    const others = place === undefined ? [] : candidates.filter((other) => isWithin(place, other))
    return others.length === 0 ? [] : [[one, others] as const]
  })
  const novel = new Set([...missing, ...fresh])
  const faces = new Map(places.map(([one, others]) => [one, others.length]))
  const faced = new Map<Placed, number>()
  for (const [, others] of places) for (const other of others) faced.set(other, (faced.get(other) ?? 0) + 1)
  return places
    .flatMap(([one, others]) => others.map((other) => [one, other] as const))
    .filter(([one, other]) => (faces.get(one) === 1 && faced.get(other) === 1) || (novel.has(one) && novel.has(other)))
    .sort(([a, b], [c, d]) => rank(novel, c, d) - rank(novel, a, b))
}

function rank(novel: ReadonlySet<Placed>, one: Placed, other: Placed): number {
  return (novel.has(one) ? 1 : 0) + (novel.has(other) ? 1 : 0)
}

/** The names that their bead does not name on the other side. */
function namesGone(side: Side, other: Side): ReadonlySet<Placed> {
  const gone = new Set<Placed>()
  for (const fact of side.facts) if (fact.topic === 'name' && isGone(other, fact)) gone.add(fact)
  return gone
}

/** Whether a name's bead does not name it on the other side. */
function isGone(other: Side, name: Placed): boolean {
  if (name.bead < 0) return true
  return !factsIn(other, name.bead).some(({ topic, value }) => topic === 'name' && isAlike(value, name.value))
}

/** Whether two keys may name the same: a shorter form, initials, a capital for its country. */
export function isAlike(a: string, b: string): boolean {
  if (a === b || countryOf(a) === countryOf(b)) return true
  const [ofA, ofB] = [countWords(a), countWords(b)]
  const [short, long] = ofA <= ofB ? [a, b] : [b, a]
  if (!long.includes(' ')) return false
  // Initials are no more than the words, and have no space: the shorter name's are never the longer one.
  if (short.length <= Math.max(ofA, ofB) && initialsOf(long) === short) return true
  // A look at one word first: most names have none in common, and cutting them up is what costs.
  if (!long.includes(firstWord(short))) return false
  const words = long.split(' ')
  return short.split(' ').every((word) => words.includes(word))
}

function countWords(key: string): number {
  let count = 1
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++
  return count
}

function firstWord(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}

function lost(ground: Ground, name: Placed): FactChange {
  const why = 'the target does not name it'
  return changeOf(ground, { topic: 'name', change: 'dropped', severity: 'minor', source: name }, why)
}

function found(ground: Ground, name: Placed): FactChange {
  const why = 'the source does not name it'
  return changeOf(ground, { topic: 'name', change: 'added', severity: 'material', target: name }, why)
}

/** Names that a phrase took the place of, or that took a phrase's: "Toyota" and "a carmaker". */
function retellings(
  ground: Ground,
  missing: readonly Placed[],
  fresh: readonly Placed[]
): { readonly change: FactChange; readonly names: readonly Placed[] }[] {
  const { source, target } = ground
  const within = { missing: factsWithin(missing), fresh: factsWithin(fresh) }
  const vaguer = missing.flatMap((name) => {
    const place = facing(source, target, name.from, name.to)
    const phrase = nounPhraseIn(target, place)
    if (phrase === undefined) return []
    const change = changeOf(ground, {
      topic: 'name',
      change: 'made-vague',
      severity: 'minor',
      source: name,
      target: phrase
    })
    return [{ change, names: [name, ...within.fresh(place)] }]
  })
  const preciser = fresh.flatMap((name) => {
    const place = facing(target, source, name.from, name.to)
    const phrase = nounPhraseIn(source, place)
    if (phrase === undefined) return []
    const spans = { source: phrase, target: name }
    const change = changeOf(ground, { topic: 'name', change: 'made-precise', severity: 'material', ...spans })
    return [{ change, names: [name, ...within.missing(place)] }]
  })
  return [...vaguer, ...preciser]
}

function isWithin(place: Place | undefined, { from, to }: Placed): boolean {
  return place !== undefined && place.from <= from && to <= place.to
}

/** "A carmaker", "the company", "its neighbour": all that stands in a place, when it is one such phrase. */
function nounPhraseIn(side: Side, place: Place | undefined): Span | undefined {
  if (place === undefined || place.to - place.from < 2 || place.to - place.from > 4) return undefined
  const { tokens } = side.document
  const first = side.text.slice(tokens[place.from]!.start, tokens[place.from]!.end).toLowerCase()
  const last = tokens[place.to - 1]!
  return PHRASE_OPENERS.has(first) && (last.pos === 'NOUN' || last.pos === '')
    ? spanOf(side, place.from, place.to)
    : undefined
}

const PHRASE_OPENERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'its',
  'his',
  'her',
  'their',
  'this',
  'that',
  'some',
  'one'
])
