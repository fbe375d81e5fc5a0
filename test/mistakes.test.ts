/** The first mistakes of a new user, most of them only to be made in JavaScript: each is told in one sentence that says what to do. */
import { expect, test } from 'vitest'
import { readFeed, readStories } from '../src/formats/index.js'
import { analyze, applyEdits, compare, isWirecopyError, openIndex, scan } from '../src/index.js'
import { encode, similarity } from '../src/meaning/index.js'
import {
  toCsv,
  toHtml,
  toJson,
  toMarkdown,
  toProvenanceHtml,
  toStoryHtml,
  toSummary,
  toText
} from '../src/report/index.js'
import { jaccard, LshIndex, sketch } from '../src/sketch/index.js'

const TEXT = 'The ferry Aurora sank off Port Bell on Friday, killing 12 people, the coast guard said.'
/** What JavaScript lets through. */
const wrong = (value: unknown): never => value as never

async function told(mistake: () => unknown): Promise<string> {
  try {
    await mistake()
  } catch (error) {
    if (isWirecopyError(error)) return error.message
    throw error
  }
  return 'nothing'
}

test.each([
  [
    'no text',
    () => compare(wrong(undefined), TEXT),
    'The source must be a string or an article { id, text }, but it is undefined: pass the text itself.'
  ],
  [
    'a buffer',
    () => compare(TEXT, wrong(Buffer.from(TEXT))),
    'The target must be a string or an article { id, text }, but it is bytes (Buffer; decode them, as by `toString()`): pass the text itself.'
  ],
  [
    'a forgotten await',
    () => compare(wrong(Promise.resolve(TEXT)), TEXT),
    'The source must be a string or an article { id, text }, but it is a promise (`await` it): pass the text itself.'
  ],
  [
    'an article without text',
    () => compare(wrong({ id: 'a', body: TEXT }), TEXT),
    'The source has no usable text: `text` must be a string, but it is undefined.'
  ],
  [
    'a Date',
    () => compare({ id: 'a', text: TEXT, published: wrong(new Date(0)) }, TEXT),
    'Option `published` is an object (Date): give an ISO 8601 date such as 2025-03-31, a string.'
  ],
  [
    'a number as options',
    () => compare(TEXT, TEXT, wrong(5)),
    'Option `options` is 5 (number): give an object such as { prior: 0.1 }.'
  ],
  [
    'a percentage',
    () => compare(TEXT, TEXT, { prior: 2 }),
    'Option `prior` is 2 (number): give a number between 0 and 1.'
  ],
  [
    'a limit that is a string',
    () => compare(TEXT, TEXT, { limits: { characters: wrong('9') } }),
    'Option `limits.characters` is "9": give a number from 1 up.'
  ],
  [
    'an encoder that is none',
    () => compare(TEXT, TEXT, { encoder: wrong({}) }),
    'Option `encoder` is an object (Object): give an object that can `encode`.'
  ],
  [
    'one text to scan',
    () => scan(TEXT, wrong(TEXT)),
    `Option \`targets\` is "${TEXT.slice(0, 60)}…": give an array of texts or articles.`
  ],
  [
    'nothing to analyse',
    () => analyze(wrong(null)),
    'The text must be a string or an article { id, text }, but it is null: pass the text itself.'
  ],
  [
    'a match for its edits',
    () => applyEdits(TEXT, TEXT, wrong({ edits: [] })),
    'Option `edits` is an object (Object): give the `edits` of a match.'
  ]
])('compare: %s', async (_, mistake, message) => {
  expect(await told(mistake)).toBe(message)
})

test.each([
  [
    'a store that is a promise',
    () => openIndex(wrong(Promise.resolve('a'))),
    /^Option `where` is a promise \(`await` it\): give a directory/
  ],
  [
    'a text for an article',
    async () => (await openIndex()).add(wrong(TEXT)),
    /^Text 1 must be a string or an article \{ id, text \}, but it is "The ferry/
  ],
  [
    'an article without id',
    async () => (await openIndex()).add(wrong({ text: TEXT })),
    /^Text 1 has no usable id \(undefined\): give it an `id`/
  ],
  [
    'a text of nobody',
    async () => (await openIndex()).query(wrong(undefined)),
    /^The query must be a string or an article/
  ],
  [
    'a limit below one',
    async () => (await openIndex()).query(TEXT, { limit: -1 }),
    /^Option `limit` is -1 \(number\): give a whole number from 1 up\.$/
  ],
  [
    'a limit that is a word',
    async () => (await openIndex()).query(TEXT, { limit: wrong('x') }),
    /^Option `limit` is "x": give a whole number/
  ],
  [
    'one story for a stream',
    async () => (await openIndex()).ingest(wrong({ id: 'a', text: TEXT })).next(),
    /^Option `stories` is an object \(Object\): give articles: an array/
  ],
  [
    'a number for an id',
    async () => (await openIndex()).remove(wrong(5)),
    /^Option `ids` is 5 \(number\): give an id, or an array of ids\.$/
  ]
])('an index: %s', async (_, mistake, message) => {
  expect(await told(mistake)).toMatch(message)
})

test.each([
  ['toHtml', toHtml],
  ['toText', toText],
  ['toJson', toJson],
  ['toCsv', toCsv],
  ['toMarkdown', toMarkdown],
  ['toSummary', toSummary],
  ['toStoryHtml', toStoryHtml],
  ['toProvenanceHtml', toProvenanceHtml]
])('%s of a promise, and of nothing', async (_, report: (value: never) => unknown) => {
  const promise = Promise.resolve()
  expect(await told(() => report(wrong(promise)))).toMatch(
    /^A report is made of .*, but this is a promise \(`await` it\): pass the result itself\.$/
  )
  expect(await told(() => report(wrong(undefined)))).toMatch(/but this is undefined: pass the result itself\.$/)
})

test('a report of no matches is none of a mistake', () => {
  expect(toCsv([])).toMatch(/^source,target,/)
  expect(toHtml([])).toMatch(/^<!doctype html>/)
})

test.each([
  [
    'a feed in bytes',
    () => readFeed(wrong(Buffer.from('<rss/>'))),
    /^feed must be a string .* it is bytes \(Buffer; decode them/
  ],
  ['a file in bytes', () => readStories(wrong(Buffer.from(TEXT))), /^The text must be a string .* it is bytes/],
  ['no sentence', () => encode(wrong(undefined)), /^The sentence must be a string .* it is undefined/],
  ['one sentence for two', () => similarity(TEXT, wrong(undefined)), /^The sentence must be a string/],
  [
    'texts for sketches',
    () => jaccard(wrong(TEXT), wrong(TEXT)),
    /^A sketch is needed, but this is "The ferry .*: make one of the text with `sketch`\.$/
  ],
  ['one text for a sketch', () => jaccard(sketch(TEXT), wrong(TEXT)), /^A sketch is needed, but this is "The ferry/],
  ['a text into an index of sketches', () => new LshIndex().add('a', wrong(TEXT)), /^A sketch is needed/]
])('elsewhere: %s', async (_, mistake, message) => {
  expect(await told(mistake)).toMatch(message)
})
