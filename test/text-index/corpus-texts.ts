/** The five articles. */
import { readFileSync } from 'node:fs'
import type { Article } from '../../src/types.js'

export function corpusTexts(): Article[] {
  return ['000', '001', '002', '003', '004'].map((id) => ({
    id,
    text: readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), 'utf8')
  }))
}
