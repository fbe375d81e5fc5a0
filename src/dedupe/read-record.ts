/** One line of JSON: the text and what is known of it, or why there is none. */
import { parseIso } from '../sketch/lsh/published.js'

export interface TextRecord {
  /** Empty where the line gives none. */
  readonly id: string
  readonly text: string
  /** Milliseconds since 1970; -Infinity where the line gives no date. */
  readonly published: number
}

/** The record, or the reason why the line is bad. */
export function readRecord(line: string, field: string): TextRecord | string {
  const value = parse(line)
  if (typeof value === 'string') return value
  const text = value[field]
  if (typeof text !== 'string') return `\`${field}\` is ${text === undefined ? 'missing' : 'no string'}`
  const { id } = value
  return {
    id: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : '',
    text,
    published: timeOf(value.published) ?? timeOf(value.date) ?? Number.NEGATIVE_INFINITY
  }
}

function parse(line: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
    return 'it is no object'
  } catch {
    return 'it is no JSON'
  }
}

function timeOf(date: unknown): number | undefined {
  const time = typeof date === 'string' ? parseIso(date) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
