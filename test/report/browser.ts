/** A real browser for the tests of pages: Chromium, its path in CHROMIUM, or /usr/bin/chromium. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Where there is none, the tests of pages stand aside. */
export const HAS_BROWSER = existsSync(CHROMIUM)

export function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  return chromium.launch({ executablePath: CHROMIUM, args })
}

/** How every view is looked at. */
export const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['light in rows', { colorScheme: 'light', viewport: { width: 1000, height: 720 } }],
  ['on a phone', { viewport: { width: 360, height: 740 } }],
  ['with forced colours', { forcedColors: 'active' }]
]

/** A page, and what it said and asked for while it loaded and after. */
export async function open(browser: Browser, html: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('dialog', (dialog) => heard.push(`dialog ${dialog.message()}`))
  page.on('request', (request) => heard.push(request.url()))
  await page.setContent(html)
  return { page, heard }
}

/** What axe-core objects to, as `rule: element`. Its script is one that a page's content security policy has no say in. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })'
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}
