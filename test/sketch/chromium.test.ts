/**
 * The same text gives the same bits in a browser as here: kernel and twin, golden texts and generated ones. Needs Chromium: its
 * path in CHROMIUM, or /usr/bin/chromium. Other versions of Node run `golden.test.ts` and `kernel.test.ts` themselves.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'tsup'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SketchOptions } from '../../src/sketch/scheme.js'
import { sketch } from '../../src/sketch/sketch.js'
import { arbitraryText } from './arbitrary-text.js'
import { GOLDEN } from './golden-texts.js'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Code units, since a lone surrogate does not survive the way into the page. */
interface Case {
  readonly units: readonly number[]
  readonly options: SketchOptions
}

interface Answer {
  readonly kernel: boolean
  readonly sketched: readonly number[]
  readonly twin: readonly number[]
  readonly shingles: number
}

/** Runs in the page. */
const ANSWER = `(cases) => cases.map(({ units, options }) => {
  const text = String.fromCharCode(...units)
  const { registers, shingles } = wirecopy.sketch(text, options)
  const twin = wirecopy.sketchTwin(text, wirecopy.schemeOf(options))
  const kernel = wirecopy.openKernel() !== undefined
  return { kernel, sketched: [...registers], twin: [...twin], shingles }
})`

describe.runIf(existsSync(CHROMIUM))('in Chromium', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
    page = await browser.newPage()
    await page.addScriptTag({ content: await bundle() })
  }, 60_000)
  afterAll(() => browser.close())

  async function expectSame(cases: readonly Case[]): Promise<void> {
    const answers = await page.evaluate<Answer[]>(`(${ANSWER})(${JSON.stringify(cases)})`)
    cases.forEach(({ units, options }, at) => {
      const text = String.fromCharCode(...units)
      const { registers, shingles } = sketch(text, options)
      const here = [...registers]
      expect({ text, ...answers[at] }).toEqual({ text, kernel: true, sketched: here, twin: here, shingles })
    })
  }

  test('golden texts have the registers they have here, from the kernel and from the twin', async () => {
    await expectSame(GOLDEN.map(([text, options]) => ({ units: unitsOf(text), options })))
  })

  test('3,000 generated texts have the registers they have here', async () => {
    const texts = fc.sample(arbitraryText(120), { seed: 20_261_122, numRuns: 3_000 })
    await expectSame(texts.map((text) => ({ units: unitsOf(text), options: {} })))
  }, 60_000)
})

const unitsOf = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'wirecopy-browser-'))
  const entry = { wirecopy: fileURLToPath(new URL('browser.ts', import.meta.url)) }
  try {
    const made = { format: 'iife', platform: 'browser', target: 'es2022', globalName: 'wirecopy' } as const
    await build({ ...made, entry, outDir, config: false, silent: true, dts: false })
    return readFileSync(join(outDir, 'wirecopy.global.js'), 'utf8')
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
