/** RSS, Atom and JSON Feed: what each field means, and what broken items cost. */
import { expect, test } from 'vitest'
import { readFeed } from '../../src/formats/feed/read-feed.js'
import { readJson } from '../../src/formats/json/read-json.js'

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Paper</title><language>en-gb</language><link>https://paper.example</link><image><title>Logo</title></image>
<item><guid isPermaLink="false">p-1</guid><title>Talks &amp; more</title><link>https://paper.example/1?a=1&amp;b=2</link>
<pubDate>Mon, 31 Mar 2025 09:30:00 GMT</pubDate><description>The summary.</description>
<content:encoded><![CDATA[<p>The first paragraph.</p><p>The second &amp; last.</p>]]></content:encoded></item>
<item><title>Only a summary</title><link>https://paper.example/2</link><description>&lt;p&gt;A &lt;b&gt;bold&lt;/b&gt; word.&lt;/p&gt;</description></item>
<item><title>No id</title><description>Text.</description><source url="x">Agency</source><dc:date>2025-04-01</dc:date></item>
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" ><title>The Wire</title>
<entry><id>tag:1</id><title type="text">One</title><link rel="self" href="https://w.example/s"/><link href="https://w.example/1"/>
<updated>2025-04-02T10:00:00Z</updated><published>2025-04-01T10:00:00Z</published><source><title>Elsewhere</title></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Para one.</p><p>Para &lt;two&gt;.</p></div></content></entry>
<entry><id>tag:2</id><content>a &lt; b is plain</content></entry>
<entry><id>tag:3</id><summary type="html">&lt;i&gt;x&lt;/i&gt;</summary></entry></feed>`

test('RSS: the whole text before the summary, HTML decoded, what the channel says of all', async () => {
  const { items, broken } = await readFeed(RSS, { name: 'paper.xml' })
  const shared = { outlet: 'The Paper', language: 'en-gb' }
  expect(broken).toEqual([])
  expect(items.map(({ article }) => article)).toEqual([
    {
      ...shared,
      id: 'p-1',
      text: 'The first paragraph.\n\nThe second & last.',
      title: 'Talks & more',
      url: 'https://paper.example/1?a=1&b=2',
      published: '2025-03-31T09:30:00Z'
    },
    {
      ...shared,
      id: 'https://paper.example/2',
      text: 'A bold word.',
      title: 'Only a summary',
      url: 'https://paper.example/2'
    },
    { ...shared, id: 'paper.xml#3', text: 'Text.', title: 'No id', outlet: 'Agency', published: '2025-04-01' }
  ])
})

test('Atom: XHTML as markup, text as text', async () => {
  const { items } = await readFeed(ATOM)
  expect(items.map(({ article }) => [article.id, article.text, article.url, article.published])).toEqual([
    ['tag:1', 'Para one.\n\nPara <two>.', 'https://w.example/1', '2025-04-01T10:00:00Z'],
    ['tag:2', 'a < b is plain', undefined, undefined],
    ['tag:3', 'x', undefined, undefined]
  ])
})

test('RSS 1.0 has its items beside the channel', async () => {
  const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel><item rdf:about="u"><title>T</title><description>D</description></item></rdf:RDF>`
  expect((await readFeed(rdf)).items[0]?.article).toMatchObject({ title: 'T', text: 'D', outlet: 'C' })
})

const WHOLE = (n: number) => `<item><guid>i${n}</guid><description>Story ${n} &amp; so on.</description></item>`
const BROKEN: readonly ((n: number) => readonly [string, string])[] = [
  (n) => [`<item><guid>i${n}</guid><description>Not closed</description>`, 'its <item> is not closed'],
  (n) => [`<item><guid>i${n}</guid><description>Text</item>`, 'its <description> is not closed'],
  (n) => [`<item><guid>i${n}</guid><title>No text</title></item>`, 'it has no text'],
  (n) => [
    `<item><guid>i${n}</guid><description>x</description><pubDate>soon</pubDate></item>`,
    'its date "soon" is none'
  ],
  (n) => [
    `<item><guid>i${n}</guid><description><![CDATA[${'<b>'.repeat(300)}x]]></description></item>`,
    'more than 256 deep'
  ]
]

test('of 1,000 items with 50 broken, 950 are read and 50 told by position and reason', async () => {
  const reasons = new Map<number, string>()
  const parts = Array.from({ length: 1000 }, (_, at) => {
    if (at % 20 !== 13) return WHOLE(at + 1)
    const [xml, reason] = BROKEN[Math.floor(at / 20) % BROKEN.length]!(at + 1)
    reasons.set(at + 1, reason)
    return xml
  })
  const { items, broken } = await readFeed(`<rss><channel><title>C</title>${parts.join('\n')}</channel></rss>`)
  expect(items.map(({ position, article }) => [`i${position}`, article.text])).toEqual(
    items.map(({ article }) => [article.id, `Story ${article.id.slice(1)} & so on.`])
  )
  expect([items.length, broken.length]).toEqual([950, 50])
  for (const { position, reason } of broken) expect(reason).toContain(reasons.get(position))
})

test('the same of a JSON feed with stories of all kinds', async () => {
  const kinds = [
    (n: number) => ({ id: n, content_text: `Story ${n}.` }),
    (n: number) => ({ id: `i${n}`, content_html: `<p>Story ${n}.</p>`, date_published: '2025-03-01T00:00:00Z' })
  ]
  const wrong = [
    null,
    'text',
    7,
    [],
    {},
    { id: 1 },
    { id: 'x', content_text: 5 },
    { id: 'x', content_text: 'a', title: {} },
    { id: 'x', content_text: 'a', date_published: 'soon' },
    { id: 'x', content_html: '<script>x</script>' }
  ]
  const items = Array.from({ length: 1000 }, (_, at) =>
    at % 20 === 7 ? wrong[Math.floor(at / 20) % wrong.length] : kinds[at % 2]!(at + 1)
  )
  const read = await readJson(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'F', items }))
  expect([read.items.length, read.broken.length]).toEqual([950, 50])
  expect(read.items.every(({ position, article }) => article.text === `Story ${position}.`)).toBe(true)
  expect(read.broken.every(({ position }) => (position - 1) % 20 === 7)).toBe(true)
  expect(new Set(read.broken.map(({ reason }) => reason)).size).toBe(8)
})

test('entities that a document declares are not expanded: nothing explodes', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<rss><channel><item><guid>1</guid><description>&b; &f; text</description></item></channel></rss>`
  expect((await readFeed(bomb)).items[0]?.article.text).toBe('&b; &f; text')
})

test('what is no feed, too deep or too much of one is refused', async () => {
  await expect(readFeed('<html></html>')).rejects.toMatchObject({ code: 'bad-format' })
  await expect(readFeed(`<rss>${'<a>'.repeat(300)}`)).rejects.toMatchObject({ code: 'too-deep' })
  await expect(readFeed(`<rss>${WHOLE(1).repeat(5)}`, { limits: { items: 4 } })).rejects.toMatchObject({
    code: 'too-many-items'
  })
  await expect(readFeed('<rss>'.padEnd(200), { limits: { source: 100 } })).rejects.toMatchObject({
    code: 'source-too-long'
  })
})
