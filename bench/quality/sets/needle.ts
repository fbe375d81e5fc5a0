/**
 * The five articles in the haystack: a rewrite is asked for among every article of the folder and its agency original, which must come first and be
 * called what it is.
 */
import { readFileSync } from 'node:fs'
import { lines } from '../data.js'
import type { Figure } from '../figure.js'
import { wirecopy } from '../systems.js'
import type { QualitySet } from './set.js'

const SET = 'needle'
const SETS = ['allsides-37k', 'reuters-21578', 'reuters-c50', '20newsgroups', 'ag-news-test', 'bbc-2225']
const [ORIGINAL, REWRITE] = ['004', '001']

export const needle: QualitySet = {
  name: SET,
  needs: SETS.map((set) => `${set}/docs`),
  metric: `whether ${ORIGINAL} is the first match of ${REWRITE}, as a rewrite`,
  trained: 'the five articles were known from the start',
  async run({ dir, note }) {
    const { openIndex } = await wirecopy()
    const index = await openIndex()
    await index.add(articles(dir))
    await index.add({ id: ORIGINAL, text: textOf(ORIGINAL) })
    const { matches } = await index.query({ id: REWRITE, text: textOf(REWRITE) }, { minimum: 'unrelated' })
    const [first] = matches
    note(
      `${REWRITE} among ${await index.size()}: ${matches.map(({ source, verdict }) => `${source.article.id} ${verdict.label}`).join(', ')}`
    )
    const right = first?.source.article.id === ORIGINAL && first.verdict.label === 'rewrite'
    const figure: Figure = {
      ...{ set: SET, system: 'wirecopy', rows: 1, value: right ? 1 : 0 },
      measure: `${ORIGINAL} first for ${REWRITE}, \`rewrite\`, among ${await index.size()} texts`,
      target: { at: 1, side: 'at least' }
    }
    await index.close()
    return [figure]
  }
}

async function* articles(dir: string) {
  for (const set of SETS) {
    let at = 0
    for await (const { row } of lines(dir, set, 'docs')) yield { id: `${set}/${at++}`, text: String(row.text) }
  }
}

function textOf(id: string): string {
  return readFileSync(new URL(`../../../corpus/${id}.txt`, import.meta.url), 'utf8')
}
