/** Which changes each topic can undergo, as `corpus/README.md` states it. */
import type { ChangeKind, ChangeTopic } from '../../src/types.js'

const PRESENCE = ['dropped', 'added'] as const

export const CHANGES: Readonly<Record<ChangeTopic, readonly ChangeKind[]>> = {
  number: ['altered', 'made-vague', 'made-precise', ...PRESENCE],
  date: ['altered', 'made-vague', 'made-precise', ...PRESENCE],
  name: ['replaced', 'made-vague', 'made-precise', ...PRESENCE],
  quotation: ['altered', 'shortened', 'extended', 'split', 'made-indirect', 'made-direct', 'reattributed', ...PRESENCE],
  negation: ['gained', 'lost'],
  hedge: ['altered', ...PRESENCE],
  attribution: ['altered', ...PRESENCE],
  tense: ['completed', 'altered'],
  content: ['altered', ...PRESENCE]
}
