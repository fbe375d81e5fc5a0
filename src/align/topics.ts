/**
 * What each edit is about, as far as its characters tell: punctuation, furniture, content added or dropped, or wording.
 *
 * A change to a fact inside an edit outranks these: its topic is the edit's.
 */
import { fold } from '../text/fold.js'
import { isInside, touches, trimSpan } from '../text/spans.js'
import type { Bead, Document, Edit, EditTopic, FactChange, Span } from '../types.js'
import type { Alignment } from './align.js'
import { type ChangesByPlace, layOut, topicOf } from './changes/topic-of.js'
import type { BareEdit } from './region.js'

export function topics(
  source: Document,
  target: Document,
  { edits, beads }: Alignment,
  changes: readonly FactChange[] = []
): Edit[] {
  const laidOut = layOut(changes)
  const alone = { source: sentencesAlone(source, beads, 'dropped'), target: sentencesAlone(target, beads, 'added') }
  return edits.map((edit) => ({ ...edit, topic: topicOfEdit(edit, source, target, alone, laidOut) }))
}

function topicOfEdit(
  edit: BareEdit,
  source: Document,
  target: Document,
  alone: Record<'source' | 'target', readonly Span[]>,
  changes: ChangesByPlace
): EditTopic {
  const before = source.article.text.slice(edit.source.start, edit.source.end)
  const after = target.article.text.slice(edit.target.start, edit.target.end)
  if (edit.kind === 'move') return 'wording'
  if (inFurniture(source, edit.source) && inFurniture(target, edit.target)) return 'furniture'
  const changed = topicOf(edit, changes)
  if (changed !== undefined) return changed
  if (differInMarks(before, after)) return 'punctuation'
  if (edit.kind === 'delete' && touches(alone.source, edit.source)) return 'content'
  if (edit.kind === 'insert' && touches(alone.target, edit.target)) return 'content'
  return 'wording'
}

/** Marks, case and white space that a change of punctuation adds or takes at most. */
const MARKS = 16

function differInMarks(before: string, after: string): boolean {
  return Math.abs(before.length - after.length) <= MARKS && letters(before) === letters(after)
}

/** Letters and digits alone, folded. */
function letters(text: string): string {
  return text === '' ? '' : fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** An empty span lies in any furniture: the other side decides. */
function inFurniture({ furniture, article }: Document, span: Span): boolean {
  const inner = trimSpan(article.text, span)
  return inner.start === inner.end || isInside(furniture, inner)
}

function sentencesAlone({ sentences }: Document, beads: readonly Bead[], kind: 'added' | 'dropped'): Span[] {
  const side = kind === 'added' ? 'target' : 'source'
  return beads
    .filter((bead) => bead.kind === kind)
    .flatMap((bead) => bead[side].map((at) => sentences[at]!))
    .sort((a, b) => a.start - b.start)
}
