/**
 * The HTML report in a real browser: no error, no request, nothing for axe-core to object to, and marks that light up with
 * their counterparts. Needs Chromium: its path in CHROMIUM, or /usr/bin/chromium.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHtml } from '../../src/report/to-html.js'
import { aMatch, aVerdict, goldMatch, replacing } from './samples.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

describe.runIf(existsSync(CHROMIUM))('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
  })
  afterAll(() => browser.close())

  /** A page with the report, and what it said and asked for while it loaded and after. */
  async function open(html: string, options: BrowserContextOptions = {}) {
    const page = await browser.newPage(options)
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('dialog', (dialog) => heard.push(`dialog ${dialog.message()}`))
    page.on('request', (request) => heard.push(request.url()))
    await page.setContent(html)
    return { page, heard }
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(createAxe())
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(
      'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })'
    )
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  }

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 360, height: 740 } }],
    ['with forced colours', { forcedColors: 'active' }]
  ] as const)('%s, axe-core finds nothing, and the page says and asks nothing', async (_, options) => {
    const { page, heard } = await open(toHtml(goldMatch()), options)
    expect(await violations(page)).toEqual([])
    expect(heard).toEqual([])
  })

  test('the page of several matches has nothing to object to either', async () => {
    const { page } = await open(toHtml([goldMatch(), clearMatch()]))
    expect(await violations(page)).toEqual([])
  })

  test('a phone shows the page without scrolling sideways', async () => {
    const { page } = await open(toHtml(goldMatch()), { viewport: { width: 360, height: 740 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })

  test('the pointer on a mark lights up its counterpart on the other side', async () => {
    const { page } = await open(toHtml(goldMatch()))
    await page.hover('ins[data-e="1"]')
    expect(await page.locator('.rows .lit').allTextContents()).toEqual(['was travelling', ' to', 'arrived', ' in'])
    await page.mouse.move(0, 0)
    expect(await page.locator('.lit').count()).toBe(0)
  })

  test('the focus on a change in the list lights up its words, and following it leads to them', async () => {
    const { page } = await open(toHtml(goldMatch()))
    const link = page.locator('.changes .change a').nth(2)
    await link.focus()
    expect(await page.locator('.rows .lit').allTextContents()).toEqual(['was travelling', 'arrived'])
    await page.keyboard.press('Enter')
    expect(await page.locator('.place:target + ins').textContent()).toBe('arrived')
  })

  test('unticking a topic in the legend takes its marks away, without a script', async () => {
    const { page } = await open(toHtml(goldMatch()), { javaScriptEnabled: false })
    const line = () => page.evaluate("getComputedStyle(document.querySelector('.rows .t-wording')).textDecorationLine")
    expect(await line()).toBe('underline')
    await page.uncheck('#show-wording')
    expect(await line()).toBe('none')
  })

  test('hostile text does not run', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a>'
    const made = aMatch(text, `${text}!`)
    const { page, heard } = await open(toHtml({ ...made, edits: [replacing(made, 'alert(2)', 'alert(2)')] }))
    expect(heard).toEqual([])
    expect(await page.locator('img, .pair script, a[href^=javascript]').count()).toBe(0)
    expect(await page.locator('.cell.source').first().textContent()).toContain(text)
  })

  test('a mark does not rely on colour: every one has a line, or stands in a row that says what became of it', async () => {
    const { page } = await open(toHtml(goldMatch()))
    const bare = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.rows .e')]
        .filter((mark) => getComputedStyle(mark).textDecorationLine === 'none')
        .map((mark) => mark.closest('.row').querySelector('.kind').textContent)`
    )
    expect(bare.filter((kind) => kind !== 'added' && kind !== 'dropped')).toEqual([])
  })

  function clearMatch() {
    return aMatch('Rain.', 'Sun.', { verdict: aVerdict({ label: 'unrelated', derived: 0.004 }) })
  }
})

/** axe-core as a script that a page's content security policy has no say in. */
function createAxe(): string {
  return createRequire(import.meta.url)('node:fs').readFileSync(AXE, 'utf8') as string
}
