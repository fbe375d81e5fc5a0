/** The story view and the provenance view in a real browser, made from a real index. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { toProvenanceHtml } from '../../src/report/to-provenance-html.js'
import { toStoryHtml } from '../../src/report/to-story-html.js'
import { openIndex } from '../../src/text-index.js'
import { HAS_BROWSER, LOOKS, launch, open, violations } from './browser.js'

const read = (id: string): string => readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
const ARTICLES = [
  { id: 'ap', text: read('004'), outlet: 'AP', published: '2025-03-31T09:00:00Z', title: 'Wang heads to Moscow' },
  { id: 'copy', text: read('004'), outlet: 'Gazette', published: '2025-03-31T10:00:00Z' },
  { id: 'rewrite', text: read('001'), outlet: 'Blog', published: '2025-04-01T09:00:00Z' },
  { id: 'other', text: read('000'), outlet: 'Other' }
] as const

describe.runIf(HAS_BROWSER)('in Chromium', () => {
  let browser: Browser
  let story: string
  let provenance: string
  beforeAll(async () => {
    browser = await launch()
    const index = await openIndex()
    await index.add(ARTICLES)
    const matches = [await compare(ARTICLES[0], ARTICLES[2])]
    story = toStoryHtml(await index.clusters(), { articles: ARTICLES, matches })
    const text = [read('000').slice(0, 1500), 'Nobody had asked for it.', read('004').slice(0, 1500)].join('\n')
    provenance = toProvenanceHtml(await index.trace({ id: 'mosaic', text }), { articles: ARTICLES })
  })
  afterAll(() => browser.close())

  test.each(LOOKS)('%s, axe-core finds nothing, and the pages say and ask nothing', async (_, options) => {
    for (const html of [story, provenance]) {
      const { page, heard } = await open(browser, html, options)
      expect(await violations(page)).toEqual([])
      expect(heard).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      await page.close()
    }
  })

  test.each([[true], [false]])(
    'an edge opens its pair, and the way leads back (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open(browser, story, { javaScriptEnabled })
      const pair = page.locator('.pair')
      expect(await pair.isVisible()).toBe(false)
      await page.click('a:text-is("Rewrite of ap")')
      expect(await pair.isVisible()).toBe(true)
      expect(await page.locator(javaScriptEnabled ? '.pane.target' : '.rows').isVisible()).toBe(true)
      await page.click('.changes .change a')
      expect(await pair.isVisible()).toBe(true)
      await page.click('.back a')
      expect(await pair.isVisible()).toBe(false)
    }
  )

  test('the ribbons of a pair that is opened later are drawn, and axe-core finds nothing', async () => {
    const { page } = await open(browser, story)
    await page.click('a:text-is("Rewrite of ap")')
    await expect.poll(() => page.locator('.ribbon').first().getAttribute('d')).toMatch(/^M0,\d/)
    expect(await violations(page)).toEqual([])
  })

  test('unticking a source takes its sentences away; the pointer on its line lights them up', async () => {
    const { page } = await open(browser, provenance)
    const sentences = page.locator('.origin.of-0')
    await page.hover('.sources tr:first-child .value')
    expect(await page.locator('.origin.hot').count()).toBe(await sentences.count())
    expect(await sentences.first().isVisible()).toBe(true)
    await page.uncheck('#from-0')
    expect(await sentences.filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('.origin').filter({ visible: true }).count()).toBeGreaterThan(0)
  })

  test('the strip leads to the sentences of its runs', async () => {
    const { page } = await open(browser, provenance)
    await page.focus('.strip a >> nth=1')
    await page.keyboard.press('Enter')
    expect(await page.locator('.origin:target').count()).toBe(1)
  })
})
