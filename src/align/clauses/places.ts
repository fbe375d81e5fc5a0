/** Where in the other text a sentence is looked for a second time: beside what it is linked to, and between its neighbours' partners. */
import type { Link } from '../link.js'

export interface Stretch {
  readonly from: number
  readonly to: number
}

type Side = 'source' | 'target'

/** For each sentence of a side the first and the last sentence it is linked to. */
export function partnersOf(side: Side, links: readonly Link[], sentences: number): (Stretch | undefined)[] {
  const partners = new Array<Stretch | undefined>(sentences).fill(undefined)
  const other = side === 'source' ? 'target' : 'source'
  for (const link of links) partners[link[side]] = including(partners[link[side]], link[other])
  return partners
}

/** A stretch made to hold a sentence. */
export function including(held: Stretch | undefined, at: number): Stretch {
  return { from: Math.min(at, held?.from ?? at), to: Math.max(at, held?.to ?? at) }
}

export function holds(stretch: Stretch | undefined, at: number): boolean {
  return stretch !== undefined && stretch.from <= at && at <= stretch.to
}

const NEIGHBOURS = 3

/** Neighbours' partners farther apart than this enclose nothing: in order, and crossed. */
const WIDEST = { inOrder: 5, crossed: 3 } as const

/** For each sentence the stretches where more of it may stand. */
export function placesOf(partners: readonly (Stretch | undefined)[]): Stretch[][] {
  return partners.map((own, at) => {
    const between = enclosed(nearest(partners, at, -1), nearest(partners, at, 1))
    return [own, between].filter((stretch) => stretch !== undefined)
  })
}

function nearest(partners: readonly (Stretch | undefined)[], at: number, step: number): Stretch | undefined {
  for (let away = 1; away <= NEIGHBOURS; away++) {
    const found = partners[at + step * away]
    if (found) return found
  }
  return undefined
}

function enclosed(before: Stretch | undefined, after: Stretch | undefined): Stretch | undefined {
  if (!before && !after) return undefined
  const from = before ? before.to : after!.from - 1
  const to = after ? after.from : before!.to + 1
  if (to >= from) return to - from <= WIDEST.inOrder ? { from, to } : undefined
  return from - to <= WIDEST.crossed ? { from: to, to: from } : undefined
}

/** How many sentences lie between a sentence and the nearest of these stretches. */
export function distance(stretches: readonly Stretch[], at: number): number {
  return stretches.reduce((least, { from, to }) => Math.min(least, Math.max(0, from - at, at - to)), Infinity)
}
