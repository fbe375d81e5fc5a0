/** A text read: its sentences, tokens, facts and furniture. */

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
