/** Whether "not unrelated" grows with what readers call similar. */
import { stories } from '../families/stories.js'
import type { Figure, Known } from '../figure.js'
import { jaccard } from '../floors/shingles.js'
import { tfidf } from '../floors/tfidf.js'
import { bootstrap } from '../metrics/bootstrap.js'
import { pearson } from '../metrics/pearson.js'
import type { QualitySet } from './set.js'

const SET = 'semeval22-task8-en'
const KNOWN: readonly Known[] = [{ system: 'HFL, the winner (neural)', value: 0.872, on: 'the official English set' }]

export const semeval: QualitySet = {
  name: SET,
  needs: [`${SET}/pairs`],
  metric: 'Pearson of 1 - P(unrelated) with 4 - `overall`',
  trained: 'fit half: the weights of judge',
  async run(context) {
    const chosen = context.choose(await stories(context.dir))
    const compared = await context.compare(chosen)
    const overall = new Map(chosen.map(({ id, dissimilarity }) => [id, dissimilarity]))
    const cosine = tfidf(compared.flatMap(({ source, target }) => [source.text, target.text]))
    const ask = (system: string, score: (pair: (typeof compared)[number]) => number): Figure => {
      const rows = compared.map((pair) => ({ group: pair.group, x: score(pair), y: 4 - (overall.get(pair.id) ?? 4) }))
      const of = (some: typeof rows): number =>
        pearson(
          some.map(({ x }) => x),
          some.map(({ y }) => y)
        )
      const interval = bootstrap(rows, (some) => of([...some]), { seed: context.seed })
      return { set: SET, system, measure: 'Pearson', value: of(rows), interval, rows: rows.length }
    }
    return [
      { ...ask('wirecopy', ({ outcome }) => 1 - outcome.verdict.probabilities.unrelated), known: KNOWN },
      ask('unigram Jaccard', ({ source, target }) => jaccard(source.text, target.text)),
      ask('TF-IDF cosine', ({ source, target }) => cosine(source.text, target.text))
    ]
  }
}
