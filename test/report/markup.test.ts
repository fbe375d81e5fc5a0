/** The escaping template, on which the safety of every page stands. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, raw } from '../../src/report/page/markup.js'

test('what is put in is escaped, in text and in attributes', () => {
  expect(html`<p title="${`"'><script>`}">${'<b>&`'}</p>`.markup).toBe(
    '<p title="&quot;&#39;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#96;</p>'
  )
})

test('markup goes into markup as it is, lists join, and what is absent is nothing', () => {
  expect(
    html`<ul>${['a', 'b'].map((item) => html`<li>${item}</li>`)}${undefined}${false}${raw('<hr>')}${3}</ul>`.markup
  ).toBe('<ul><li>a</li><li>b</li><hr>3</ul>')
})

test('control characters are shown', () => {
  expect(html`${'\x1b\u202E'}`.markup).toBe('‹U+001B›‹U+202E›')
})

test('law: no text can open a tag, end an attribute or begin a reference', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&`;/= \0\u2028abscript') }), (text) => {
      const { markup } = html`${text}`
      expect(markup).not.toMatch(/[<>"'`\0]/)
      expect(markup.replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&')
    }),
    { seed: 2, numRuns: 500 }
  )
})
