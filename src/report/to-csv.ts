/**
 * Pairs as a table for a spreadsheet: CSV by RFC 4180, a row a pair, UTF-8. A value that a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV Injection). Held by test/report/to-csv.test.ts.
 */

import type { Match } from '../types.js'
import { checkMatches } from './check-result.js'
import { tally } from './ranked.js'
import { visible } from './visible.js'

type Column = readonly [name: string, read: (match: Match) => string | number]

const COLUMNS: readonly Column[] = [
  ['source', ({ source }) => source.article.id],
  ['target', ({ target }) => target.article.id],
  ['source_outlet', ({ source }) => source.article.outlet ?? ''],
  ['target_outlet', ({ target }) => target.article.outlet ?? ''],
  ['target_url', ({ target }) => target.article.url ?? ''],
  ['target_published', ({ target }) => target.article.published ?? ''],
  ['label', ({ verdict }) => verdict.label],
  ['confidence', ({ verdict }) => verdict.confidence.toFixed(4)],
  ['derived', ({ verdict }) => verdict.derived.toFixed(4)],
  ['derivation', ({ verdict }) => verdict.derivation],
  ['direction', ({ verdict }) => verdict.direction],
  ['credit', ({ verdict }) => verdict.credit],
  ['passages', ({ passages }) => passages.length],
  ['edits', ({ edits }) => edits.length],
  ['grave_changes', ({ changes }) => tally(changes).grave],
  ['material_changes', ({ changes }) => tally(changes).material],
  ['minor_changes', ({ changes }) => tally(changes).minor],
  ['contradictions', ({ contradictions }) => contradictions.length]
]

/** Matches as CSV for a spreadsheet: the names of the columns, then a row a match; every line ends with CRLF. New columns come at the end. */
export function toCsv(matches: Match | Iterable<Match>): string {
  const rows = Symbol.iterator in (matches ?? {}) ? [...(matches as Iterable<Match>)] : [matches as Match]
  checkMatches(rows)
  return [COLUMNS.map(([name]) => name), ...rows.map((match) => COLUMNS.map(([, read]) => field(read(match))))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('')
}

function field(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const shown = visible(value)
  const safe = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
