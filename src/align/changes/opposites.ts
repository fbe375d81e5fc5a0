/** Opposites of news that a dictionary does not pair: every word that goes up against every word that goes down, and their like. */
import { wordSet } from '../../text/facts/lexicon.js'
import { hashStem } from '../../text/idf.js'
import { stem } from '../../text/stem.js'
import { opposed } from '../../text/thesaurus.js'

const CAMPS: readonly (readonly [string, string])[] = [
  [
    'rise gain jump climb soar surge increase grow rally advance rebound up higher growth upgrade raise add profit improve expand boost strengthen accelerate',
    'fall drop lose slip slide plunge tumble decline decrease shrink down lower loss downgrade cut plummet worsen contract reduce weaken slow sink dip retreat'
  ],
  [
    'support back favor favour approve endorse accept welcome praise',
    'oppose reject criticize criticise condemn dismiss denounce'
  ],
  ['confirm acknowledge admit', 'deny dispute refute'],
  ['allow permit legalize authorize lift', 'ban forbid prohibit bar block'],
  ['start begin open launch resume reopen', 'stop end close halt suspend cancel shut'],
  ['win victory beat defeat', 'lose loss'],
  ['before', 'after'],
  ['arrest detain jail imprison', 'release free acquit'],
  ['guilty convict', 'innocent acquit'],
  ['survive alive rescue', 'die dead kill'],
  ['arrive enter join', 'leave depart quit exit'],
  ['first', 'last'],
  ['include', 'exclude'],
  ['succeed success', 'fail failure'],
  ['marry married wed wedding marriage', 'divorce divorced separate separated'],
  ['healthy', 'sick ill']
]

/** Bits for the first side of each camp; the second sides stand as many bits higher, in 32 bits together. */
const HALF = 16

/** For each stem, by its hash, the camps it is in, as bits. */
const camps: ReadonlyMap<number, number> = campBits()

function campBits(): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  for (const [index, camp] of CAMPS.entries()) {
    for (const [side, words] of camp.entries()) {
      for (const word of wordSet(words)) {
        const hash = hashStem(stem(word)) | 0
        bits.set(hash, (bits.get(hash) ?? 0) | (1 << (index + side * HALF)))
      }
    }
  }
  return bits
}

/** The camps of a stem, given by its hash: 0 for most words. */
export function campsOf(hash: number): number {
  return camps.get(hash) ?? 0
}

/** Whether two stems, given by their hashes, say the opposite. */
export function contradict(one: number, other: number): boolean {
  return clash(campsOf(one), campsOf(other)) || opposed(one, other)
}

/** Whether two stems are on the two sides of a camp, given what `campsOf` says of each. */
export function clash(one: number, other: number): boolean {
  return ((one & (other >>> HALF)) | (other & (one >>> HALF))) !== 0
}
