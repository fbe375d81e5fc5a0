/**
 * Cases with known truth, made from the real articles beside this file: each target is put together from pieces of a source, so what was
 * kept, moved, altered or added is known, and the label follows from the labelling rule (`corpus/README.md`). Pure: the same
 * articles give the same cases. Run as a command it prints them, one JSON object a line. Held by `test/corpus/cases.test.ts`.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Article } from '../src/types.js'
import { arrangements } from './cases/arrangements.js'
import type { Case } from './cases/case.js'
import { changedFacts } from './cases/changed-facts.js'
import { copies } from './cases/copies.js'
import { houseStyle } from './cases/house-style.js'
import { independent } from './cases/independent.js'
import { mixtures } from './cases/mixtures.js'
import { type Original, originalOf } from './cases/original.js'
import { rewrites } from './cases/rewrites.js'

const KINDS = [copies, houseStyle, arrangements, changedFacts, rewrites, mixtures, independent]

/** Every case. `articles` are the five of the corpus, by their ids; one that is missing is an error. */
export function makeCases(articles: readonly Article[]): Case[] {
  const originals = new Map(articles.map((article) => [article.id, originalOf(article)]))
  const of = (id: string): Original => {
    const original = originals.get(id)
    if (!original) throw new Error(`article ${id} is needed and was not given`)
    return original
  }
  return KINDS.flatMap((kind) => kind(of))
}

export function readArticles(): Article[] {
  return ['000', '001', '002', '003', '004'].map((id) => ({
    id,
    text: readFileSync(new URL(`${id}.txt`, import.meta.url), 'utf8')
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const made of makeCases(readArticles())) process.stdout.write(`${JSON.stringify(made)}\n`)
}
