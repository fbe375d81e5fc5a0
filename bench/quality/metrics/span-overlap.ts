/** Character overlap of marked spans with gold spans of one text: what character F1 is counted from. */
import type { Span } from '../../../src/types.js'
import type { Counts } from './accuracy.js'

/** Characters marked, wanted, and both; a character in two spans of a side counts once. Held by test/bench/agreement.test.ts. */
export function spanOverlap(gold: readonly Span[], marked: readonly Span[]): Counts {
  const wanted = charactersOf(gold)
  const said = charactersOf(marked)
  return { hits: [...said].filter((at) => wanted.has(at)).length, marked: said.size, wanted: wanted.size }
}

function charactersOf(spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const { start, end } of spans) for (let at = start; at < end; at++) found.add(at)
  return found
}
