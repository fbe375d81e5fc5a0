/**
 * The report of a pair in a real browser: no error, no request, nothing for axe-core to object to, marks that light up with their
 * counterparts, columns that scroll together, and steps through the changes.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../src/report/to-html.js'
import { toSummary } from '../../src/report/to-summary.js'
import type { Match } from '../../src/types.js'
import { HAS_BROWSER, LOOKS, launch, open, violations } from './browser.js'
import { aMatch, aVerdict, goldMatch, replacing } from './samples.js'

/** Narrow windows, paper and pages without their script show rows. */
const NARROW: BrowserContextOptions = { viewport: { width: 1000, height: 720 } }

describe.runIf(HAS_BROWSER)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())
  const show = (html: string, options?: BrowserContextOptions) => open(browser, html, options)

  test.each(LOOKS)('%s, axe-core finds nothing, and the page says and asks nothing', async (_, options) => {
    const { page, heard } = await show(toHtml(goldMatch()), options)
    expect(await violations(page)).toEqual([])
    expect(heard).toEqual([])
  })

  test('the page of several matches has nothing to object to either', async () => {
    const clear = aMatch('Rain.', 'Sun.', { verdict: aVerdict({ label: 'unrelated', derived: 0.004 }) })
    const { page } = await show(toHtml([goldMatch(), goldMatch(), clear]))
    expect(await violations(page)).toEqual([])
  })

  test('a phone shows the page without scrolling sideways', async () => {
    const { page } = await show(toHtml(goldMatch()), { viewport: { width: 360, height: 740 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test.each([
    ['rows', NARROW],
    ['columns', {}]
  ])('in %s the pointer on a mark lights up its counterpart on the other side', async (_, options) => {
    const { page } = await show(toHtml(goldMatch()), options)
    await page.hover('ins[data-e="1"]')
    expect(await texts(page, '.columns .lit')).toEqual(['was travelling', ' to', 'arrived', ' in'])
    await page.mouse.move(0, 0)
    expect(await page.locator('.lit').count()).toBe(0)
  })

  test('the focus on a change in the list lights up its words, and following it leads to them', async () => {
    const { page } = await show(toHtml(goldMatch()), NARROW)
    const link = page.locator('.changes .change a').nth(2)
    await link.focus()
    expect(await texts(page, '.rows .lit')).toEqual(['was travelling', 'arrived'])
    await page.keyboard.press('Enter')
    expect(await page.locator('.place:target + ins').textContent()).toBe('arrived')
  })

  test('unticking a topic takes its marks away, unticking a kind its rows, without a script', async () => {
    const { page } = await show(toHtml(goldMatch()), { javaScriptEnabled: false })
    const line = () => page.evaluate("getComputedStyle(document.querySelector('.rows .t-wording')).textDecorationLine")
    expect(await line()).toBe('underline')
    await page.uncheck('#show-wording')
    expect(await line()).toBe('none')
    const dropped = page.locator('.row.dropped').first()
    expect(await dropped.isVisible()).toBe(true)
    await page.uncheck('#kind-dropped')
    expect(await dropped.isVisible()).toBe(false)
    expect(await page.locator('.stepper, .layout, .mail button').filter({ visible: true }).count()).toBe(0)
  })

  test('in columns too, unticking a topic takes its marks away, and the stress on its words', async () => {
    const { page } = await show(toHtml(goldMatch()))
    const style = (what: string) => page.evaluate(`getComputedStyle(document.querySelector('.pane .t-tense')).${what}`)
    expect([await style('textDecorationLine'), await style('fontWeight')]).toEqual(['underline', '650'])
    await page.uncheck('#show-tense')
    expect([await style('textDecorationLine'), await style('fontWeight')]).toEqual(['none', '400'])
  })

  test.each([
    ['rows', NARROW],
    ['columns', {}]
  ])('in %s a text that is written from right to left is set so, and says its language', async (_, options) => {
    const made = aMatch('ولم يعلق الكرملين على ذلك.', 'It rained.')
    const article = { ...made.source.article, language: 'ar' }
    const { page } = await show(toHtml({ ...made, source: { ...made.source, article } }), options)
    const sides = await page.evaluate(
      `[...document.querySelectorAll('.columns p')].map((p) => [getComputedStyle(p).direction, p.lang])`
    )
    expect(sides).toEqual([
      ['rtl', 'ar'],
      ['ltr', '']
    ])
  })

  test('with forced colours the bars of the probabilities and the signs of severity are still there', async () => {
    const { page } = await show(toHtml(goldMatch()), { forcedColors: 'active' })
    const ground = (of: string) => page.evaluate(`getComputedStyle(document.querySelector('${of}')).backgroundColor`)
    expect(await ground('.said .bar span')).not.toBe(await ground('html'))
  })

  test('hostile text does not run', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a>'
    const made = aMatch(text, `${text}!`)
    const { page, heard } = await show(toHtml({ ...made, edits: [replacing(made, 'alert(2)', 'alert(2)')] }))
    expect(heard).toEqual([])
    expect(await page.locator('img, .pair script, a[href^=javascript]').count()).toBe(0)
    expect(await page.locator('.pane.source').first().textContent()).toContain(text)
  })

  test('a mark does not rely on colour: every one has a line, or stands in a sentence that is named added or dropped', async () => {
    for (const options of [NARROW, {}]) {
      const { page } = await show(toHtml(goldMatch()), options)
      const bare = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.columns .e')]
          .filter((mark) => getComputedStyle(mark).textDecorationLine === 'none')
          .map((mark) => mark.closest('p').className)`
      )
      expect(bare.filter((kind) => !/is-(added|dropped)/.test(kind))).toEqual([])
    }
  })

  test('each text stands whole in a column of its own, and rows come back for print and when asked for', async () => {
    const match = goldMatch()
    const { page } = await show(toHtml(match))
    const rows = () => page.locator('.rows').isVisible()
    const inColumns = await Promise.all(['source', 'target'].map((side) => numbers(page, `.pane.${side} > p`)))
    expect(inColumns).toEqual([match.source, match.target].map(({ sentences }) => sentences.map((_, at) => at)))
    expect(await rows()).toBe(false)
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await rows()).toBe(true)
    expect(await page.locator('.pane > p').count()).toBe(0)
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(await rows()).toBe(false)
    const before = await show(toHtml(match), { javaScriptEnabled: false })
    await page.check('#as-rows')
    expect(await rows()).toBe(true)
    expect(await texts(page, '.rows p')).toEqual(await texts(before.page, '.rows p'))
  })

  test('the columns begin and end together, and meet where they are aligned', async () => {
    const { page } = await show(toHtml(longMatch()))
    await page.locator('.pane.target').hover()
    await page.mouse.wheel(0, 1500)
    await expect.poll(() => distance(page, 'Sentence 30')).toBeLessThan(400)
    await page.mouse.wheel(0, 100_000)
    const left = () =>
      page.$eval('.pane.source', (pane) => Math.round(pane.scrollHeight - pane.clientHeight - pane.scrollTop))
    await expect.poll(left).toBeLessThanOrEqual(1)
    await page.locator('.pane.source').hover()
    await page.mouse.wheel(0, -100_000)
    await expect.poll(() => page.$eval('.pane.target', (pane) => pane.scrollTop)).toBe(0)
  })

  test('every bead in sight has a ribbon and its name, and a split is a fork', async () => {
    const { page } = await show(toHtml(goldMatch()), { viewport: { width: 1300, height: 6000 } })
    const ribbons = await page.$$eval('.ribbon', (all) =>
      all.map((one) => [one.getAttribute('class'), one.getAttribute('d')])
    )
    expect(ribbons).toHaveLength(goldMatch().beads.length)
    expect(ribbons.filter(([, d]) => d === '')).toEqual([])
    const [, fork] = ribbons.find(([kind]) => kind?.includes('split')) ?? []
    expect(fork?.match(/M/g)).toHaveLength(2)
    expect(await page.locator('.gutter .link').filter({ visible: true }).count()).toBe(goldMatch().beads.length)
  })

  test('n and p step through the changes in the order of the text, and say which; the keys can be switched off', async () => {
    const { page } = await show(toHtml(goldMatch()))
    const said = () => page.locator('.stepper [role=status]').textContent()
    await page.keyboard.press('n')
    const first = await said()
    expect(first).toMatch(/^1 of 29: /)
    await page.keyboard.press('n')
    expect(await said()).toMatch(/^2 of 29: /)
    expect(await page.locator('.columns .at').count()).toBeGreaterThan(0)
    await page.keyboard.press('p')
    expect(await said()).toBe(first)
    await page.uncheck('#keys')
    await page.keyboard.press('n')
    expect(await said()).toBe(first)
    await page.selectOption('.stepper select', 'grave')
    await page.click('.stepper .next')
    expect(await said()).toMatch(/^1 of 2: grave, number added/)
    expect(await page.locator('.columns .at').first().isVisible()).toBe(true)
  })

  test('of a partial reuse the sentences that match are stepped through first', async () => {
    const match = { ...goldMatch(), verdict: aVerdict({ label: 'partial', derivation: 'partially' }) }
    const { page } = await show(toHtml(match))
    const reused = match.beads.filter(({ kind }) => kind !== 'added' && kind !== 'dropped').length
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    const said = await page.locator('.stepper [role=status]').textContent()
    expect(said).toBe(`2 of ${reused}: split 1:2, source 2, target 3, 4`)
    expect(await numbers(page, '.pane.target > p.at')).toEqual([2, 3])
  })

  test('a link to a change brings it into both columns', async () => {
    const { page } = await show(toHtml(goldMatch()))
    const link = page.locator('.changes .change a').last()
    await link.click()
    const id = (await link.getAttribute('href'))?.slice(1) ?? ''
    await expect.poll(() => inWindow(page, `[id="${id}"] + *`)).toBe(true)
  })

  test('the summary for a mail is the one that toSummary gives', async () => {
    const { page } = await show(toHtml(goldMatch()))
    await page.click('.mail summary')
    expect((await page.locator('.mail textarea').inputValue()).trimEnd()).toBe(toSummary(goldMatch()))
    await page.click('.mail button')
    await expect.poll(() => page.locator('.mail [role=status]').textContent()).toMatch(/^(Copied|Selected)/)
  })
})

/** Sixty sentences, the first ten of the source dropped. */
function longMatch(): Match {
  const sentence = (at: number): string =>
    `Sentence ${at} ${'of a text that is long enough to scroll, '.repeat(4)}and no more.`
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('\n')
  const made = aMatch(numbered(0, 60), numbered(10, 60))
  const dropped = Array.from({ length: 10 }, (_, i) => i)
  return {
    ...made,
    beads: [
      ...dropped.map((at) => ({ source: [at], target: [], kind: 'dropped', similarity: 0, moved: false }) as const),
      ...made.target.sentences.map(
        (_, at) => ({ source: [at + 10], target: [at], kind: 'identical', similarity: 1, moved: false }) as const
      )
    ]
  }
}

/** How far apart in height a sentence stands on both sides, in pixels. */
function distance(page: Page, words: string): Promise<number> {
  return page.evaluate<number>(
    `(() => {
      const [a, b] = ['source', 'target'].map((side) =>
        [...document.querySelectorAll('.pane.' + side + ' > p')].find((p) => p.textContent.includes('${words} ')))
      return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    })()`
  )
}

function inWindow(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= 720
  })
}

function texts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allTextContents()
}

function numbers(page: Page, selector: string): Promise<number[]> {
  return page.$$eval(selector, (all) => all.map((one) => Number(one.getAttribute('data-n'))))
}
