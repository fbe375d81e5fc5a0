/**
 * The pages: how large they are, how long making them takes, how soon Chromium paints them, and how they scroll. Before it is timed each page must
 * say nothing on the console, ask for nothing but itself, and give axe-core nothing to object to. Nothing is measured where there is no Chromium.
 */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Article, Cluster, ClusterEdge } from '../../src/types.js'
import type { Bench } from './bench.js'
import { randomNumbers } from './random-numbers.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const WIDE = { width: 1300, height: 900 }
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What Chromium takes for a page with nothing on it: the floor of every paint. */
const EMPTY = '<!doctype html><html lang="en"><title>Empty</title><main><h1>Empty</h1></main></html>'

export const bench: Bench = {
  name: 'report',
  async run({ rounds, print, record }) {
    if (!existsSync(CHROMIUM)) return print(`no Chromium at ${CHROMIUM}: not measured`)
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-report-'))
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })
    print('| page | bytes | made in, ms | first paint, ms: median | slowest | longest frame of a scroll, ms |')
    print('|---|---|---|---|---|---|')
    try {
      for (const { name, make } of await pages()) {
        const html = make()
        const file = join(folder, `${name.replace(/\W+/g, '-')}.html`)
        writeFileSync(file, html)
        const address = pathToFileURL(file).href
        await isQuiet(browser, address)
        const making = time(make, rounds)
        const paints: number[] = []
        for (let round = 0; round < rounds; round++) paints.push(await paintOf(browser, address))
        paints.sort((a, b) => a - b)
        const frame = await longestFrame(browser, address)
        const figures = [html.length, making.toFixed(1), at(paints, 0.5), at(paints, 1), frame.toFixed(0)]
        print(`| ${name} | ${figures.join(' | ')} |`)
        record(name, { bytes: html.length, making, paints, frame })
      }
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
    print(
      `\nEach of ${rounds} paints in a window of its own; wanted: 300. No console message, no request, no violation of axe-core (${RULES.join(', ')}).`
    )
  }
}

interface TestPage {
  readonly name: string
  readonly make: () => string
}

async function pages(): Promise<readonly TestPage[]> {
  const [root, report] = ['wirecopy', 'wirecopy/report']
  const { compare } = (await import(root)) as typeof import('../../src/index.js')
  const { toHtml, toStoryHtml } = (await import(report)) as typeof import('../../src/report/index.js')
  const match = await compare(article('004'), article('001'))
  const html = toHtml(match)
  assert(html.includes('<h1>Rewrite</h1>') && html.length < 300_000)
  const { cluster, articles } = story(200, 5)
  return [
    { name: 'an empty page', make: () => EMPTY },
    { name: 'the pair 004 -> 001', make: () => toHtml(match) },
    { name: `a story of 200 texts and ${cluster.edges.length} edges`, make: () => toStoryHtml(cluster, { articles }) }
  ]
}

function article(id: string) {
  return { id, text: readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8') }
}

/** A text every seven minutes, each from up to so many older ones. */
function story(texts: number, most: number): { cluster: Cluster; articles: Omit<Article, 'text'>[] } {
  const random = randomNumbers(7)
  const members = Array.from({ length: texts }, (_, i) => `text-${i}`)
  const edges = members.flatMap((target, i): ClusterEdge[] => {
    const sources = new Set(Array.from({ length: Math.min(most, i) }, () => random() % i))
    return [...sources].map((at) => ({
      source: members[at]!,
      target,
      label: 'rewrite',
      derived: 0.6 + (0.4 * random()) / 2 ** 32
    }))
  })
  const articles = members.map((id, i) => ({
    id,
    outlet: `Outlet ${i % 9}`,
    title: `Ferry sinks off Port Bell, ${12 + (i % 9)} dead`,
    published: new Date(Date.UTC(2025, 2, 31, 9, 7 * i)).toISOString()
  }))
  return { cluster: { id: 'story', original: 'text-0', members, edges }, articles }
}

async function isQuiet(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: WIDE })
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('request', (request) => heard.push(request.url()))
  await page.goto(address)
  assert.deepEqual(heard, [address])
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await page.evaluate<unknown[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.map(({ id }) => id))`
  )
  assert.deepEqual(found, [])
  await page.close()
}

function time(make: () => string, rounds: number): number {
  const started = performance.now()
  for (let round = 0; round < rounds; round++) make()
  return (performance.now() - started) / rounds
}

/** Milliseconds from the beginning of loading, in a window of its own. */
async function paintOf(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: WIDE })
  await page.goto(address)
  const paint = await page.evaluate<number>(`new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime))
      .observe({ type: 'paint', buffered: true }))`)
  await page.close()
  return paint
}

/** Thirty steps from the top to the end: the longest that one waited for its frame. */
async function longestFrame(browser: Browser, address: string): Promise<number> {
  const page: Page = await browser.newPage({ viewport: WIDE })
  await page.goto(address)
  const longest = await page.evaluate<number>(`(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    let longest = 0
    for (let step = 1; step <= 30; step++) {
      const started = performance.now()
      scrollTo({ top: (step / 30) * document.documentElement.scrollHeight, behavior: 'instant' })
      await frame()
      await frame()
      longest = Math.max(longest, performance.now() - started)
    }
    return longest
  })()`)
  await page.close()
  return longest
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(0)
}
