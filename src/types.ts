/**
 * The vocabulary of wirecopy: every type that crosses a folder. Imports nothing.
 *
 * Offsets are UTF-16 code units into the untouched input, half-open. A `Span` never splits a surrogate pair.
 */

/** A stretch of text: `text.slice(start, end)`. UTF-16 code units, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch of tokens: indices into `Document.tokens`, half-open. */
export interface TokenRange {
  readonly from: number
  readonly to: number
}

/** A text as it comes in. Only `id` and `text` are needed; the rest is evidence when it is there. */
export interface Article {
  readonly id: string
  readonly text: string
  /** The headline, where it is known apart from the text. Evidence only: no span lies in it. */
  readonly title?: string
  readonly url?: string
  readonly outlet?: string
  /** ISO 8601 date or date-time. */
  readonly published?: string
  /** BCP 47, for example `en-GB`. Guessed from the script where it is absent. */
  readonly language?: string
}

/** A word, number or mark of punctuation. `pos` is a universal part of speech, or empty where no tagger ran. */
export interface Token extends Span {
  readonly lemma: string
  readonly pos: string
}

/** A sentence, or a line that stands for one (headline, list item, tag list, credit line). */
export interface Sentence extends Span {
  readonly tokens: TokenRange
}

/** What a fact can be about. */
export type FactTopic = 'number' | 'date' | 'name' | 'quotation' | 'negation' | 'hedge' | 'attribution' | 'tense'

/** Something a text claims, in a normal form in which two wordings of the same fact are equal. */
export interface Fact extends Span {
  readonly topic: FactTopic
  readonly value: string
}

/** Text around the story that is not the story. Kept in the text, left out of evidence. */
export interface Furniture extends Span {
  readonly kind: 'dateline' | 'byline' | 'credit' | 'tags' | 'boilerplate'
  /** The news agency named, in its usual short form: `AP`, `Reuters`, `AFP`. */
  readonly agency?: string
}

/** A text that was looked at closely. Sentences, tokens, facts and furniture are in the order of the text. */
export interface Document {
  readonly article: Article
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly facts: readonly Fact[]
  readonly furniture: readonly Furniture[]
}

/** An n:m alignment group (Brown, Lai & Mercer 1991). Indices are of sentences and need not be adjacent. */
export interface Bead {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly kind: 'identical' | 'edited' | 'paraphrase' | 'split' | 'merge' | 'many' | 'added' | 'dropped'
  /** 0 to 1; 0 for `added` and `dropped`. */
  readonly similarity: number
  /** Whether the bead stands out of the source's order. */
  readonly moved: boolean
}

/** A maximal reused region: at least 12 words, at word boundaries, disjoint from the others on each side. */
export interface Passage {
  readonly source: Span
  readonly target: Span
  /** The share of the target's words that have a partner of their own in the source: 1 for a copy. */
  readonly similarity: number
}

/** What a changed fact can be about; `content` is information added or dropped. */
export type ChangeTopic = 'content' | FactTopic
/** The gravest thing an altered span changes; the first three leave what is said as it was. */
export type EditTopic = 'wording' | 'punctuation' | 'furniture' | ChangeTopic

/**
 * One altered span. All edits of a match partition the difference: source spans are disjoint, target spans are
 * disjoint, and text outside all edits is kept and equal. An insert's source span and a delete's target span are
 * empty and lie at their place between kept runs.
 */
export interface Edit {
  readonly kind: 'insert' | 'delete' | 'replace' | 'move'
  readonly source: Span
  readonly target: Span
  readonly topic: EditTopic
}

/** What happened to a fact. */
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

/** A changed fact: an overlay over the edits, which may nest. */
export interface FactChange {
  readonly topic: ChangeTopic
  readonly change: ChangeKind
  readonly severity: Severity
  readonly reason: string
  readonly source?: Span
  readonly target?: Span
}

/** A statement of the target that cannot be true together with another of the target, where the source is consistent. */
export interface Contradiction extends FactChange {
  /** The other statement, in the target; `target` is the one the source does not bear out. */
  readonly against: Span
}

/** What a pair amounts to. The first four mean that text was reused */
export type Label = 'duplicate' | 'near-duplicate' | 'rewrite' | 'partial' | 'same-event' | 'unrelated'

/** What the evidence amounts to. The relations between the fields are laws: see `judge/`. */
export interface Verdict {
  readonly label: Label
  /** The probability of `label`. */
  readonly confidence: number
  /** P(duplicate) + P(near-duplicate) + P(rewrite) + P(partial): the probability that text was reused. */
  readonly derived: number
  readonly probabilities: Readonly<Record<Label, number>>
  /** METER's derivation class (Clough, Gaizauskas, Piao & Wilks 2002). */
  readonly derivation: 'wholly' | 'partially' | 'none'
  readonly direction: 'source-first' | 'target-first' | 'common-source' | 'unknown'
  readonly credit: 'source-agency' | 'other-agency' | 'none' | 'stripped'
  readonly reasons: readonly string[]
  readonly features: Readonly<Record<string, number>>
}

/** Something the reader of a result must know: unknown language, truncation, a limit that was met. */
export interface Note {
  readonly code: NoteCode
  readonly message: string
}

/** What a note is about, for programs; the message is for people. */
export type NoteCode = 'unknown-language' | 'truncated' | 'too-short' | 'limit' | 'long-sentence' | 'binary'

/** The whole answer for one pair. */
export interface Match {
  readonly source: Document
  readonly target: Document
  readonly beads: readonly Bead[]
  readonly passages: readonly Passage[]
  readonly edits: readonly Edit[]
  readonly changes: readonly FactChange[]
  /** Facts in which the target contradicts itself where the source is consistent. */
  readonly contradictions: readonly Contradiction[]
  readonly verdict: Verdict
  readonly notes: readonly Note[]
}

/** A text seen from afar: registers that estimate the Jaccard similarity of shingle sets. */
export interface Sketch {
  /** Everything two sketches must share to be compared: kind, version, registers, shingle, seed. */
  readonly scheme: string
  readonly registers: Uint32Array
  /** Distinct shingles, estimated from the registers. */
  readonly shingles: number
}

/** A sentence encoder that is plugged in for alignment. Rows are unit vectors, one a sentence. */
export interface Encoder {
  readonly name: string
  readonly dimensions: number
  /** One unit vector of `dimensions` a sentence, in their order. A rejection ends the comparison. */
  encode(sentences: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>
}

/** A text of an index that may be the origin of a query: what the index found, before alignment. */
export interface Candidate {
  readonly id: string
  /** The ranking score of candidates, 0 to 1; not the verdict's. */
  readonly score: number
  readonly channel: 'copy' | 'story' | 'both'
}

/** A part of an index that could not be asked. Never a silent "nothing found". */
export interface Incomplete {
  readonly missing: readonly string[]
  readonly reason: string
}

/**
 * A text as a store keeps it. The store knows nothing of news: it finds texts by their keys and gives them back by their id.
 */
export interface StoredText {
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
  readonly kind: string
  readonly scheme: string
  readonly texts: number
  /** Pairs of a key and a text held, those of removed texts not yet cleared away among them. */
  readonly postings: number
  /** Removed texts that still take room. */
  readonly dead: number
  readonly segments: number
  /** Bytes for finding texts, and for their contents. On disk where the store is on disk. */
  readonly bytes: { readonly index: number; readonly contents: number }
}

/** Something wrong with a kept index. */
export interface StoreFault {
  readonly what: string
  /** The text or part it concerns. */
  readonly where: string
}

/**
 * Where an index is kept. Every implementation passes the one conformance suite, `test/stores/conformance.ts`, and gives the
 * same answers: which texts a key finds depends on the texts held and on nothing else.
 *
 * A call that writes resolves when its effect is acknowledged: seen by every later call, and surviving the death of the
 * process where the store outlives it. Each *text* takes effect as a whole: nobody sees it half written, or beside the one it replaces. A call with
 * many texts does so too in memory and on disk; spread over servers, a call that fails may have written some of them, and readers may see some
 * before others. To make the same call again is always safe.
 */
export interface Store {
  readonly kind: string
  /**
   * Called once, first. `scheme` names everything keys depend on; a store that holds texts of another refuses with
   * `index-scheme`.
   */
  open(scheme: string): Promise<void>
  /** Adds texts; one whose id is held already replaces it. Of several with one id the last stays. */
  put(texts: readonly StoredText[]): Promise<void>
  /** Returns how many of the ids were held. */
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
  readonly source: string
  readonly target: string
  readonly label: Label
  readonly derived: number
}

/** A group of copies and rewrites with the likely original. */
export interface Cluster {
  readonly id: string
  readonly original: string
  readonly members: readonly string[]
  readonly edges: readonly ClusterEdge[]
}

/** Where one sentence of a text comes from. */
export interface SentenceOrigin {
  readonly target: Span
  readonly source?: { readonly id: string; readonly span: Span }
  readonly similarity: number
}

/** For each sentence of a text, the indexed sentence it comes from, over any number of sources. */
export interface Provenance {
  readonly target: Document
  readonly sentences: readonly SentenceOrigin[]
  /** The share of the text's words each source explains, greatest first. */
  readonly sources: readonly { readonly id: string; readonly share: number }[]
  /** The share of the text's words no indexed text explains. */
  readonly unexplained: number
  readonly incomplete?: Incomplete
}
