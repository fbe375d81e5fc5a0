/** What the dates of publication say of who came first. Held by test/judge/direction.test.ts. */
import type { Article } from '../types.js'
import { type Clue, NO_CLUE } from './clue.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Log-odds by how far apart the dates are and how exact. A day is little: sites carry the date of the last update, and
 * the same minute falls on two days in two time zones. Set by hand.
 */
const WEIGHT = { exact: 4, days: 3, day: 1.5 } as const

/** Positive where the source was published first. Nothing where a date is absent, not readable or the same. */
export function dateEvidence(source: Article, target: Article): Clue {
  const [one, other] = [Date.parse(source.published ?? ''), Date.parse(target.published ?? '')]
  const apart = other - one
  if (Number.isNaN(apart) || apart === 0) return NO_CLUE
  const weight = weightOf(Math.abs(apart), isExact(source) && isExact(target))
  const [earlier, later] = apart > 0 ? [source, target] : [target, source]
  const names = apart > 0 ? ['source', 'target'] : ['target', 'source']
  const reason = `The ${names[0]} was published first (${earlier.published}; the ${names[1]} ${later.published}).`
  return { score: apart > 0 ? weight : -weight, reasons: [reason] }
}

function weightOf(apart: number, exact: boolean): number {
  if (exact) return apart >= HOUR ? WEIGHT.exact : WEIGHT.day
  return apart > DAY ? WEIGHT.days : WEIGHT.day
}

/** Whether a date says the time of day. */
function isExact({ published }: Article): boolean {
  return published?.includes('T') ?? false
}
