/** The shape of a gold file, and the articles it speaks of. `corpus/README.md` gives the meaning of each field. */
import { readFileSync } from 'node:fs'
import type { Bead, Edit, Fact, FactChange, Furniture, Label, Span, Verdict } from '../../src/types.js'

export interface Quoted extends Span {
  readonly text: string
}

type Sides<T> = { readonly source: readonly T[]; readonly target: readonly T[] }
type QuotedChange = Omit<FactChange, 'source' | 'target'> & { readonly source?: Quoted; readonly target?: Quoted }

export interface Gold extends Pick<Verdict, 'direction' | 'credit'> {
  readonly source: string
  readonly target: string
  readonly label: Label
  readonly sentences: Sides<readonly [number, number]>
  readonly furniture: Sides<Furniture & Quoted>
  readonly beads: readonly Omit<Bead, 'similarity'>[]
  readonly edits: readonly (Pick<Edit, 'kind' | 'topic'> & { readonly source: Quoted; readonly target: Quoted })[]
  readonly facts: Sides<Fact & Quoted>
  readonly changes: readonly QuotedChange[]
  readonly contradictions: readonly (QuotedChange & { readonly against: Quoted })[]
}

const CORPUS = new URL('../../corpus/', import.meta.url)

export function readCorpus(file: string): string {
  return readFileSync(new URL(file, CORPUS), 'utf8')
}

export function readGold(pair: string): Gold {
  return JSON.parse(readCorpus(`gold/${pair}.json`)) as Gold
}
