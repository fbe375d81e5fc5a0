/**
 * The job of a worker: one line of a batch in, one line out. The match is made JSON in the worker, so that a string crosses
 * the thread and not an object graph.
 */
import { compare } from '../compare.js'
import { WirecopyError } from '../errors.js'
import { toJson } from '../report/to-json.js'
import { isFound } from '../report/wording.js'
import type { Article } from '../types.js'

export interface PairLine {
  readonly text: string
  readonly maxCharacters: number
}

export interface PairResult {
  readonly json: string
  readonly found: boolean
}

export type PairId = string | number

/** Throws `bad-pair`, and what `compare` throws. */
export async function pairJob({ text, maxCharacters }: PairLine): Promise<PairResult> {
  const { id, source, target } = readPair(text)
  const match = await compare(source, target, { limits: { characters: maxCharacters } })
  return { json: JSON.stringify({ id, ...toJson(match) }), found: isFound(match.verdict) }
}

interface Pair {
  readonly id: PairId
  readonly source: string | Article
  readonly target: string | Article
}

function readPair(text: string): Pair {
  const pair = parse(text)
  const id = pairId(pair)
  if (id === undefined) throw new WirecopyError('bad-pair', { why: '"id" is no text or number' })
  const { source, target } = pair as Record<string, unknown>
  return { id, source: readText(source, 'source'), target: readText(target, 'target') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WirecopyError('bad-pair', { why: error instanceof Error ? error.message : 'no JSON' })
  }
}

/** The id of a line, or nothing where it has none that can be told: for the report of an error. */
export function idOf(text: string | undefined): PairId | undefined {
  try {
    return pairId(JSON.parse(text ?? ''))
  } catch {
    return undefined
  }
}

function pairId(pair: unknown): PairId | undefined {
  if (typeof pair !== 'object' || pair === null || !Object.hasOwn(pair, 'id')) return undefined
  const { id } = pair as { id: unknown }
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

const FIELDS = ['title', 'url', 'outlet', 'published', 'language'] as const

/** A text or an article; of an article only its known properties are taken. */
function readText(value: unknown, side: string): string | Article {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) throw new WirecopyError('bad-pair', { why: `no "${side}"` })
  const article = value as Record<string, unknown>
  if (typeof article.text !== 'string') throw new WirecopyError('bad-pair', { why: `"${side}" has no "text"` })
  const wrong = FIELDS.find((field) => article[field] !== undefined && typeof article[field] !== 'string')
  if (wrong) throw new WirecopyError('bad-pair', { why: `"${wrong}" of "${side}" is no text` })
  const known = FIELDS.flatMap((field) => (article[field] === undefined ? [] : [[field, article[field]]]))
  return { id: String(article.id ?? ''), text: article.text, ...Object.fromEntries(known) }
}
