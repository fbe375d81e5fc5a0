/** One text against many: which of these derive from it, best first. */
import { type CompareOptions, compare } from './compare.js'
import { show, WirecopyError } from './errors.js'
import { type Input, readInput } from './text/read-input.js'
import type { Match } from './types.js'

/**
 * Compares a source with each target; matches by `derived`, highest first, ties by the targets' order. The source itself
 * is not recognised among the targets: leave it out. Rejects as `compare` does.
 */
export async function scan(source: Input, targets: Iterable<Input>, options: CompareOptions = {}): Promise<Match[]> {
  if (typeof targets !== 'object' || !(Symbol.iterator in (targets ?? {}))) {
    const expected = 'an array of texts or articles'
    throw new WirecopyError('bad-option', { option: 'targets', got: show(targets), expected })
  }
  const document = readInput(source, 'The source', options.limits)
  const matches: Match[] = []
  for (const target of targets) matches.push(await compare(document, target, options))
  return matches.sort((a, b) => b.verdict.derived - a.verdict.derived)
}
