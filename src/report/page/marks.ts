/** A sentence as HTML: its altered spans as `del` and `ins` by topic, and the places the list of changes points to. */
import type { Edit, FactChange, Match } from '../../types.js'
import { edgesOf, type Piece, type Side } from '../pieces.js'
import { visible, visibleRuns } from '../visible.js'
import { EDIT_NAMES, SEVERITIES } from '../wording.js'
import { html, type Markup } from './markup.js'

export interface Marking {
  readonly match: Match
  readonly side: Side
  /** What the ids of this pair begin with. */
  readonly pair: string
  /** Changes whose place is still to be set: each id stands once on a page. */
  readonly unplaced: Set<number>
}

const EXCERPT = 80

export function sentenceMarkup(marking: Marking, pieces: readonly Piece[]): Markup {
  return html`${pieces.map((piece, at) => {
    const first = pieces[at - 1]?.edit !== piece.edit
    const last = pieces[at + 1]?.edit !== piece.edit
    return pieceMarkup(marking, piece, first, last)
  })}`
}

function pieceMarkup({ match, side, pair, unplaced }: Marking, piece: Piece, first: boolean, last: boolean): Markup {
  const places = piece.changes
    .filter((change) => unplaced.delete(change))
    .map((change) => html`<span class="place" id="${pair}-c${change}"></span>`)
  const text = match[side].article.text.slice(piece.start, piece.end)
  const edit = piece.edit === undefined ? undefined : match.edits[piece.edit]
  if (edit) {
    const edges = edgesOf(text, first, last)
    return html`${edges.before}${places}${editMarkup(match, side, edit, piece, shown(edges.text))}${edges.after}`
  }
  if (piece.changes.length === 0) return html`${places}${shown(text)}`
  return html`${places}<span class="${factClass(match, piece).trim()}"${about(piece)}>${shown(text)}</span>`
}

function editMarkup(match: Match, side: Side, edit: Edit, piece: Piece, text: Markup): Markup {
  const attributes = html` class="e t-${edit.topic} k-${edit.kind}${factClass(match, piece)}"${about(piece)} title="${titleOf(match, edit)}"`
  if (edit.kind === 'move') return html`<span${attributes}>${text}</span>`
  return side === 'source' ? html`<del${attributes}>${text}</del>` : html`<ins${attributes}>${text}</ins>`
}

/** Topics whose changes span so much that to stress all of it would stress nothing. */
const LONG: ReadonlySet<FactChange['topic']> = new Set(['content', 'quotation'])

/** The gravest fact that changed in a piece: of a long replaced stretch it tells the words that matter, bold where they weigh. */
function factClass({ changes }: Match, piece: Piece): string {
  const facts = piece.changes.map((at) => changes[at]!).filter(({ topic }) => !LONG.has(topic))
  const gravest = SEVERITIES.map((severity) => facts.find((fact) => fact.severity === severity)).find(Boolean)
  return gravest ? ` f f-${gravest.topic}${gravest.severity === 'minor' ? '' : ' weighs'}` : ''
}

/** What a piece belongs to, for the script that lights up its counterparts. */
function about({ edit, changes }: Piece): Markup {
  return html`${edit !== undefined && html` data-e="${edit}"`}${changes.length > 0 && html` data-c="${changes.join(' ')}"`}`
}

function titleOf({ source, target }: Match, edit: Edit): string {
  const before = excerpt(source.article.text.slice(edit.source.start, edit.source.end))
  const after = excerpt(target.article.text.slice(edit.target.start, edit.target.end))
  const words = edit.kind === 'replace' ? `${before} → ${after}` : edit.kind === 'delete' ? before : after
  return `${edit.topic}, ${EDIT_NAMES[edit.kind]}: ${words}`
}

/** A text as a view quotes it: on one line, cut to a length. */
export function excerpt(text: string, length = EXCERPT): string {
  const line = visible(text.length > length * 2 ? text.slice(0, length * 2) : text).trim()
  return line.length > length ? `${[...line].slice(0, length).join('').trimEnd()}…` : line
}

/** A text with its hidden characters named where they stand. */
export function shown(text: string): Markup {
  return html`${visibleRuns(text).map(({ text, hidden }) => (hidden ? html`<span class="hidden">${text}</span>` : text))}`
}
