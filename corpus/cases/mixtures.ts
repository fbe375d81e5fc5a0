/** Texts made of more than one: an excerpt inside another text, a mosaic that each of its sources is judged against. */
import { assemble } from './assemble.js'
import type { Case } from './case.js'
import type { Original } from './original.js'
import { other, type Piece, range, take } from './take.js'

type Block = readonly [id: string, sentences: readonly number[]]

const EXCERPTS: Readonly<Record<string, readonly Block[]>> = {
  'excerpt-trump': [
    ['002', range(0, 14)],
    ['004', range(3, 5)],
    ['002', range(15, 26)]
  ],
  'excerpt-guo': [
    ['002', range(0, 6)],
    ['004', range(7, 9)],
    ['002', range(7, 26)]
  ],
  'excerpt-france': [
    ['002', range(0, 20)],
    ['003', range(14, 16)],
    ['002', range(21, 26)]
  ],
  'excerpt-talks': [
    ['000', range(0, 4)],
    ['002', range(8, 10)],
    ['000', range(5, 11)]
  ],
  'excerpt-korea': [
    ['000', range(0, 7)],
    ['004', range(14, 15)],
    ['000', range(8, 11)]
  ]
}

const MOSAICS: Readonly<Record<string, readonly Block[]>> = {
  'mosaic-wire-first': [
    ['004', range(0, 6)],
    ['002', range(11, 12)],
    ['004', range(10, 13)],
    ['002', range(16, 19)]
  ],
  'mosaic-digest-first': [
    ['003', range(7, 10)],
    ['002', range(1, 2)],
    ['003', range(14, 17)],
    ['002', range(22, 23)]
  ],
  'mosaic-of-three': [
    ['004', range(3, 6)],
    ['002', range(4, 6)],
    ['003', range(9, 10)],
    ['004', [14]],
    ['003', range(14, 15)],
    ['002', [24]]
  ]
}

export function mixtures(of: (id: string) => Original): Case[] {
  const excerpts = Object.entries(EXCERPTS).map(([name, blocks]) => judged(of, 'excerpt', name, blocks, blocks[1]![0]))
  const mosaics = Object.entries(MOSAICS).flatMap(([name, blocks]) => {
    const sources = [...new Set(blocks.map(([id]) => id))]
    return sources.map((id) => judged(of, 'mosaic', name, blocks, id))
  })
  return [...excerpts, ...mosaics]
}

/** The same text whichever source it is judged against. */
function judged(
  of: (id: string) => Original,
  kind: 'excerpt' | 'mosaic',
  name: string,
  blocks: readonly Block[],
  source: string
): Case {
  const pieces = blocks.flatMap(([id, sentences]) =>
    id === source ? take(of(id), [], sentences) : foreign(of(id), sentences)
  )
  return assemble({ id: `${name}-${source}`, kind, original: of(source), pieces })
}

function foreign({ text, sentences }: Original, indices: readonly number[]): Piece[] {
  return indices.map((index, at) => {
    const { start, end } = sentences[index]!
    return other(text.slice(start, end), at === 0 ? '\n' : text.slice(sentences[index - 1]!.end, start))
  })
}
