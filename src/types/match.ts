/** What two texts have to do with each other: beads, passages, edits, changes, and the verdict. */
import type { Document, FactTopic, Span } from './text.js'

/** Sentences of both sides that say the same: an n:m alignment group (Brown, Lai & Mercer 1991). Every sentence lies in exactly one. */
export interface Bead {
  /** Indices into `Match.source.sentences`, ascending, not always adjacent; empty where the bead is `added`. */
  readonly source: readonly number[]
  /** Indices into `Match.target.sentences`, ascending, not always adjacent; empty where the bead is `dropped`. */
  readonly target: readonly number[]
  /** One to one: `identical`, `edited` or `paraphrase`. One to several: `split`. Several to one: `merge`. Several to several: `many`. On one side only: `added`, `dropped`. */
  readonly kind: 'identical' | 'edited' | 'paraphrase' | 'split' | 'merge' | 'many' | 'added' | 'dropped'
  /** How alike both sides are, 0 to 1; 0 for `added` and `dropped`. */
  readonly similarity: number
  /** Whether the target tells it at another place than the source's order. */
  readonly moved: boolean
}

/** A maximal reused region: at least 12 words, at word boundaries, disjoint from the others on each side. */
export interface Passage {
  /** Where it stands in the source's text. */
  readonly source: Span
  /** Where it stands in the target's text. */
  readonly target: Span
  /** The share of the target's words that have a partner of their own in the source: 1 for a copy. */
  readonly similarity: number
}

/** What a changed fact can be about; `content` is information added or dropped. */
export type ChangeTopic = 'content' | FactTopic
/** The gravest thing an altered span changes; `wording`, `punctuation` and `furniture` leave what is said as it was. */
export type EditTopic = 'wording' | 'punctuation' | 'furniture' | ChangeTopic

/**
 * One altered span. All edits of a match partition the difference: source spans are disjoint, target spans are
 * disjoint, and text outside all edits is kept and equal. An insert's source span and a delete's target span are
 * empty and lie at their place between kept runs.
 */
export interface Edit {
  /** What was done. A `move` joins two equal spans at different places. */
  readonly kind: 'insert' | 'delete' | 'replace' | 'move'
  /** What was taken away or moved, in the source's text; empty for an insert. */
  readonly source: Span
  /** What was put in or moved, in the target's text; empty for a delete. */
  readonly target: Span
  /** The gravest thing it changes. */
  readonly topic: EditTopic
}

/**
 * What happened to a fact. `gained` and `lost` are of negations: the statement now says the opposite. `completed` is of tenses: what was
 * planned or going on is told as done. `made-indirect`, `made-direct`, `shortened`, `extended`, `split` are of quotations. `reattributed`: somebody else now says it.
 */
export type ChangeKind =
  | 'altered'
  | 'dropped'
  | 'added'
  | 'made-vague'
  | 'made-precise'
  | 'replaced'
  | 'shortened'
  | 'extended'
  | 'split'
  | 'made-indirect'
  | 'made-direct'
  | 'reattributed'
  | 'gained'
  | 'lost'
  | 'completed'

/** How much a change weighs: `grave` turns what is said around, `material` alters it, `minor` shades it. */
export type Severity = 'minor' | 'material' | 'grave'

/** A fact that the target tells otherwise. Changes lie over the edits and may nest: one dropped sentence can drop three names. */
export interface FactChange {
  /** What the fact is about. */
  readonly topic: ChangeTopic
  /** What happened to it. */
  readonly change: ChangeKind
  /** How much that weighs: `grave` turns what is said around, `material` alters it, `minor` shades it. */
  readonly severity: Severity
  /** One English sentence for a person: “12” became “14”. Its wording may change between versions. */
  readonly reason: string
  /** The part of the reason that explains, a clause without a stop; absent where it only tells what became of the words. */
  readonly why?: string
  /** The fact in the source's text; absent where it was added. */
  readonly source?: Span
  /** The fact in the target's text; absent where it was dropped. */
  readonly target?: Span
}

/** A statement of the target that cannot be true together with another of the target, where the source is consistent. */
export interface Contradiction extends FactChange {
  /** The other statement, in the target; `target` is the one the source does not bear out. */
  readonly against: Span
}

/**
 * What a pair amounts to. Text was reused: `duplicate` (the same words in the same order), `near-duplicate` (small alterations or cuts), `rewrite`
 * (told in other words), `partial` (less than half of the target was taken). Nothing was: `same-event` (the same news, written independently), `unrelated`.
 */
export type Label = 'duplicate' | 'near-duplicate' | 'rewrite' | 'partial' | 'same-event' | 'unrelated'

/** What a pair amounts to, how sure that is, and why. */
export interface Verdict {
  /** The likeliest of the six labels: one of the first four where `derived` is at least .5, else one of the last two. */
  readonly label: Label
  /** The probability of `label`, 0 to 1. */
  readonly confidence: number
  /** The probability that text was reused, 0 to 1, in either direction or through a source not seen: that of the first four labels together. */
  readonly derived: number
  /** The probability of each label; they sum to 1. */
  readonly probabilities: Readonly<Record<Label, number>>
  /** METER's derivation class (Clough, Gaizauskas, Piao & Wilks 2002): `partially` for `partial`, `none` where nothing was reused, else `wholly`. */
  readonly derivation: 'wholly' | 'partially' | 'none'
  /** Who took from whom: the target from the source (`source-first`), the source from the target, both from a text not seen, or too little speaks for either. */
  readonly direction: 'source-first' | 'target-first' | 'common-source' | 'unknown'
  /** Whom the target credits: an agency the source credits too, only others, or nobody; `stripped` where text was reused and the source's credit is gone. */
  readonly credit: 'source-agency' | 'other-agency' | 'none' | 'stripped'
  /** English sentences, each of which a person can check. Their wording may change between versions. */
  readonly reasons: readonly string[]
  /** The figures the verdict was made of. The set of them may change between versions. */
  readonly features: Readonly<Record<string, number>>
}

/** Something the reader of a result must know: unknown language, truncation, a limit that was met. */
export interface Note {
  /** What it is about, for programs. */
  readonly code: NoteCode
  /** The same for people: one English sentence. */
  readonly message: string
}

/** What a note is about, for programs; the message is for people. */
export type NoteCode = 'unknown-language' | 'truncated' | 'too-short' | 'limit' | 'long-sentence' | 'binary'

/** The whole answer for one pair: how it lines up, what was altered, and what it amounts to. */
export interface Match {
  /** The source as it was read: `source.article.text` is the text that spans point into. */
  readonly source: Document
  /** The target as it was read. */
  readonly target: Document
  /** Which sentences say the same. Every sentence of both sides lies in exactly one bead. */
  readonly beads: readonly Bead[]
  /** Reused regions of at least 12 words, in target order. */
  readonly passages: readonly Passage[]
  /** Everything that differs, in target order: `applyEdits` makes the target of the source with them. */
  readonly edits: readonly Edit[]
  /**
   * What became of the facts. Where nothing was reused (`same-event`, `unrelated`) nothing was dropped or added either: then only what
   * both texts tell, and tell otherwise.
   */
  readonly changes: readonly FactChange[]
  /** Facts in which the target contradicts itself where the source is consistent. */
  readonly contradictions: readonly Contradiction[]
  /** What the pair amounts to. */
  readonly verdict: Verdict
  /** What to know before believing it; mostly empty. */
  readonly notes: readonly Note[]
}
