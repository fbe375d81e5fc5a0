/** Opposites of news that a dictionary does not pair: every word that goes up against every word that goes down, and their like. */
import { wordSet } from '../../text/facts/lexicon.js'
import { hashStem } from '../../text/idf.js'
import { stem } from '../../text/stem.js'
import { opposed } from './thesaurus.js'

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
  ['succeed success', 'fail failure']
]

/** For each stem the camps it is in, as bits: on the first side, and on the second. */
const sides: readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>] = [bitsOf(0), bitsOf(1)]

function bitsOf(side: 0 | 1): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  for (const [index, camp] of CAMPS.entries()) {
    for (const word of wordSet(camp[side])) {
      const hash = hashStem(stem(word)) | 0
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << index))
    }
  }
  return bits
}

/** Whether two stems, given by their hashes, say the opposite. */
export function contradict(one: number, other: number): boolean {
  const [first, second] = sides
  if (((first.get(one) ?? 0) & (second.get(other) ?? 0)) !== 0) return true
  return ((first.get(other) ?? 0) & (second.get(one) ?? 0)) !== 0 || opposed(one, other)
}
