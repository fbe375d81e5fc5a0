/** What must hold of any input whatever: the laws of the types, and that nothing of a text acts in a view. */
import assert from 'node:assert/strict'
import { type Origin, sourceSpan } from '../../src/formats/index.js'
import { applyEdits, WirecopyError } from '../../src/index.js'
import { toCsv, toHtml, toJson, toMarkdown, toNewsArticle, toText, toWebAnnotations } from '../../src/report/index.js'
import type { Article, Document, Match, Span } from '../../src/types.js'

/** Runs what may refuse its input: a refusal is an error of ours with a message of one line, anything else is a crash. */
export async function orRefused<T>(job: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await job()
  } catch (error) {
    if (!(error instanceof WirecopyError)) throw error
    assert(error.message.length < 2_000 && !error.message.includes('\n'), 'a refusal is one clear line')
    return undefined
  }
}

export function checkArticle(article: Article): void {
  for (const [name, value] of Object.entries(article)) assert.equal(typeof value, 'string', `${name} is a string`)
  assert(article.text.length <= 1_000_000)
  assert.equal(Object.getPrototypeOf(article), Object.prototype)
}

/** Every word leads back to itself, or to an entity. */
export function checkOrigin({ text }: Article, origin: Origin, source: string): void {
  let end = 0
  for (const run of origin.runs) {
    assert(run.text.start >= end && run.text.end > run.text.start)
    end = run.text.end
    const span = sourceSpan(origin, run.text)
    assert.deepEqual(span, run.source)
    const [here, there] = [text.slice(run.text.start, run.text.end), source.slice(span.start, span.end)]
    if (here.length === there.length) assert.equal(there.replace(/[\t\n\r\f]/g, ' '), here.replace(/[\t\n\r\f]/g, ' '))
  }
}

export function checkMatch(match: Match): void {
  const { source, target, beads, edits, passages, changes, verdict } = match
  for (const side of [source, target]) checkDocument(side)
  for (const [name, { sentences }] of [
    ['source', source],
    ['target', target]
  ] as const) {
    const covered = beads.flatMap((bead) => bead[name]).sort((a, b) => a - b)
    assert.deepEqual(
      covered,
      sentences.map((_, at) => at),
      'beads cover every sentence once'
    )
  }
  assert.equal(applyEdits(source.article.text, target.article.text, edits), target.article.text)
  for (const name of ['source', 'target'] as const) {
    for (const list of [edits, passages]) checkDisjoint(list.map((one) => one[name]))
    for (const span of [...edits, ...passages, ...changes].flatMap((one) => one[name] ?? []))
      checkSpan(match[name].article.text, span)
  }
  const sum = Object.values(verdict.probabilities).reduce((all, one) => all + one, 0)
  assert(Math.abs(sum - 1) < 1e-9, 'probabilities sum to 1')
  assert.equal(verdict.probabilities[verdict.label], verdict.confidence)
  assert.equal(verdict.derived >= 0.5, verdict.label !== 'same-event' && verdict.label !== 'unrelated')
}

function checkDocument({ article: { text }, tokens, sentences, facts, furniture }: Document): void {
  for (const span of [...tokens, ...sentences, ...facts, ...furniture]) checkSpan(text, span)
  checkDisjoint(sentences)
}

function checkSpan(text: string, { start, end }: Span): void {
  assert(start >= 0 && start <= end && end <= text.length, 'a span lies in its text')
  for (const at of [start, end])
    assert(!(isFirst(text, at - 1) && /^[\uDC00-\uDFFF]/.test(text[at] ?? '')), 'a span splits no surrogate pair')
}

function isFirst(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]/.test(text[at] ?? '')
}

function checkDisjoint(spans: readonly Span[]): void {
  const sorted = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  for (let at = 1; at < sorted.length; at++) assert(sorted[at]!.start >= sorted[at - 1]!.end, 'spans are disjoint')
}

/** Control characters but the line break, directions, and halves of pairs. */
const ACTS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

export function checkViews(match: Match): void {
  const plain = toText(match, { width: 80 })
  assert(!ACTS.test(plain), 'nothing acts on a terminal')
  const page = toHtml(match)
  assert(!/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(page), 'nothing acts in a page')
  assert.equal(page.match(/<script\b/gi)?.length, page.match(/<\/script>/gi)?.length)
  assert(!/<(?:iframe|object|embed|img|base|form)\b/i.test(page.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')))
  for (const text of [toCsv(match), toMarkdown(match)])
    assert(!ACTS.test(text.replaceAll('\r\n', '\n')), 'nothing acts in a table or a message')
  assert(!/[^\\]<(?!!-- -->)[a-z/!?]/i.test(toMarkdown(match)), 'no HTML in Markdown')
  for (const value of [toJson(match), toNewsArticle(match), toWebAnnotations(match)])
    assert.deepEqual(JSON.parse(JSON.stringify(value)), value)
}
