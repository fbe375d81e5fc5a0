/** Whole articles rewritten by language models: the positives of the first target. */
import type { Row } from '../../split.js'
import { text } from '../data.js'
import { bogus } from './bogus.js'
import { type Pair, pairsOf, type Reading, texts } from './pair.js'

/** BBC articles rewritten by three models (l2r, domain NewsArticle). */
export function l2rNews(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'l2r-llm-rewrites', 'pairs', (row) => (row.domain === 'NewsArticle' ? rewrite(row) : undefined))
}

/** Domains of l2r nearest to news, outside it: rewrites to learn from that no figure is reported on. */
const NEAR_NEWS = new Set(['Business', 'Entertainment', 'Finance', 'GovernmentPublic', 'Sports'])

/** Short texts of other domains rewritten by the same models; those of fewer than 60 words are left out. */
export function l2rOther(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'l2r-llm-rewrites', 'pairs', (row) =>
    NEAR_NEWS.has(text(row, 'domain')) && text(row, 'b').split(/\s+/).length >= 60 ? rewrite(row) : undefined
  )
}

/** PolitiFact articles in other styles. The rewriter saw a cut article: compare the rewrite with what may be far longer. */
export function sheepdog(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'sheepdog-reframings', 'pairs', rewrite)
}

/** News items and tweets paraphrased faithfully (`paraphrase-faithful`) or with altered facts (`perturbed-fake`). */
export function f3(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'f3-llm-rewrites', 'pairs', (row) => ({ ...rewrite(row), kind: text(row, 'label') }))
}

/** Paraphrases and rewrites of llmfake, without its bogus outputs. */
export function llmfake(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'llmfake-rewrites', 'pairs', (row) =>
    /^(paraphrase|rewrite)_generation$/.test(text(row, 'method')) && !isBogus(row) ? rewrite(row) : undefined
  )
}

/** The news articles of f3 of more than 300 characters: long enough for a count of changes to say something. */
export async function f3News(dir: string): Promise<Pair[]> {
  const pairs = await f3(dir)
  return pairs.filter(({ row, source }) => row.article_type === 'news article' && source.text.length > 300)
}

/** Rewrites of llmfake that altered facts on purpose, against those that did not. */
export function llmfakeManipulated(dir: string): Promise<Pair[]> {
  return pairsOf(dir, 'llmfake-rewrites', 'pairs', (row) =>
    row.model === 'chatgpt_3.5' && !isBogus(row) ? { ...rewrite(row), kind: text(row, 'method') } : undefined
  )
}

function isBogus(row: Row): boolean {
  return bogus(text(row, 'a'), text(row, 'b'), String(row.flag ?? '')) !== undefined
}

function rewrite(row: Row): Reading {
  return { ...texts(row), y: true, kind: 'llm-rewrite' }
}
