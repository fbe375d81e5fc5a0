/**
 * Clusters of copies and rewrites as one HTML file: who took from whom over time, each edge leading to its pair where its match is given.
 *
 * Only the pair that is looked at is shown, by the address alone and without a script. Linear in the clusters and in the matches given. Held
 * by test/report/story.test.ts and, in a real browser, by test/report/story-page.test.ts.
 */

import type { Article, Cluster, ClusterEdge, Match } from '../types.js'
import { checkClusters } from './check-result.js'
import { legend } from './page/legend.js'
import { html, type Markup } from './page/markup.js'
import { page } from './page/page.js'
import { pair } from './page/pair.js'
import { nameOf, section } from './story/section.js'
import { type Story, storyOf } from './story/story.js'
import { counted } from './wording.js'

/** What the page knows beside the clusters themselves. */
export interface StoryOptions {
  /** The title of the page. Default: the story's own. */
  readonly title?: string
  /** What is known of the members: when, where and under what title each was published. Those of `matches` need not be repeated. */
  readonly articles?: Iterable<Omit<Article, 'text'>>
  /** Pairs that can be opened: matches of edges, the older text as the source. */
  readonly matches?: readonly Match[]
}

/** A whole document. Clusters stand in the order given. */
export function toStoryHtml(clusters: Cluster | readonly Cluster[], options: StoryOptions = {}): string {
  checkClusters(clusters)
  const all = isMany(clusters) ? clusters : [clusters]
  const { matches = [] } = options
  const articles = articlesOf(options)
  const stories = all.map((cluster) => storyOf(cluster, articles))
  const places = new Map(matches.map((match, i) => [keyOf(match.source.article.id, match.target.article.id), `p${i}`]))
  const pairOf = ({ source, target }: ClusterEdge): string | undefined => places.get(keyOf(source, target))
  const level = stories.length === 1 ? 1 : 2
  const body = html`${stories.length !== 1 && contents(stories)}
${stories.map((story, i) => section(story, `s${i}`, level, pairOf))}
${matches.length > 0 && pairs(matches, stories)}`
  return page(options.title ?? titleOf(stories), 'story report', body)
}

function isMany(clusters: Cluster | readonly Cluster[]): clusters is readonly Cluster[] {
  return Array.isArray(clusters)
}

function articlesOf({ articles = [], matches = [] }: StoryOptions): ReadonlyMap<string, Partial<Article>> {
  const known = new Map<string, Partial<Article>>()
  for (const { source, target } of matches) for (const { article } of [source, target]) known.set(article.id, article)
  for (const article of articles) known.set(article.id, article)
  return known
}

function keyOf(source: string, target: string): string {
  return JSON.stringify([source, target])
}

function contents(stories: readonly Story[]): Markup {
  return html`<section class="overview"><p class="kicker">Clusters of copies and rewrites</p>
<h1>${counted(stories.length, 'story', 'stories')}</h1>
<ol class="contents">${stories.map(
    ({ texts }, i) =>
      html`<li><a href="#s${i}">${nameOf(texts[0])}</a> <span class="meta">${counted(texts.length, 'text')}</span></li>`
  )}</ol></section>`
}

function pairs(matches: readonly Match[], stories: readonly Story[]): Markup {
  const storyOf = new Map(stories.flatMap(({ cluster }, i) => cluster.members.map((id) => [id, `s${i}`] as const)))
  return html`<div class="opened">${legend(matches)}${matches.map((match, i) => {
    const back = storyOf.get(match.target.article.id)
    const above = back === undefined ? undefined : html`<p class="back"><a href="#${back}">Back to the story</a></p>`
    return pair(match, { id: `p${i}`, level: 2, ...(above && { above }) })
  })}</div>`
}

function titleOf(stories: readonly Story[]): string {
  const [story] = stories
  return stories.length === 1 ? nameOf(story?.texts[0]) : counted(stories.length, 'story', 'stories')
}
