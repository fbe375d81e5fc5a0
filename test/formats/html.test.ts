/** Pages: the story without what stands around it, and the way back from its text to the page. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Origin, sourceSpan } from '../../src/formats/origin.js'
import { readHtml } from '../../src/formats/read-html.js'

const STORY = readFileSync(new URL('../../corpus/004.txt', import.meta.url), 'utf8').trim()
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = STORY.split(/\n+/).filter((line) => line.trim() !== '')

const PAGE = `<!DOCTYPE html><html lang="en-US"><head><title>A title</title><meta property="og:site_name" content="The Site">
<meta property="article:published_time" content="2025-03-31T09:30:00Z"><link rel="canonical" href="https://site.example/a?b=1&amp;c=2">
<script>var x = "<p>not text</p>"</script></head><body class="page"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><h1>A title</h1>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</article>
<aside class="related"><a href="/other">Another story altogether</a></aside></main><footer>Copyright The Site</footer></body></html>`

/** The law of the way back: what was read unit by unit is the same there, and entities stand where they are written. */
function expectLeadsBack(text: string, { runs }: Origin, html: string): void {
  let end = 0
  for (const run of runs) {
    expect(run.text.start).toBeGreaterThanOrEqual(end)
    end = run.text.end
    const there = html.slice(run.source.start, run.source.end)
    const here = text.slice(run.text.start, run.text.end)
    if (there.length === here.length) expect(there.replace(/[\t\n\r\f]/g, ' ')).toBe(here.replace(/[\t\n\r\f]/g, ' '))
    else expect(there).toMatch(/^(?:&[^;]{1,40};?|[ \t\n\r\f]+)$/)
  }
  const words = runs.reduce((sum, { text: { start, end } }) => sum + end - start, 0)
  expect(words).toBe(text.replaceAll('\n', '').length)
}

test('the story of a page is the story, with what the page says of it', async () => {
  const { article, origin } = await readHtml(PAGE, { id: 'page.html' })
  const { text, ...rest } = article
  expect(text.replace(/\s+/g, ' ')).toBe(paragraphs.join(' ').replace(/\s+/g, ' '))
  expect(rest).toEqual({
    id: 'page.html',
    title: 'A title',
    url: 'https://site.example/a?b=1&c=2',
    outlet: 'The Site',
    published: '2025-03-31T09:30:00Z',
    language: 'en-US'
  })
  expectLeadsBack(text, origin, PAGE)
})

test('every word leads back to itself', async () => {
  const { article, origin } = await readHtml(PAGE)
  for (const { 0: word, index } of article.text.matchAll(/[\p{L}\d]+/gu)) {
    const { start, end } = sourceSpan(origin, { start: index, end: index + word.length })
    expect(PAGE.slice(start, end)).toBe(word)
  }
})

test.each([
  ['<p>Short &amp; small</p><p>two', 'Short & small\n\ntwo'],
  ['plain words', 'plain words'],
  ['<title>t</title><p>No body tag', 'No body tag'],
  ['<body>No html tag', 'No html tag'],
  ['<html><body><p>a</body></html> after', 'a\n\nafter'],
  ['<p data-wirecopy-element="99">its own number</p>', 'its own number'],
  ['<p>caf&eacute; <b>x</b></p>', 'café x'],
  ['a<!-- c -->b', 'ab']
])('%j reads %j', async (html, text) => {
  const story = await readHtml(html)
  expect(story.article.text).toBe(text)
  expectLeadsBack(text, story.origin, html)
})

test('law: whatever the page, its text leads back', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<br>',
      '<b>',
      '</b>',
      '<li>',
      '<table><tr><td>',
      '</table>',
      '<body>',
      '</html>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<svg>',
      '</svg>',
      '&amp;',
      '&eacute;',
      '&#8220;',
      '&nbsp;',
      '&#32;',
      '<title>',
      '</title>',
      '<span class="comment">',
      '</span>',
      '<a href="x">',
      '</a>'
    ),
    fc.constantFrom(
      ' The minister said, on Monday, that talks go on. ',
      'word',
      ' ',
      '\n',
      '😀',
      '&',
      '<',
      'é',
      paragraphs[1] ?? ''
    )
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
      const html = pieces.join('')
      const story = await readHtml(html).catch((error: { code?: string }) => {
        expect(error.code).toBe('no-story')
      })
      if (story) expectLeadsBack(story.article.text, story.origin, html)
    }),
    { seed: 5, numRuns: 300 }
  )
})

test('no story, and pages that are no pages, are refused', async () => {
  const refused = async (html: string, code: string) => expect(readHtml(html)).rejects.toMatchObject({ code })
  await refused('', 'no-story')
  await refused('<script>only code</script>', 'no-story')
  await refused('<div>'.repeat(300), 'too-deep')
  await refused('<p>a'.repeat(10_001), 'too-many-elements')
  await expect(readHtml('x'.repeat(200), { limits: { source: 100 } })).rejects.toMatchObject({
    code: 'source-too-long'
  })
})
