/** Lines of JSON, a story each: ninjs, NewsArticle and records may be mixed. Held by test/formats/json.test.ts. */
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { type Items, readEach } from './item.js'
import { parseJson } from './json/parse-json.js'
import { type JsonOptions, readJsonItem } from './json/read-json.js'
import { checkSource, type FormatLimits, limitsOf } from './limits.js'

/** A whole file in memory; positions are line numbers, blank lines counted. A file of any size: `readJsonLine` on its lines. */
export async function readJsonl(text: string, { name = 'line', limits }: JsonOptions = {}): Promise<Items> {
  const limit = limitsOf(limits)
  checkSource(text, name, limit)
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  if (lines.length > limit.items + 1) throw new WirecopyError('too-many-items', { what: name, limit: limit.items })
  const full = lines.map((line, at) => ({ line, number: at + 1 })).filter(({ line }) => line.trim() !== '')
  const { items, broken } = await readEach(full, ({ line, number }) => readJsonLine(line, `${name}:${number}`, limits))
  const numberOf = (position: number): number => full[position - 1]!.number
  return {
    items: items.map(({ position, article }) => ({ position: numberOf(position), article })),
    broken: broken.map((item) => ({ ...item, position: numberOf(item.position) }))
  }
}

/** One line. `what` names it in errors. Throws `bad-format`, `too-deep`, `bad-item` and what a story throws. */
export async function readJsonLine(line: string, what: string, limits: FormatLimits = {}): Promise<Article> {
  return readJsonItem(parseJson(line, what, limitsOf(limits).depth), what, limits)
}
