/**
 * Attributions: the reporting expression, the kind of act and who speaks. "Guo told reporters" is `say:guo jiakun` on
 * the words "told reporters"; "according to officials" is `say:officials`.
 *
 * The speaker stands left of the verb, past an insertion between commas, or right of it ("said Guo"). A pronoun stands
 * for the speaker of the attribution before. Held by `test/text/facts/attribution.test.ts`.
 */
import type { Fact } from '../../types.js'
import { SPEECH_KIND } from './kinds.js'
import { type Phrase, phraseAt } from './lexicon.js'
import type { Mention } from './name-links.js'
import { factOn, insideOf, type Reading, sentenceStarts } from './reading.js'
import { BETWEEN, HEARERS, MAYBE_SPEECH, PRONOUNS, SPEAKERS, SPEECH } from './speech-words.js'

/** How far the speaker may stand from the verb, and an insertion reach, in tokens. */
const REACH = 6
const INSERTION = 24
/** "Is said to have", "was alleged to be": hedges, not attributions. */
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'being'])
const STOPS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '“', '”', '"', '('])

/** Names by the tokens they begin and end at (index + 1; 0 for none), and where sentences start. */
interface Ground {
  readonly reading: Reading
  readonly names: readonly Mention[]
  readonly begins: Int32Array
  readonly ends: Int32Array
  readonly starts: Uint8Array
}

/** The attributions of a text in order, those inside quotations left out. `keys` are the joined keys of `names`. Linear. */
export function findAttributions(
  reading: Reading,
  names: readonly Mention[],
  keys: readonly string[],
  quotations: readonly Fact[]
): Fact[] {
  const facts: Fact[] = []
  const ground = layOut(reading, names)
  const isQuoted = insideOf(quotations)
  let last = ''
  for (let at = 0; at < reading.tokens.length; at++) {
    const found = (reading.kinds[at]! & SPEECH_KIND) === 0 ? undefined : speechAt(reading, at)
    if (found === undefined || isQuoted(reading.tokens[at]!.start)) continue
    const end = phraseAt(HEARERS, reading.folded, found.end)?.end ?? found.end
    const speaker = speakerOf(ground, at, end, keys)
    const name = speaker === 'pronoun' ? last : speaker
    facts.push(factOn(reading, 'attribution', at, end, `${found.value}:${name}`))
    last = name
    at = end - 1
  }
  return facts
}

function layOut(reading: Reading, names: readonly Mention[]): Ground {
  const begins = new Int32Array(reading.tokens.length + 1)
  const ends = new Int32Array(reading.tokens.length + 1)
  for (const [i, { from, to }] of names.entries()) {
    begins[from] = i + 1
    ends[to] = i + 1
  }
  return { reading, names, begins, ends, starts: sentenceStarts(reading) }
}

function speechAt(reading: Reading, at: number): Phrase | undefined {
  const { folded, tokens } = reading
  const sure = phraseAt(SPEECH, folded, at)
  if (folded[at + 1] === 'to' && BE.has(folded[at - 1] ?? '')) return undefined
  const { pos } = tokens[at]!
  if (sure !== undefined) return pos === 'NOUN' || pos === 'PROPN' ? undefined : sure
  const maybe = phraseAt(MAYBE_SPEECH, folded, at)
  if (maybe === undefined || pos === 'NOUN' || pos === 'ADJ') return undefined
  const beside = folded[maybe.end] === 'that' || isMark(folded[maybe.end]) || isQuoteMark(folded[at - 1])
  return beside ? { value: maybe.value === 'say2' ? 'suggest' : maybe.value, end: maybe.end } : undefined
}

function isMark(word: string | undefined): boolean {
  return word === ':' || word === ',' || isQuoteMark(word)
}

function isQuoteMark(word: string | undefined): boolean {
  return word === '“' || word === '”' || word === '"' || word === '‘' || word === "'"
}

/** The key of who speaks; `pronoun`, or empty where nobody is found. */
function speakerOf(ground: Ground, at: number, end: number, keys: readonly string[]): string {
  const { folded } = ground.reading
  if (folded[at] === 'according' || folded[at] === 'in') return speakerAfter(ground, end, keys)
  return speakerBefore(ground, at, keys) || speakerAfter(ground, end, keys)
}

function speakerBefore({ reading, ends, starts }: Ground, verb: number, keys: readonly string[]): string {
  const { folded } = reading
  for (let at = verb; at > verb - REACH - INSERTION && at >= 0; at--) {
    const name = ends[at]!
    if (name > 0) return keys[name - 1]!
    if (at === 0 || starts[at] === 1) return ''
    const word = folded[at - 1]!
    if (folded[at - 1] === ',') {
      at = insertionStart(reading, starts, at - 1)
      continue
    }
    if (PRONOUNS.has(word) && word !== 'who') return 'pronoun'
    if (SPEAKERS.has(word)) return word
    if (!BETWEEN.has(word) && !word.endsWith('ly') && word !== 'who') return ''
  }
  return ''
}

/** The token of the comma that opens the insertion this comma closes; the same place where there is none. */
function insertionStart({ folded }: Reading, starts: Uint8Array, comma: number): number {
  for (let at = comma - 1; at > 0 && at > comma - INSERTION && starts[at] === 0; at--)
    if (folded[at] === ',') return at + 1
  return comma + 1
}

/** "Said Russian Foreign Minister Sergei Lavrov", "according to two officials". */
function speakerAfter({ reading, begins, names }: Ground, from: number, keys: readonly string[]): string {
  const { folded } = reading
  let found = ''
  for (let at = from; at < from + REACH && at < folded.length; at++) {
    const name = begins[at]!
    if (name > 0) {
      found = keys[name - 1]!
      at = names[name - 1]!.to - 1
    } else if (SPEAKERS.has(folded[at]!)) {
      if (found === '') found = folded[at]!
    } else if (STOPS.has(folded[at]!) || folded[at] === 'that' || folded[at] === 'on' || folded[at] === 'in') break
  }
  return found
}
