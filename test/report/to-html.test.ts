/** The HTML report as text: what stands in it, and that hostile text stands in it harmlessly. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SCRIPT, SCRIPT_HASH } from '../../src/report/page/script.js'
import { toHtml } from '../../src/report/to-html.js'
import type { Match } from '../../src/types.js'
import { aMatch, aVerdict, goldMatch, replacing, spanOf } from './samples.js'

const HOSTILE = `</script><img src=x onerror="alert(1)">'"\`<svg/onload=alert(2)>&lt;\u202E]]>--><!--`

/** A match whose every text, id and message tries to break out. */
function hostileMatch(): Match {
  const made = aMatch(`${HOSTILE}\nOne fact.`, `${HOSTILE} more\nOther fact.`)
  const article = {
    id: HOSTILE,
    title: HOSTILE,
    outlet: HOSTILE,
    published: HOSTILE,
    language: HOSTILE,
    url: `javascript:${HOSTILE}`
  }
  const change = { topic: 'name', change: 'replaced', severity: 'grave', reason: HOSTILE, why: HOSTILE } as const
  const spans = { source: spanOf(made.source, HOSTILE), target: spanOf(made.target, HOSTILE) }
  return {
    ...made,
    source: { ...made.source, article: { ...made.source.article, ...article } },
    target: { ...made.target, article: { ...made.target.article, ...article } },
    edits: [replacing(made, HOSTILE, HOSTILE, 'name')],
    changes: [{ ...change, ...spans }],
    contradictions: [{ ...change, ...spans, against: spans.target }],
    verdict: aVerdict({ reasons: [HOSTILE] }),
    notes: [{ code: 'limit', message: HOSTILE }]
  }
}

test('a page is one document with its own style and script, and names no other file', () => {
  const page = toHtml(goldMatch())
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(page).toMatch(/<title>Rewrite: 001 against 004 · wirecopy<\/title>/)
  expect(page.match(/\b(?:src|href)="(?!#)[^"]*"/g)).toEqual(['href="data:,"'])
  expect(page).not.toMatch(/url\(|@import|https?:/)
})

test('the policy of the page names the hash of its script', () => {
  expect(SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`)
  expect(toHtml(goldMatch())).toContain(`script-src '${SCRIPT_HASH}'`)
})

test('altered spans stand as del and ins with their topic', () => {
  const page = toHtml(goldMatch())
  expect(page).toContain('title="tense, replaced: was travelling to → arrived in"')
  expect(page).toMatch(
    /<del class="e t-tense k-replace f f-tense weighs" data-e="1" data-c="0"[^>]*>was travelling<\/del>/
  )
  expect(page).toMatch(/<ins class="e t-tense k-replace f f-tense weighs" data-e="1" data-c="0"[^>]*>arrived<\/ins>/)
})

test('a change is said once: its words, where they stand, and why it matters; what contradicts stands before it', () => {
  const list = toHtml(goldMatch()).split('<section class="changes"')[1]!
  expect(list).toContain('<del class="e t-tense">was travelling</del> → <ins class="e t-tense">arrived</ins>')
  expect(list).toContain('<span class="meta">source 1, target 1</span>')
  expect(list).toContain('<p class="why">The source has the minister on his way; the target has him there.</p>')
  expect(list.indexOf('The target contradicts itself')).toBeLessThan(list.indexOf('Changes to facts'))
  const clear = { ...goldMatch(), verdict: aVerdict({ label: 'same-event', derived: 0.03 }) }
  expect(toHtml(clear)).toContain('Facts that differ')
})

test('every id stands once, and every link inside the page leads to one', () => {
  const page = toHtml([goldMatch(), goldMatch()])
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
})

test('hostile text is on the page and is nothing but text', () => {
  const page = toHtml(hostileMatch(), { title: HOSTILE })
  expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  expect(page).not.toContain('<img')
  expect(page).not.toContain('<svg/')
  expect(page).not.toContain('<!--')
  expect(page).not.toContain('\u202E')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page.match(/<\/script/g)).toHaveLength(1)
})

test('a hidden character is named where it stands', () => {
  expect(toHtml(aMatch('a\u200Bb', 'ab'))).toContain('a<span class="hidden">U+200B</span>b')
})

test('several matches are a table in their order, then the pairs in which text was reused', () => {
  const clear = aMatch('Rain.', 'Sun.', { verdict: aVerdict({ label: 'unrelated', derived: 0.004 }) })
  const page = toHtml([goldMatch(), clear])
  expect(page).toContain('<h1>1 of 2 derives from 004</h1>')
  expect(page).toContain('<a href="#p0">001</a>')
  expect(page.match(/<article /g)).toHaveLength(1)
  expect(page).not.toContain('Rain.')
  expect(toHtml([clear])).not.toContain('<article ')
  expect(toHtml([])).toContain('<h1>0 of 0 derive from the source</h1>')
})

test('texts without an id are called by their title or their side', () => {
  const match = aMatch('One.', 'Two.')
  const named = (article: object): Match => ({
    ...match,
    source: { ...match.source, article: { text: 'One.', id: '', ...article } }
  })
  expect(toHtml(named({ title: 'Wang in Moscow' }))).toContain('<strong>Wang in Moscow</strong>')
  expect(toHtml(named({}))).toContain('<strong>the source</strong>')
})

test('a report of a normal pair stays under 300 kB', () => {
  expect(toHtml(goldMatch()).length).toBeLessThan(300_000)
})
