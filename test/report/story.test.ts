/** The story view as data and as text: who took from whom, in which order, and what the page says of it. */
import { expect, test } from 'vitest'
import { lanesOf } from '../../src/report/story/lanes.js'
import { after, moment } from '../../src/report/story/moment.js'
import { storyOf } from '../../src/report/story/story.js'
import { toStoryHtml } from '../../src/report/to-story-html.js'
import type { Article, Cluster, ClusterEdge, Label } from '../../src/types.js'
import { aMatch } from './samples.js'

const edge = (source: string, target: string, label: Label = 'rewrite', derived = 0.9): ClusterEdge => {
  return { source, target, label, derived }
}

/** a at nine, then b to e an hour apart. */
const ARTICLES = new Map(
  ['a', 'b', 'c', 'd', 'e'].map((id, i): [string, Omit<Article, 'text'>] => [
    id,
    {
      id,
      published: `2025-03-31T${String(9 + i).padStart(2, '0')}:00:00Z`,
      title: `Title of ${id}`,
      outlet: `Outlet ${id}`
    }
  ])
)
const CLUSTER: Cluster = {
  id: 'a',
  original: 'a',
  members: ['e', 'd', 'c', 'b', 'a'],
  edges: [
    edge('a', 'b'),
    edge('a', 'c', 'near-duplicate'),
    edge('b', 'c', 'rewrite', 0.99),
    edge('b', 'd'),
    edge('a', 'd'),
    edge('a', 'e', 'duplicate')
  ]
}

test('texts stand in the order of time, each with the source it is closest to: by label, then probability, then age', () => {
  const { texts } = storyOf(CLUSTER, ARTICLES)
  expect(texts.map(({ id, from }) => `${from?.source ?? '-'} -> ${id}`)).toEqual([
    '- -> a',
    'a -> b',
    'a -> c',
    'a -> d',
    'a -> e'
  ])
  expect(texts[2]?.also.map(({ source }) => source)).toEqual(['b'])
})

test('texts without a date stand last, in the order of their ids', () => {
  const { texts } = storyOf({ ...CLUSTER, edges: [] }, new Map([['c', { published: '2025-01-01' }]]))
  expect(texts.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'd', 'e'])
})

test('where no date is known the original stands first, and names the story', () => {
  const cluster = { ...CLUSTER, original: 'd', edges: [] }
  expect(storyOf(cluster, new Map()).texts.map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c', 'e'])
  expect(toStoryHtml(cluster)).toContain('<h1>d</h1>')
})

test('a lane runs from a source to the last that took from it, and is free again', () => {
  const cluster = { ...CLUSTER, edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'd'), edge('d', 'e')] }
  const { rows, width } = lanesOf(storyOf(cluster, ARTICLES).texts)
  expect(width).toBe(2)
  expect(rows.map(({ from, dot }) => [from, dot])).toEqual([
    [undefined, 0],
    [0, 1],
    [1, 2],
    [0, 1],
    [1, 2]
  ])
  expect(rows[2]?.through).toEqual([
    { lane: 0, begins: false, ends: false },
    { lane: 1, begins: false, ends: true }
  ])
})

test('times are told as they were given, and as how much later', () => {
  expect(moment('2025-03-31T09:14:00+02:00')).toBe('2025-03-31 09:14')
  expect(moment('2025-03-31')).toBe('2025-03-31')
  expect(moment('yesterday')).toBe('')
  expect([26, 134, 180, 4560].map((minutes) => after(minutes * 60_000))).toEqual([
    '+26 min',
    '+2 h 14 min',
    '+3 h',
    '+3 d 4 h'
  ])
})

test('every link inside the page leads to an id, each of which stands once; an edge leads to its pair where its match is given', () => {
  const match = aMatch('Rain.', 'Rain!')
  const named = (id: string, side: 'source' | 'target') => ({ ...match[side], article: { ...match[side].article, id } })
  const page = toStoryHtml([CLUSTER, { id: 'x', original: 'x', members: ['x', 'y'], edges: [edge('x', 'y')] }], {
    articles: ARTICLES.values(),
    matches: [{ ...match, source: named('a', 'source'), target: named('b', 'target') }]
  })
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
  expect(page).toContain('<a href="#p0">Rewrite of a</a>')
  expect(page).toContain('<h1>2 stories</h1>')
  expect(page).toContain('The likely original is a (Outlet a), the oldest of 5 texts in 5 outlets.')
})

test('where nothing is dated, no text is called the original', () => {
  const page = toStoryHtml({ id: 'x', original: 'x', members: ['x', 'y'], edges: [edge('x', 'y')] })
  expect(page).toContain('Which of 2 texts is the original is open, for nothing is dated: x stands first by its name.')
  expect(page).toContain('First by its name: nothing is dated.')
  expect(page).not.toMatch(/likely original/i)
})

test('hostile names are nothing but text', () => {
  const evil = `"><script>alert(1)</script><img src=x>'\u202E`
  const cluster: Cluster = { id: evil, original: evil, members: [evil, 'b'], edges: [edge(evil, 'b')] }
  const article = { id: evil, title: evil, outlet: evil, published: `2025-01-01${evil}` }
  const page = toStoryHtml(cluster, { articles: [article], title: evil })
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toMatch(/<img|\u202E/)
  expect(toStoryHtml([])).toContain('<h1>0 stories</h1>')
})
