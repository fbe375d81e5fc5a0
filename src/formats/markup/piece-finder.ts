/**
 * Which pieces of the source a text node of the extracted story is: those of the element whose number it stands in, gone through
 * once, for Readability keeps the order; or, where Readability has put an element of its own in the place of that one, the next
 * text of the page that reads the same. A text node is one piece or several: the parser cuts at entities, the copy does not.
 */
import { inCopy } from './copy-writer.js'
import type { PagePiece } from './page-pieces.js'

/** Texts of one element looked at for one text node. */
const LONGEST_LOOK = 200

export type FindPieces = (data: string, element: number) => readonly PagePiece[] | undefined

/** Pieces that no tag parts: one text node of the copy. */
interface Node {
  readonly at: number
  readonly element: number
  readonly pieces: readonly PagePiece[]
  readonly data: string
}

export function pieceFinder(pieces: readonly PagePiece[]): FindPieces {
  const nodes = nodesOf(pieces)
  const byElement = grouped(nodes, ({ element }) => element)
  const byData = grouped(nodes, ({ data }) => data)
  const done = new Map<number | string, number>()
  let last = -1
  const take = (found: readonly Node[]): readonly PagePiece[] => {
    last = found.at(-1)!.at
    return found.flatMap((node) => node.pieces)
  }
  return (data, element) => {
    const own = byElement.get(element) ?? []
    const from = done.get(element) ?? 0
    for (let at = from; at < Math.min(own.length, from + LONGEST_LOOK); at++) {
      const count = lengthOfMatch(own, at, data)
      if (count === 0) continue
      done.set(element, at + count)
      return take(own.slice(at, at + count))
    }
    const same = byData.get(data) ?? []
    let at = done.get(data) ?? 0
    while (at < same.length && same[at]!.at <= last) at++
    done.set(data, at + 1)
    return at < same.length ? take([same[at]!]) : undefined
  }
}

function nodesOf(pieces: readonly PagePiece[]): readonly Node[] {
  const nodes: { at: number; element: number; pieces: PagePiece[]; data: string }[] = []
  for (const piece of pieces) {
    const open = nodes.at(-1)
    const data = inCopy(piece.data)
    if (open && open.pieces.at(-1)!.run === piece.run) {
      open.pieces.push(piece)
      open.data += data
    } else nodes.push({ at: nodes.length, element: piece.element, pieces: [piece], data })
  }
  return nodes
}

function grouped<K>(nodes: readonly Node[], keyOf: (node: Node) => K): ReadonlyMap<K, readonly Node[]> {
  const groups = new Map<K, Node[]>()
  for (const node of nodes) {
    const group = groups.get(keyOf(node))
    if (group) group.push(node)
    else groups.set(keyOf(node), [node])
  }
  return groups
}

/** How many texts from here on make up this one, as where a tag between them was taken out; 0 where they do not. */
function lengthOfMatch(nodes: readonly Node[], from: number, data: string): number {
  let done = 0
  let at = from
  while (at < nodes.length && done < data.length && data.startsWith(nodes[at]!.data, done))
    done += nodes[at++]!.data.length
  return done === data.length ? at - from : 0
}
