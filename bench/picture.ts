/**
 * Takes the picture of the README: the report of 004 -> 001 as it is today, in headless Chromium.
 *
 *     npm run picture            (needs Chromium: its path in CHROMIUM, or /usr/bin/chromium)
 */
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { compare } from '../src/compare.js'
import { toHtml } from '../src/report/to-html.js'

const PICTURE = fileURLToPath(new URL('../.github/report.png', import.meta.url))
const MAX_BYTES = 300_000
const SIZE = { width: 1240, height: 860 }

const article = (id: string) => ({ id, text: readFileSync(new URL(`../corpus/${id}.txt`, import.meta.url), 'utf8') })
const match = await compare(article('004'), article('001'))

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
})
const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
await page.setContent(toHtml(match))
// Both texts as they are read, from the strip that shows the whole alignment on.
await page.evaluate("document.querySelector('.glance').scrollIntoView({ behavior: 'instant' })")
await page.screenshot({ path: PICTURE })
await browser.close()

const { size } = statSync(PICTURE)
if (size > MAX_BYTES) throw new Error(`The picture has ${size} bytes, and at most ${MAX_BYTES} are wanted.`)
console.log(`${PICTURE}: ${size} bytes`)
