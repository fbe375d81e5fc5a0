/** Lines of JSONL as articles: our records with all their properties, and what else `formats` knows. */
import { WirecopyError } from '../errors.js'
import type { Article } from '../types.js'
import { type NumberedLine, readLines } from './lines.js'
import type { InputOptions } from './output.js'

/** Six bytes a character cover `\\u0000` escapes; as much again for other properties. */
const BYTES_PER_CHARACTER = 6 * 2
/** Brackets inside brackets: a store writes the record out again, and that recurses. */
const DEEPEST = 256

/** `read` throws `line-too-long`, `not-utf8`, `bad-record`, `too-deep` and what an article throws. */
export async function lineReader(stream: AsyncIterable<Buffer>, { maxCharacters }: InputOptions) {
  const { checkArticle } = await import('../text-index/write.js')
  const { timeOf } = await import('../text-index/time-of.js')
  const { isRecord } = await import('../formats/json/kinds.js')
  const { checkNesting } = await import('../formats/json/parse-json.js')
  const { readJsonItem } = await import('../formats/index.js')
  const limit = BYTES_PER_CHARACTER * maxCharacters
  const read = async (line: NumberedLine, what: string): Promise<Article> => {
    const text = textOf(line, limit)
    checkNesting(text, what, DEEPEST)
    const value = parse(text)
    const article = isRecord(value)
      ? checkArticle(withId(value), 'The record', maxCharacters)
      : await readJsonItem(value, what, { characters: maxCharacters })
    timeOf(article.published)
    return article
  }
  return { lines: readLines(stream, limit), read }
}

function textOf({ text, number, problem }: NumberedLine, limit: number): string {
  if (text !== undefined) return text
  throw problem === 'line-too-long'
    ? new WirecopyError('line-too-long', { limit })
    : new WirecopyError('not-utf8', { path: `Line ${number}` })
}

/** A number serves as an id; every other property is kept as it is. */
function withId(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'number'
    ? { ...record, id: String(record.id) }
    : record
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WirecopyError('bad-record', { why: (error as Error).message }, error)
  }
}
