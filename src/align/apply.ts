/** Plays edits back: the proof that they are whole. */
import { show, WirecopyError } from '../errors.js'
import type { Edit } from '../types.js'

/**
 * The target, made from the source and the edits. Kept and moved text is taken from the source; from `target` only what
 * lies in inserts and replaces is read. Edits are in target order, as `Match.edits` are. Throws `bad-option` for
 * what is no array.
 */
export function applyEdits(
  source: string,
  target: string,
  edits: readonly Pick<Edit, 'kind' | 'source' | 'target'>[]
): string {
  if (!Array.isArray(edits))
    throw new WirecopyError('bad-option', { option: 'edits', got: show(edits), expected: 'the `edits` of a match' })
  const taken = edits
    .map((edit) => edit.source)
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start)
  let kept = ''
  let from = 0
  for (const { start, end } of taken) {
    kept += source.slice(from, start)
    from = end
  }
  kept += source.slice(from)
  const parts: string[] = []
  let [used, at] = [0, 0]
  for (const edit of edits) {
    const length = edit.target.start - at
    parts.push(kept.slice(used, used + length))
    used += length
    if (edit.kind === 'move') parts.push(source.slice(edit.source.start, edit.source.end))
    else parts.push(target.slice(edit.target.start, edit.target.end))
    at = edit.target.end
  }
  return parts.join('') + kept.slice(used)
}
