/** The formats other programs read: Web Annotations, schema.org, CSV and Markdown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { codePoints } from '../../src/report/code-points.js'
import { toCsv, toMarkdown, toNewsArticle, toWebAnnotations } from '../../src/report/index.js'
import { hostileText } from '../hostile.js'
import { goldMatch } from './samples.js'

const WIRE = {
  id: 'ap-1',
  outlet: 'AP',
  published: '2025-03-31T09:00:00Z',
  text: 'MOSCOW (AP) — 😀 The minister met three officials in Moscow on Friday, his office said, and talks go on in Vienna next week.'
}
const COPY = {
  id: 'paper-1',
  url: 'https://paper.example/1',
  published: '2025-03-31T12:00:00Z',
  text: '😀😀 The minister met four officials in Moscow on Friday, his office said, and talks go on in Vienna next week.'
}

test('law: code points are those of the iterator', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(), (text, at) => {
      const offset = at % (text.length + 1)
      const inside = /^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset))
      fc.pre(!inside)
      expect(codePoints(text)(offset)).toBe([...text.slice(0, offset)].length)
    }),
    { seed: 3 }
  )
})

test('a Web Annotation finds its words by code points and by quotation', async () => {
  const match = await compare(WIRE, COPY)
  const annotations = toWebAnnotations(match)
  expect(annotations.length).toBe(match.passages.length + match.changes.filter(({ target }) => target).length)
  for (const { target, body, motivation } of annotations) {
    const [position, quote] = target.selector
    expect(target.source).toBe(COPY.url)
    expect([...COPY.text].slice(position.start, position.end).join('')).toBe(quote.exact)
    expect(COPY.text).toContain(quote.prefix + quote.exact + quote.suffix)
    expect(motivation).toBe(body.some(({ type }) => type === 'TextualBody') ? 'commenting' : 'linking')
  }
  expect(JSON.stringify(annotations)).toContain('"urn:wirecopy:ap-1"')
  expect(toWebAnnotations(match, { target: 'urn:x' })[0]?.target.source).toBe('urn:x')
  expect(() => toWebAnnotations(match, { source: '' })).toThrow(expect.objectContaining({ code: 'bad-option' }))
})

test('an id with half a surrogate pair still makes an IRI', async () => {
  const match = await compare({ id: '\ud800', text: WIRE.text }, { id: 'b', text: WIRE.text })
  expect(JSON.stringify(toWebAnnotations(match))).toContain('urn:wirecopy:%EF%BF%BD')
})

test('schema.org: based on the source and its credit where text was reused', async () => {
  expect(toNewsArticle(await compare(WIRE, COPY))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    identifier: 'paper-1',
    url: COPY.url,
    datePublished: COPY.published,
    isBasedOn: {
      '@type': 'NewsArticle',
      identifier: 'ap-1',
      datePublished: WIRE.published,
      publisher: { '@type': 'Organization', name: 'AP' }
    },
    creditText: 'AP'
  })
  const strangers = await compare(
    WIRE,
    'Rain fell on the hills of Wales and a farmer lost his sheep to the flood there.'
  )
  expect(toNewsArticle(strangers)).toEqual({ '@context': 'https://schema.org', '@type': 'NewsArticle' })
})

test('CSV: a row a pair, quoted, and nothing a spreadsheet would run', () => {
  const match = goldMatch()
  const hostile = { ...match, target: { ...match.target, article: { id: '=cmd|"/c calc"!A1,\u202e\n', text: '' } } }
  const lines = toCsv([match, hostile]).split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^source,target,/)
  expect(lines[1]).toMatch(/^004,001,AP,/)
  expect(lines[2]).toMatch(/^004,"'=cmd\|""\/c calc""!A1,‹U\+202E› ",/)
})

test('Markdown: a summary of the gold pair', () => {
  const text = toMarkdown(goldMatch(), { changes: 3 })
  expect(text).toMatch(/^## Rewrite \(/)
  expect(text).toMatch(/\*\*001\*\* against \*\*004\*\*/)
  expect(text.match(/^- \*\*/gm)).toHaveLength(3)
  expect(text).toMatch(/- and \d+ more\n/)
  expect(toMarkdown([goldMatch()])).toMatch(/^\| Source \| Target \|/)
})

test('Markdown: nothing of a text takes effect', () => {
  const match = goldMatch()
  const id =
    '<img src=x> [a](javascript:b) **c** `d` # e\n\n- f | g ![h](i) https://evil.example @user &amp; www.x.y \u202e'
  const text = toMarkdown([{ ...match, target: { ...match.target, article: { ...match.target.article, id } } }])
  for (const mark of ['<img', '](', '**c', ' `d', '| g', '![', 'https:', ' @user', '&amp', 'www.', '\u202e'])
    expect(text.replaceAll(/\\[^\w\s]/g, '\u00b7')).not.toContain(mark)
  expect(text.split('\n').filter((line) => line.startsWith('- f'))).toEqual([])
})
