/** The evidence in plain sentences that a person can check against the two texts. */
import type { Alignment } from '../align/align.js'
import type { Document, Label } from '../types.js'
import type { Evidence } from './evidence.js'

export function reasons(evidence: Evidence, label: Label, target: Document, { beads }: Alignment): string[] {
  if (evidence.same === 1) return ['Both texts have the same words in the same order.']
  const linked = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const inChain = linked.filter(({ moved }) => !moved).flatMap((bead) => bead.target).length
  const moved = linked.filter((bead) => bead.moved).flatMap((bead) => bead.target).length
  const total = target.sentences.length
  const said = [
    `${inChain} of ${total} ${plural(total, 'sentence')} ${inChain === 1 || total === 1 ? 'follows' : 'follow'} the source in its order${moved > 0 ? `, ${moved} more out of order` : ''}.`,
    `${percent(evidence.covered)} of the words stand in sentences that have a counterpart in the source; ${percent(evidence.unchanged)} of these are unchanged.`,
    `${percent(evidence.names)} of the target’s names and ${percent(evidence.figures)} of its figures are in the source.`
  ]
  if (label === 'partial') said.push('Less than half of the target is taken from the source.')
  if (label === 'same-event')
    said.push('The texts share names and subject, but not the sequence of statements that copying leaves.')
  return said
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}
