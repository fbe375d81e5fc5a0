/**
 * The topic of an edit: that of the gravest change it touches, the narrowest among equals; none where it touches none.
 */
import { firstEndingAfter } from '../../text/spans.js'
import type { ChangeTopic, FactChange, Severity, Span } from '../../types.js'
import type { BareEdit } from '../region.js'

const RANK: Readonly<Record<Severity, number>> = { minor: 1, material: 2, grave: 3 }

/** Changes laid out so that an edit finds those it touches without asking all. */
export type ChangesByPlace = Readonly<Record<'source' | 'target', readonly Layer[]>>

/** Changes whose spans are disjoint and in order. */
interface Layer {
  readonly spans: readonly Span[]
  readonly changes: readonly FactChange[]
}

/** Lays out changes. Changes nest a few deep, so there are a few layers. */
export function layOut(changes: readonly FactChange[]): ChangesByPlace {
  return { source: layersOf(changes, 'source'), target: layersOf(changes, 'target') }
}

function layersOf(changes: readonly FactChange[], side: 'source' | 'target'): Layer[] {
  const layers: { spans: Span[]; changes: FactChange[] }[] = []
  const placed = changes.filter((change) => change[side] !== undefined).sort((a, b) => a[side]!.start - b[side]!.start)
  for (const change of placed) {
    const span = change[side]!
    const layer = layers.find(({ spans }) => spans[spans.length - 1]!.end <= span.start)
    if (layer === undefined) layers.push({ spans: [span], changes: [change] })
    else {
      layer.spans.push(span)
      layer.changes.push(change)
    }
  }
  return layers
}

export function topicOf(edit: BareEdit, laidOut: ChangesByPlace): ChangeTopic | undefined {
  let best: FactChange | undefined
  for (const side of ['source', 'target'] as const) {
    for (const layer of laidOut[side]) {
      for (const change of touched(layer, edit[side])) if (best === undefined || outranks(change, best)) best = change
    }
  }
  return best?.topic
}

/** The changes of a layer that share a character with a span; an empty span touches none. */
function* touched({ spans, changes }: Layer, { start, end }: Span): Generator<FactChange> {
  if (start === end) return
  for (let at = firstEndingAfter(spans, start); at < spans.length && spans[at]!.start < end; at++) yield changes[at]!
}

function outranks(one: FactChange, other: FactChange): boolean {
  const [a, b] = [RANK[one.severity], RANK[other.severity]]
  return a > b || (a === b && width(one) < width(other))
}

function width({ source, target }: FactChange): number {
  return (source === undefined ? 0 : source.end - source.start) + (target === undefined ? 0 : target.end - target.start)
}
