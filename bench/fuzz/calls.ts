/** Every public function that reads a text, as something that can be given texts of growing size. What leads up to it is done before the clock starts. */
import { readRecord } from '../../src/dedupe/read-record.js'
import { detectFormat, readFeed, readHtml, readJson, readJsonl, readStories } from '../../src/formats/index.js'
import { analyze, applyEdits, compare, dedupe, openIndex } from '../../src/index.js'
import { encode, paraphrase } from '../../src/meaning/index.js'
import * as report from '../../src/report/index.js'
import { canonicalText, exactShingles, sketch } from '../../src/sketch/index.js'
import { scan } from '../../src/text/scan.js'
import { fill, JSONS, MARKUP, UNITS } from './units.js'

/** Makes a job of a unit and a size; only the job is timed. */
export interface Call {
  readonly name: string
  readonly units: readonly string[]
  prepare(unit: string, size: number): Promise<() => unknown>
}

const STORY = 'The minister met three officials in Moscow on Friday, his office said. '

const onText = (name: string, run: (text: string) => unknown, units = UNITS): Call => ({
  name,
  units,
  prepare: async (unit, size) => {
    const text = fill(unit, size)
    return () => run(text)
  }
})

const orNothing = (reading: Promise<unknown>): Promise<unknown> => reading.catch(() => undefined)

/** Pairs of texts made of one unit. */
const PAIRS: Readonly<Record<string, (text: string, unit: string) => readonly [string, string]>> = {
  'with itself': (text) => [text, text],
  'with itself, a story before': (text) => [STORY + text, `${text}x. ${STORY}`],
  'with a story': (text) => [STORY, text],
  'a story with it': (text) => [text, STORY],
  'with its halves changed places': (text) => [text, text.slice(text.length / 2) + text.slice(0, text.length / 2)],
  'with every third unit another': (text, unit) => [text, everyThird(text, unit)],
  'with another run': (text) => [text, fill('He met 4 men. ', text.length)],
  'with other words in their place': (text, unit) => [text, fill(unit, text.length, 1_000_000)],
  'with numbered sentences': (text) => [text, fill('The # met # men. ', text.length)],
  'as lines': (text, unit) => [lines(text, unit), `${lines(text, unit)}x\n`],
  'between sentences': (text, unit) => [between(text, unit), between(text, unit).replaceAll('three', 'four')]
}

function everyThird(text: string, unit: string): string {
  let made = ''
  for (let at = 0, count = 1; at < text.length; at += unit.length, count++)
    made += count % 3 === 0 ? 'x ' : text.slice(at, at + unit.length)
  return made
}

function lines(text: string, unit: string): string {
  const width = Math.ceil(240 / unit.length) * unit.length
  let made = ''
  for (let at = 0; at < text.length; at += width) made += `${text.slice(at, at + width)}a\n`
  return made
}

function between(text: string, unit: string): string {
  let made = ''
  for (let at = 0; made.length < text.length; at += 3 * unit.length)
    made += STORY + text.slice(at, at + 3 * unit.length)
  return made
}

const pairs = Object.entries(PAIRS).map(
  ([name, pair]): Call => ({
    name: `compare ${name}`,
    units: UNITS,
    prepare: async (unit, size) => {
      const [source, target] = pair(fill(unit, size / 2), unit)
      return () => compare(source, target)
    }
  })
)

const VIEWS = {
  toHtml: report.toHtml,
  toText: report.toText,
  toMarkdown: report.toMarkdown,
  toSummary: report.toSummary,
  toCsv: report.toCsv,
  toJson: report.toJson,
  toNewsArticle: report.toNewsArticle,
  toWebAnnotations: report.toWebAnnotations
}

const views = Object.entries(VIEWS).map(
  ([name, view]): Call => ({
    name,
    units: UNITS,
    prepare: async (unit, size) => {
      const text = fill(unit, size / 2)
      const match = await compare(STORY + text, STORY + everyThird(text, unit))
      return () => view(match)
    }
  })
)

const edits: Call = {
  name: 'applyEdits',
  units: UNITS,
  prepare: async (unit, size) => {
    const [source, target] = [fill(unit, size / 2), everyThird(fill(unit, size / 2), unit)]
    const match = await compare(source, target)
    return () => applyEdits(source, target, match.edits)
  }
}

const index: Call = {
  name: 'index: add, query, trace',
  units: UNITS,
  prepare: async (unit, size) => {
    const text = fill(unit, size / 2)
    return async () => {
      const opened = await openIndex()
      await opened.add([
        { id: 'a', text: STORY + text },
        { id: 'b', text: `${STORY}x` }
      ])
      await opened.query(`${text}x. ${STORY}`)
      await opened.trace(`${text}x. ${STORY}`)
      await opened.close()
    }
  }
}

const dedupes: Call = {
  name: 'dedupe',
  units: UNITS,
  prepare: async (unit, size) => {
    const texts = Array.from({ length: 4 }, (_, id) => ({ id: String(id), text: `${fill(unit, size / 4)} ${id}` }))
    return () => dedupe(texts, { workers: 0 })
  }
}

const wrapped = (text: string): string => `<!doctype html><html><body><article><p>${STORY}</p>${text}`

export const CALLS: readonly Call[] = [
  onText('analyze', analyze),
  onText('scan', scan),
  onText('sketch', sketch),
  onText('exactShingles', exactShingles),
  onText('canonicalText', canonicalText),
  onText('encode', encode),
  onText('paraphrase', (text) => paraphrase(text, `${text}x`)),
  ...pairs,
  ...views,
  edits,
  index,
  dedupes,
  onText('readHtml', (text) => orNothing(readHtml(text)), MARKUP),
  onText('readHtml in a story', (text) => orNothing(readHtml(wrapped(text))), [...MARKUP, ...UNITS]),
  onText('readFeed', (text) => orNothing(readFeed(`<rss><channel>${text}`)), [...MARKUP, ...UNITS]),
  onText(
    'readFeed, an item',
    (text) =>
      orNothing(
        readFeed(
          `<rss><channel><item><guid>a</guid><title>T</title><description><![CDATA[${text.replaceAll(']]>', '')}]]></description></item></channel></rss>`
        )
      ),
    [...MARKUP, ...UNITS]
  ),
  onText('readFeed, closed', (text) => orNothing(readFeed(`<rss><channel>${text}</channel></rss>`)), MARKUP),
  onText('readJson', (text) => orNothing(readJson(text)), [...JSONS, ...UNITS]),
  onText('readJson, closed', (text) => orNothing(readJson(`[${text}0]`)), JSONS),
  onText(
    'readJson, a text',
    (text) => orNothing(readJson(JSON.stringify({ id: 'a', text, title: text, published: text }))),
    UNITS
  ),
  onText(
    'readJson, HTML',
    (text) => orNothing(readJson(JSON.stringify({ uri: 'a', bodies: [{ contenttype: 'text/html', value: text }] }))),
    [...MARKUP, ...UNITS]
  ),
  onText('readJsonl', (text) => orNothing(readJsonl(text)), [...JSONS, ...UNITS]),
  onText('readStories', (text) => orNothing(readStories(text)), [...MARKUP, ...JSONS, ...UNITS]),
  onText('detectFormat', (text) => detectFormat(text, text), [...MARKUP, ...JSONS, ...UNITS]),
  onText('readRecord', (text) => readRecord(text, 'text'), [...JSONS, ...UNITS]),
  {
    name: 'compare: title, outlet, url, dates',
    units: UNITS,
    prepare: async (unit, size) => {
      const long = fill(unit, size)
      const one = { id: long, text: STORY, title: long, outlet: long, url: long, language: long }
      return () =>
        orNothing(
          compare(one, { ...one, title: `${long}x` }).then((match) => Object.values(VIEWS).map((view) => view(match)))
        )
    }
  }
]
