/** ninjs, schema.org JSON-LD, records and lines of them. */
import { expect, test } from 'vitest'
import { readJson } from '../../src/formats/json/read-json.js'
import { readJsonl } from '../../src/formats/read-jsonl.js'

const NINJS_1 = {
  uri: 'http://agency.example/items/1',
  type: 'text',
  versioncreated: '2013-07-09T10:37:00Z',
  language: 'en',
  headline: 'Captain on trial',
  copyrightholder: 'The Agency',
  body_text: 'GROSSETO, Italy -- The trial began.',
  body_xhtml: '<p>GROSSETO</p>'
}
const NINJS_2 = {
  standard: { name: 'ninjs', version: '2.0' },
  uri: 'urn:newsml:agency.example:1',
  versioncreated: '2019-05-10T16:02:28+02:00',
  headlines: [
    { role: 'short', value: 'Short' },
    { role: 'main', value: 'Main' }
  ],
  bodies: [{ role: 'html', contenttype: 'text/html', value: '<section><p>One.</p><p>Two.</p></section>' }],
  infosources: [{ name: 'Reporter Service' }]
}
const NINJS_3 = {
  uri: 'urn:newsml:agency.example:2',
  versionCreated: '2019-05-10T16:02:28+02:00',
  copyrightHolder: 'dpa',
  headlines: [{ value: 'Headline' }],
  bodies: [
    { contentType: 'text/html', value: '<p>H</p>' },
    { contentType: 'text/plain; charset=utf-8', value: 'Plain.' }
  ]
}
const NEWS_ARTICLE = {
  '@context': 'https://schema.org',
  '@type': ['NewsArticle', 'Thing'],
  headline: 'A headline',
  articleBody: 'The body.',
  datePublished: '2025-03-31',
  inLanguage: 'en',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://paper.example/a' },
  publisher: { '@type': 'Organization', name: 'The Paper' }
}

test.each([
  [
    NINJS_1,
    {
      id: 'http://agency.example/items/1',
      url: 'http://agency.example/items/1',
      text: NINJS_1.body_text,
      title: 'Captain on trial',
      outlet: 'The Agency',
      published: '2013-07-09T10:37:00Z',
      language: 'en'
    }
  ],
  [
    NINJS_2,
    {
      id: NINJS_2.uri,
      text: 'One.\n\nTwo.',
      title: 'Main',
      outlet: 'Reporter Service',
      published: NINJS_2.versioncreated
    }
  ],
  [NINJS_3, { id: NINJS_3.uri, text: 'Plain.', title: 'Headline', outlet: 'dpa', published: NINJS_3.versionCreated }],
  [
    NEWS_ARTICLE,
    {
      id: 'https://paper.example/a',
      url: 'https://paper.example/a',
      text: 'The body.',
      title: 'A headline',
      outlet: 'The Paper',
      published: '2025-03-31',
      language: 'en'
    }
  ],
  [
    {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'WebSite' }, { ...NEWS_ARTICLE, articleBody: '<p>a</p><p>b</p>' }]
    },
    { text: 'a\n\nb' }
  ],
  [{ id: 7, text: 'ours', published: '2025', extra: 1 }, undefined],
  [
    { id: 7, text: 'ours', published: '2025-01-02', extra: 1 },
    { id: '7', text: 'ours', published: '2025-01-02' }
  ]
])('%# reads as an article', async (value, article) => {
  const { items, broken } = await readJson(JSON.stringify(value))
  if (!article) expect(broken[0]?.reason).toContain('its date "2025" is none')
  else expect(items[0]?.article).toMatchObject(article)
})

test('lines may be of all kinds; a bad one is told by its number and costs the others nothing', async () => {
  const lines = [NINJS_1, NINJS_2, NEWS_ARTICLE, { id: 'a', text: 'b' }].map((value) => JSON.stringify(value))
  const text = ['\uFEFF', ...lines.slice(0, 2), '', '{"id":', '[]', ...lines.slice(2), '{"text":"x"}', '{"id":"x"}']
    .join('\n')
    .replace('\uFEFF\n', '\uFEFF')
  const { items, broken } = await readJsonl(text, { name: 'f.jsonl' })
  expect(items.map(({ position }) => position)).toEqual([1, 2, 6, 7])
  expect(broken.map(({ position, code }) => [position, code])).toEqual([
    [4, 'bad-format'],
    [5, 'bad-item'],
    [8, 'no-id'],
    [9, 'bad-article']
  ])
})

test('JSON nested too deep is refused before it is parsed, and brackets in strings do not count', async () => {
  const deep = `{"id":"a","text":"b","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  await expect(readJson(deep)).rejects.toMatchObject({ code: 'too-deep' })
  const { items } = await readJson(JSON.stringify({ id: 'a', text: `${'['.repeat(1000)}"\\` }))
  expect(items).toHaveLength(1)
})

test('a property named __proto__ is data and nothing else', async () => {
  const { items } = await readJson('{"id":"__proto__","text":"t","__proto__":{"title":"polluted","outlet":"x"}}')
  expect(items[0]?.article).toEqual({ id: '__proto__', text: 't' })
  expect(({} as Record<string, unknown>).title).toBeUndefined()
})

test.each(['', '{', 'null', '"text"', '5', '{"version":"https://jsonfeed.org/version/1.1","items":5}'])(
  '%j is refused as a whole',
  async (json) => {
    await expect(readJson(json)).rejects.toMatchObject({ code: 'bad-format' })
  }
)
