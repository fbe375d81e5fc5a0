/** The definition of the index, written so plainly that nobody need doubt it: a list, and loops over it. */
import type { Sketch } from '../../src/types.js'

export interface PlainText {
  readonly id: string
  readonly registers: Uint32Array
  readonly published: number
}

export interface PlainSettings {
  readonly bands: number
  readonly rows: number
  readonly bucketLimit: number
}

export function plainSketch(registers: Uint32Array): Sketch {
  return { scheme: 'plain', registers, shingles: registers.length }
}

/** The texts that a query reports, as ids with similarities; `exact` looks at all. */
export function plainQuery(
  texts: readonly PlainText[],
  query: Uint32Array,
  settings: PlainSettings,
  threshold: number,
  exact: boolean
): { id: string; similarity: number }[] {
  const wanted = exact ? texts : plainCandidates(texts, query, settings)
  return wanted
    .map((text) => ({ text, similarity: plainEstimate(text.registers, query) }))
    .filter(({ similarity }) => similarity >= threshold)
    .sort((a, b) => b.similarity - a.similarity || plainOrder(a.text, b.text))
    .map(({ text, similarity }) => ({ id: text.id, similarity }))
}

function plainCandidates(texts: readonly PlainText[], query: Uint32Array, settings: PlainSettings): PlainText[] {
  const found = new Set<PlainText>()
  for (let band = 0; band < settings.bands; band++) {
    const key = plainBand(query, band, settings.rows)
    const bucket = texts.filter((text) => plainBand(text.registers, band, settings.rows) === key).sort(plainOrder)
    const signatures = [...new Set(bucket.map((text) => plainSignature(text.registers)))].slice(0, settings.bucketLimit)
    for (const text of bucket) if (signatures.includes(plainSignature(text.registers))) found.add(text)
  }
  return [...found]
}

export function plainEstimate(a: Uint32Array, b: Uint32Array): number {
  const agreed = a.filter((register, i) => plainByte(register) === plainByte(b[i]!)).length
  return Math.max(0, (agreed / a.length - 1 / 256) / (1 - 1 / 256))
}

function plainBand(registers: Uint32Array, band: number, rows: number): string {
  return [...registers.slice(band * rows, band * rows + rows)].map(plainByte).join()
}

function plainSignature(registers: Uint32Array): string {
  return [...registers].map(plainByte).join()
}

/** The top 8 of 32 bits of a product. */
function plainByte(register: number): number {
  return Number(((BigInt((register ^ (register >>> 15)) >>> 0) * 0x9e3779b1n) & 0xffffffffn) >> 24n)
}

/** The newest, then the smallest hash of the id, then the id. */
function plainOrder(a: PlainText, b: PlainText): number {
  if (a.published !== b.published) return b.published > a.published ? 1 : -1
  return plainHash(a.id) - plainHash(b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** FNV-1a over the code units, and two steps of mixing. */
function plainHash(id: string): number {
  const prime = 0x01000193n
  const mask = 0xffffffffn
  let hash = 0x811c9dc5n
  for (let i = 0; i < id.length; i++) hash = ((hash ^ BigInt(id.charCodeAt(i))) * prime) & mask
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & mask
  return Number(hash ^ (hash >> 13n))
}
