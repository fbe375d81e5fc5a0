/**
 * The vocabulary of wirecopy: every type that crosses a folder. Imports nothing.
 *
 * Offsets are UTF-16 code units into the untouched input, half-open. A `Span` never splits a surrogate pair.
 */

/** A stretch of text: `text.slice(start, end)`. UTF-16 code units, half-open. */
export interface Span {
  /** The first UTF-16 code unit. */
  readonly start: number
  /** The first UTF-16 code unit behind it. */
  readonly end: number
}

/** A stretch of tokens: indices into `Document.tokens`, half-open. */
export interface TokenRange {
  /** The index of the first token. */
  readonly from: number
  /** The index behind the last token. */
  readonly to: number
}

/** A text as it comes in. Only `id` and `text` are needed; the rest is evidence when it is there. */
export interface Article {
  /** What the text is called in results. A kept index holds one text under each id. */
  readonly id: string
  /** The text as plain text. It is never altered: every span of a result points into it. */
  readonly text: string
  /** The headline, where it is known apart from the text. Evidence only: no span lies in it. */
  readonly title?: string
  /** Where it was published. Shown in reports; nothing is fetched. */
  readonly url?: string
  /** The name of the agency or outlet that published it. */
  readonly outlet?: string
  /** When it was published: an ISO 8601 date or date-time, such as `2025-03-31T09:30:00Z`. */
  readonly published?: string
  /** BCP 47, for example `en-GB`. Guessed from the script where it is absent. */
  readonly language?: string
}

/** A word, number or mark of punctuation. */
export interface Token extends Span {
  /** The base form in lower case: `ship` for “Ships”. */
  readonly lemma: string
  /** The part of speech as Universal Dependencies names it (`NOUN`, `VERB`, `PROPN`); empty where the text is not English. */
  readonly pos: string
}

/** A sentence, or a line that stands for one (headline, list item, tag list, credit line). */
export interface Sentence extends Span {
  /** Which of `Document.tokens` it consists of. */
  readonly tokens: TokenRange
}

/** What a fact can be about. */
export type FactTopic = 'number' | 'date' | 'name' | 'quotation' | 'negation' | 'hedge' | 'attribution' | 'tense'

/** Something a text claims, in a normal form in which two wordings of the same fact are equal. */
export interface Fact extends Span {
  /** What it is about. */
  readonly topic: FactTopic
  /** The normal form: “twelve” and “12” have the same. */
  readonly value: string
}

/** Text around the story that is not the story. Kept in the text, left out of evidence. */
export interface Furniture extends Span {
  /** What it is; `boilerplate` is what a site puts around every story. */
  readonly kind: 'dateline' | 'byline' | 'credit' | 'tags' | 'boilerplate'
  /** The news agency named, in its usual short form: `AP`, `Reuters`, `AFP`. */
  readonly agency?: string
}

/** A text that was looked at closely, by `analyze` or a comparison. Every list is in the order of the text. */
export interface Document {
  /** The text as it was given. */
  readonly article: Article
  /** Its words, numbers and marks of punctuation. */
  readonly tokens: readonly Token[]
  /** Its sentences; beads name them by their index here. */
  readonly sentences: readonly Sentence[]
  /** What it claims: numbers, dates, names, quotations and the like. */
  readonly facts: readonly Fact[]
  /** What stands around the story: datelines, bylines, credits, tags. */
  readonly furniture: readonly Furniture[]
}

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

/** A text seen from afar: registers that estimate the Jaccard similarity of shingle sets. */
export interface Sketch {
  /** Everything two sketches must share to be compared: kind, version, registers, shingle, seed. */
  readonly scheme: string
  /** The sample: one hash a register. */
  readonly registers: Uint32Array
  /** Distinct shingles, estimated from the registers. */
  readonly shingles: number
}

/** A sentence encoder that is plugged in for alignment. Rows are unit vectors, one a sentence. */
export interface Encoder {
  /** What it is called in results. */
  readonly name: string
  /** Numbers in a vector. */
  readonly dimensions: number
  /** One unit vector of `dimensions` a sentence, in their order. A rejection ends the comparison. */
  encode(sentences: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>
}

/** A text of an index that may be the origin of a query: what the index found, before alignment. */
export interface Candidate {
  /** The id of the indexed text. */
  readonly id: string
  /** The ranking score of candidates, 0 to 1; not the verdict's. */
  readonly score: number
  /** What found it: runs of words it shares (`copy`), people, places, figures and rare words (`story`), or both. */
  readonly channel: 'copy' | 'story' | 'both'
}

/** A part of an index that could not be asked. Never a silent "nothing found". */
export interface Incomplete {
  /** The parts that did not answer. */
  readonly missing: readonly string[]
  /** Why, in words. */
  readonly reason: string
}

/**
 * A text as a store keeps it. The store knows nothing of news: it finds texts by their keys and gives them back by their id.
 */
export interface StoredText {
  /** The article's id. */
  readonly id: string
  /** Milliseconds since 1970; `-Infinity` where it is not known (older than any other). */
  readonly published: number
  /** What the text is found by: distinct 32-bit keys, ascending. */
  readonly keys: Uint32Array
  /** The article, packed; empty where its owner keeps it. */
  readonly content: Uint8Array
}

/**
 * The answer to one look-up. Texts are named by their *place*, a number that means something in this answer alone:
 * resolving the ids of ten thousand texts to report twenty would cost more than finding them.
 */
export interface LookUp {
  /** Living texts under each key asked for, in the order asked, whether they fit in `hits` or not. */
  readonly sizes: Uint32Array
  /**
   * For each key the places of its texts; where there are more than the limit, the first in the order of `compare`. Not to be read after `ids` was
   * called: a store may use their room again.
   */
  readonly hits: readonly ArrayLike<number>[]
  /** Every place is below this number. */
  readonly places: number
  /** The order of texts everywhere: the newest by `published` first, then the smallest hash of the id. */
  compare(a: number, b: number): number
  /** Milliseconds since 1970, or `-Infinity`. */
  published(place: number): number
  /** Living texts of all the parts that were asked. */
  readonly texts: number
  /** `undefined` for a text that was removed since. */
  ids(places: readonly number[]): Promise<readonly (string | undefined)[]>
  /** The parts that could not be asked; to be read after `ids`, which may lose another. */
  readonly incomplete?: Incomplete | undefined
}

/** What a store says about itself. */
export interface StoreStats {
  /** `memory`, `lmdb`, `redis`, or what another store calls itself. */
  readonly kind: string
  /** Everything keys depend on; texts of another scheme need another index. */
  readonly scheme: string
  /** Texts held. */
  readonly texts: number
  /** Pairs of a key and a text held, those of removed texts not yet cleared away among them. */
  readonly postings: number
  /** Removed texts that still take room. */
  readonly dead: number
  /** Sorted parts the index is kept in. */
  readonly segments: number
  /** Bytes for finding texts, and for their contents. On disk where the store is on disk. */
  readonly bytes: { readonly index: number; readonly contents: number }
}

/** Something wrong with a kept index. */
export interface StoreFault {
  /** What is wrong, in words. */
  readonly what: string
  /** The text or part it concerns. */
  readonly where: string
}

/**
 * Where an index is kept. Every implementation passes one conformance suite and gives the
 * same answers: which texts a key finds depends on the texts held and on nothing else.
 *
 * A call that writes resolves when its effect is acknowledged: seen by every later call, and surviving the death of the
 * process where the store outlives it. Each *text* takes effect as a whole: nobody sees it half written, or beside the one it replaces. A call with
 * many texts does so too in memory and on disk; spread over servers, a call that fails may have written some of them, and readers may see some
 * before others. To make the same call again is always safe.
 */
export interface Store {
  /** What it is called in `stats`. */
  readonly kind: string
  /**
   * Called once, first. `scheme` names everything keys depend on; a store that holds texts of another refuses with
   * `index-scheme`.
   */
  open(scheme: string): Promise<void>
  /** Adds texts; one whose id is held already replaces it. Of several with one id the last stays. */
  put(texts: readonly StoredText[]): Promise<void>
  /** Removes texts; returns how many of the ids were held. */
  remove(ids: readonly string[]): Promise<number>
  /** Removes every text published before a time; one without a time only where `before` is `Infinity`. */
  expire(before: number): Promise<number>
  /** Whether a living text has this id. */
  has(id: string): Promise<boolean>
  /**
   * The contents of texts, in the order asked; `undefined` where an id is not held. Where a part of the store does not answer it rejects, or, given
   * `onGap`, tells it once which parts those are and gives `undefined` for their texts.
   */
  get(ids: readonly string[], onGap?: (gap: Incomplete) => void): Promise<readonly (Uint8Array | undefined)[]>
  /** Living texts. */
  size(): Promise<number>
  /**
   * The texts under each key, at most `limit` a key. Keys need not be ascending. Keys of the fewest texts are what is asked for: after `enough` hits a
   * store may leave out those of keys with more texts (never their sizes), for whoever asks leaves them out himself.
   */
  lookUp(keys: Uint32Array, limit: number, enough?: number): Promise<LookUp>
  /** Every id, in no promised order; a text added or removed meanwhile may or may not be among them. */
  ids(): AsyncIterable<string>
  /** Cheap enough to be asked often. */
  stats(): Promise<StoreStats>
  /** Everything that is wrong with what is kept; nothing where all is well. Linear in the index. */
  check(): Promise<readonly StoreFault[]>
  /** Clears away what removed texts left. */
  compact(): Promise<void>
  /** Waits until everything acknowledged is on the disk. */
  flush(): Promise<void>
  /** Lets go of files and connections; what was acknowledged stays. */
  close(): Promise<void>
}

/** One verified edge of a cluster. */
export interface ClusterEdge {
  /** The id of the older text. */
  readonly source: string
  /** The id of the other. */
  readonly target: string
  /** What the pair amounts to. */
  readonly label: Label
  /** The probability that text was reused between the two, 0 to 1. */
  readonly derived: number
}

/** A group of copies and rewrites with the likely original. */
export interface Cluster {
  /** The id of its likely original. */
  readonly id: string
  /** The id of the text the others likely come from: the oldest, or of undated ones the smallest id. */
  readonly original: string
  /** The ids of all its texts, the original among them. */
  readonly members: readonly string[]
  /** The pairs that hold it together, each aligned and judged. */
  readonly edges: readonly ClusterEdge[]
}

/** Where one sentence of a text comes from. */
export interface SentenceOrigin {
  /** The sentence, in the text that was asked about. */
  readonly target: Span
  /** The indexed text it comes from, and where it stands there; absent where none says it. */
  readonly source?: { readonly id: string; readonly span: Span }
  /** How alike the two are, 0 to 1. */
  readonly similarity: number
}

/** For each sentence of a text, the indexed sentence it comes from, over any number of sources. */
export interface Provenance {
  /** The text that was asked about. */
  readonly target: Document
  /** One entry a sentence, in their order. */
  readonly sentences: readonly SentenceOrigin[]
  /** The share of the text's words each source explains, greatest first. */
  readonly sources: readonly { readonly id: string; readonly share: number }[]
  /** The share of the text's words no indexed text explains. */
  readonly unexplained: number
  /** What could not be asked; absent where all answered. */
  readonly incomplete?: Incomplete
}
