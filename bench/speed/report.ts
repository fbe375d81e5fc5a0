/** The report of 004 -> 001: how large it is, how long making it takes, and how soon Chromium paints it. Nothing where there is no Chromium. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import type { Bench } from './bench.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const WIDE = { width: 1300, height: 900 }

export const bench: Bench = {
  name: 'report',
  async run({ rounds, print, record }) {
    if (!existsSync(CHROMIUM)) return print(`no Chromium at ${CHROMIUM}: not measured`)
    const [root, report] = ['wirecopy', 'wirecopy/report']
    const { compare } = (await import(root)) as typeof import('../../src/index.js')
    const { toHtml } = (await import(report)) as typeof import('../../src/report/index.js')
    const match = await compare(article('004'), article('001'))
    const html = toHtml(match)
    assert(html.includes('<h1>Rewrite</h1>') && html.length < 300_000)
    const started = performance.now()
    for (let round = 0; round < rounds; round++) toHtml(match)
    const making = (performance.now() - started) / rounds
    const paints = await paintsOf(html, rounds)
    print(`${html.length} bytes, made in ${making.toFixed(1)} ms`)
    print(`first contentful paint, ms: median ${at(paints, 0.5)}, slowest ${at(paints, 1)} of ${rounds}; wanted: 300`)
    record('bytes', html.length)
    record('making', making)
    record('paints', paints)
  }
}

function article(id: string) {
  return { id, text: readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8') }
}

/** Milliseconds from the beginning of loading, ascending; each in a window of its own. */
async function paintsOf(html: string, rounds: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-report-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const paints: number[] = []
    for (let round = 0; round < rounds; round++) paints.push(await paintOf(browser, pathToFileURL(file).href))
    return paints.sort((a, b) => a - b)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}

async function paintOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: WIDE })
  await page.goto(address)
  const paint = await page.evaluate<number>(`new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime))
      .observe({ type: 'paint', buffered: true }))`)
  await page.close()
  return paint
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(0)
}
