/** Both texts side by side: a row a bead, and between its sides what became of it. */
import type { Bead, Document, FactChange, Match } from '../../types.js'
import { share } from '../evidence.js'
import { type Piece, piecesOf, type Side } from '../pieces.js'
import { type Row, rowsOf, startsLine } from '../rows.js'
import { BEAD_NAMES, counted, nameOf } from '../wording.js'
import { beadSign } from './bead-sign.js'
import { type Marking, sentenceMarkup } from './marks.js'
import { html, type Markup } from './markup.js'

interface Texts {
  readonly match: Match
  readonly pair: string
  readonly marking: Readonly<Record<Side, Marking>>
  readonly pieces: Readonly<Record<Side, readonly (readonly Piece[])[]>>
}

export function texts(match: Match, pair: string): Markup {
  const view = viewOf(match, pair)
  return html`<div class="columns">
<div class="heads">${head(match.source, 'source')}<span></span>${head(match.target, 'target')}</div>
<ol class="rows">
${rowsOf(match).map((row) => rowMarkup(view, row))}</ol>
</div>`
}

function viewOf(match: Match, pair: string): Texts {
  const sides = <T>(make: (side: Side) => T) => ({ source: make('source'), target: make('target') })
  const changes = (side: Side) => match.changes.flatMap((change, index) => (sideOf(change) === side ? index : []))
  return {
    match,
    pair,
    marking: sides((side) => ({ match, side, pair, unplaced: new Set(changes(side)) })),
    pieces: sides((side) => piecesOf(match, side))
  }
}

/** Where a change can be seen: in the target, or in the source when it is gone from there. */
function sideOf({ target }: FactChange): Side {
  return target && target.start < target.end ? 'target' : 'source'
}

function head(document: Document, side: Side): Markup {
  const { article, sentences } = document
  const facts = [article.outlet, article.published?.slice(0, 10), counted(sentences.length, 'sentence')]
  return html`<div class="head ${side}"><span class="kicker">${side}</span> <strong>${nameOf(document, side)}</strong>
${article.title && html`<span class="title">${article.title}</span>`}<span class="meta">${facts.filter(Boolean).join(' · ')}</span></div>`
}

function rowMarkup(view: Texts, row: Row): Markup {
  const bead = view.match.beads[row.bead]!
  const id = `${view.pair}-b${row.bead}`
  if (row.kind === 'moved-away') return movedAway(bead, id)
  const kind = `${bead.kind}${bead.moved ? ' moved' : ''}${row.paragraph ? ' paragraph' : ''}`
  return html`<li class="row ${kind}" id="${id}" data-b="${row.bead}">
${cell(view, 'source', row.bead)}
<a class="link ${bead.kind}${bead.moved && ' moved'}" href="#${id}" data-b="${row.bead}">${beadSign(bead.kind)}<span class="kind">${beadName(bead)}</span>${similarity(bead)}</a>
${cell(view, 'target', row.bead)}
</li>
`
}

function beadName(bead: Bead): string {
  const shape = bead.kind === 'split' || bead.kind === 'merge' || bead.kind === 'many'
  const name = shape ? `${BEAD_NAMES[bead.kind]} ${bead.source.length}:${bead.target.length}` : BEAD_NAMES[bead.kind]
  return bead.moved ? `${name}, moved` : name
}

function similarity({ kind, similarity }: Bead): Markup | false {
  if (kind === 'added' || kind === 'dropped' || kind === 'identical') return false
  return html`<span class="similarity"><span class="sr">similarity </span>${share(similarity, 2)}</span>`
}

function movedAway({ source, target }: Bead, id: string): Markup {
  return html`<li class="row away"><div class="cell source"><a href="#${id}">${numbers('Sentence', source)} moved: it stands beside ${numbers('sentence', target)} of the target</a></div></li>
`
}

function numbers(word: string, sentences: readonly number[]): string {
  return `${word}${sentences.length > 1 ? 's' : ''} ${sentences.map((sentence) => sentence + 1).join(', ')}`
}

function cell(view: Texts, side: Side, index: number): Markup {
  const document = view.match[side]
  const { language } = document.article
  const sentences = view.match.beads[index]![side]
  if (sentences.length === 0) return html`<div class="cell ${side} empty"></div>`
  return html`<div class="cell ${side}">${sentences.map((at) => {
    const paragraph = at > 0 && startsLine(document, at) && html` class="para"`
    return html`<p${paragraph} dir="auto"${language && html` lang="${language}"`} data-n="${at}" data-b="${index}"><span class="number" dir="ltr"><span class="sr">${side} sentence </span>${
      at + 1
    }</span> ${sentenceMarkup(view.marking[side], view.pieces[side][at] ?? [])}</p>`
  })}</div>`
}
