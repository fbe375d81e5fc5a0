/** What is made worse: the articles of the corpus as plain text, pages, feeds and JSON. */
import { readFileSync } from 'node:fs'
import type { Random } from './random.js'

const ARTICLES = ['000', '001', '002', '003', '004'].map((name) =>
  readFileSync(new URL(`../../corpus/${name}.txt`, import.meta.url), 'utf8')
)

/** A stretch of an article, of up to 1,500 characters. */
export function passage(random: Random): string {
  const article = random.pick(ARTICLES)
  const start = random.below(article.length)
  return article.slice(start, start + 100 + random.below(1400))
}

const marked = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraphs = (random: Random): string =>
  passage(random)
    .split(/\n+/)
    .map((line) => `<p>${marked(line)}</p>`)
    .join('')

export function page(random: Random): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A title</title><meta property="og:site_name" content="Site">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"H"}</script></head>
<body class="a b"><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>A title</h1>${paragraphs(random)}<img src="x.jpg" alt="x"><br>${paragraphs(random)}</article></body></html>`
}

export function rss(random: Random): string {
  const item = (): string =>
    `<item><guid>g${random.below(99)}</guid><title>T</title><pubDate>Mon, 31 Mar 2025 09:30:00 GMT</pubDate><description>${marked(paragraphs(random))}</description></item>`
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>${item()}${item()}${item()}</channel></rss>`
}

export function atom(random: Random): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><id>e1</id><title>T</title><link href="https://x.example/1"/><updated>2025-03-31T09:30:00Z</updated>
<content type="xhtml"><div>${paragraphs(random)}</div></content></entry><entry><id>e2</id><content type="html"><![CDATA[${paragraphs(random)}]]></content></entry></feed>`
}

export function json(random: Random): string {
  const text = passage(random)
  return JSON.stringify(
    random.pick<object>([
      { id: '__proto__', text, title: 't', published: '2025-03-31' },
      {
        uri: 'urn:x:1',
        versioncreated: '2025-03-31T00:00:00Z',
        headlines: [{ role: 'main', value: 'H' }],
        bodies: [{ contenttype: 'text/html', value: paragraphs(random) }]
      },
      {
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'NewsArticle', headline: 'H', articleBody: text, datePublished: '2025-03-31' }]
      },
      {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'F',
        items: [
          { id: '1', content_text: text },
          { id: '2', content_html: paragraphs(random) }
        ]
      }
    ])
  )
}

export function jsonl(random: Random): string {
  return [json(random), json(random), json(random)].join('\n')
}
