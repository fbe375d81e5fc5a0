/** What a made case says. `corpus/README.md` gives the meaning of each field. */
import type { Bead, ChangeKind, ChangeTopic, Edit, Label, Span } from '../../src/types.js'

export type CaseKind =
  | 'boilerplate'
  | 'furniture'
  | 'quotes'
  | 'white-space'
  | 'house-style'
  | 'cut'
  | 'reordered'
  | 'split'
  | 'merged'
  | 'changed-fact'
  | 'rewrite'
  | 'excerpt'
  | 'mosaic'
  | 'independent'

/** A bead of sentences given by their spans: the reader maps these to sentences of its own. */
export interface CaseBead {
  readonly source: readonly Span[]
  readonly target: readonly Span[]
  readonly kind: Bead['kind']
  readonly moved: boolean
}

export interface CaseChange {
  readonly topic: ChangeTopic
  readonly change: ChangeKind
  readonly source?: Span
  readonly target?: Span
}

export interface Case {
  readonly id: string
  readonly kind: CaseKind
  readonly source: string
  readonly target: string
  readonly label: Label
  /** Other labels a careful reader could defend. */
  readonly also?: readonly Label[]
  /** The shares the label follows from, where text was reused. */
  readonly shares?: { readonly c: number; readonly v: number }
  /** Empty where nothing was reused. */
  readonly beads: readonly CaseBead[]
  readonly furniture: { readonly source: readonly Span[]; readonly target: readonly Span[] }
  /** Every alteration inside the beads that are neither added nor dropped, where these were made one by one. */
  readonly edits?: readonly Edit[]
  /** Every changed fact, where the case is about one: no other fact changes. */
  readonly changes?: readonly CaseChange[]
}
