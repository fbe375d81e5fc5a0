/** Pairs of the five articles that owe each other nothing. A person's judgement: no rule could derive it. */
import type { Label } from '../../src/types.js'
import type { Case } from './case.js'
import type { Original } from './original.js'

type Row = readonly [source: string, target: string, label: Label, also: readonly Label[]]

/**
 * 000 reports nothing that could be checked, so whether it is the same news is open. 002 is the same two ministers,
 * months later and in another capital: other news, in a story that goes on. 003 and the wire are one trip.
 */
const ROWS: readonly Row[] = [
  ['004', '003', 'same-event', []],
  ['003', '004', 'same-event', []],
  ['001', '003', 'same-event', []],
  ['003', '001', 'same-event', []],
  ['004', '002', 'unrelated', ['same-event']],
  ['002', '004', 'unrelated', ['same-event']],
  ['001', '002', 'unrelated', ['same-event']],
  ['003', '002', 'unrelated', ['same-event']],
  ['002', '003', 'unrelated', ['same-event']],
  ['004', '000', 'same-event', ['unrelated']],
  ['001', '000', 'same-event', ['unrelated']],
  ['000', '002', 'unrelated', ['same-event']]
]

export function independent(of: (id: string) => Original): Case[] {
  return ROWS.map(([source, target, label, also]) => ({
    id: `independent-${source}-${target}`,
    kind: 'independent',
    source: of(source).text,
    target: of(target).text,
    label,
    ...(also.length > 0 && { also }),
    beads: [],
    furniture: { source: of(source).furniture, target: of(target).furniture }
  }))
}
