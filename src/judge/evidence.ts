/**
 * What can be counted about an aligned pair: shares, each between 0 and 1, furniture left out.
 *
 * Every one speaks for derivation when it grows, so that the weights on them may be non-negative.
 */
import type { Alignment } from '../align/align.js'
import { furnitureSentences } from '../align/furniture.js'
import { idf } from '../text/idf.js'
import { firstEndingAfter } from '../text/spans.js'
import { stem } from '../text/stem.js'
import { isWord } from '../text/tokens.js'
import type { Bead, Document } from '../types.js'

export interface Evidence {
  /** Share of the target's sentences in a monotone chain of beads. */
  readonly chain: number
  /** Share of the target's words in beads that are not `added`. */
  readonly covered: number
  /** Share of the source's words in beads that are not `dropped`. */
  readonly used: number
  /** Share of the covered words that stand unchanged. */
  readonly unchanged: number
  /** Share of the target's names that the source holds, and the reverse. */
  readonly names: number
  readonly namesBack: number
  /** Share of the target's numbers and dates that the source holds. */
  readonly figures: number
  /** Share of the weight (idf) of the target's words that the source holds. */
  readonly vocabulary: number
  /** Share of the weight of each covered target sentence that its own bead's source holds, averaged over all words. */
  readonly closeness: number
  /** Mean similarity of the beads in the chain, weighted by words. */
  readonly similarity: number
  /** Both texts have the same words in the same order. */
  readonly same: number
}

/** Counts the evidence of one pair. Linear in the texts. */
export function weigh(source: Document, target: Document, alignment: Alignment): Evidence {
  const one = storyOf(source)
  const other = storyOf(target)
  const linked = alignment.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const covered = wordsIn(
    other,
    linked.flatMap((bead) => bead.target)
  )
  const used = wordsIn(
    one,
    linked.flatMap((bead) => bead.source)
  )
  const chain = linked.filter((bead) => !bead.moved)
  const changed = changedWords(target, other, alignment, linked)
  return {
    chain: share(
      sentencesIn(
        other,
        chain.flatMap((bead) => bead.target)
      ),
      other.sentences.size
    ),
    covered: share(covered, other.words),
    used: share(used, one.words),
    unchanged: share(covered - changed, covered),
    names: containment(other.names, one.stems),
    namesBack: containment(one.names, other.stems),
    figures: containment(other.figures, one.stems),
    vocabulary: heldWeight(other.stems, one.stems),
    closeness: closeness(one, other, linked),
    similarity: meanSimilarity(other, chain),
    same: sameWords(one, other) ? 1 : 0
  }
}

/** A text without its furniture, as stems by sentence. */
interface Story {
  readonly document: Document
  /** Indices of the sentences that are not furniture. */
  readonly sentences: ReadonlySet<number>
  readonly words: number
  readonly wordsOf: readonly number[]
  readonly stemsOf: readonly (readonly string[])[]
  readonly stems: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

function storyOf(document: Document): Story {
  const furniture = furnitureSentences(document)
  const { text } = document.article
  const names = new Set<string>()
  const figures = new Set<string>()
  const all = new Set<string>()
  const stemsOf = document.sentences.map(({ tokens: { from, to } }, at) => {
    if (furniture.has(at)) return []
    const stems: string[] = []
    for (let index = from; index < to; index++) {
      const token = document.tokens[index]!
      if (!isWord(text, token)) continue
      const key = stem(token.lemma)
      stems.push(key)
      all.add(key)
      if (/\d/.test(text[token.start]!)) figures.add(key)
      else if (index > from && /\p{Lu}/u.test(text[token.start]!)) names.add(key)
    }
    return stems
  })
  const sentences = new Set([...document.sentences.keys()].filter((at) => !furniture.has(at)))
  const wordsOf = stemsOf.map((stems) => stems.length)
  return { document, sentences, words: sum(wordsOf), wordsOf, stemsOf, stems: all, names, figures }
}

function wordsIn(story: Story, sentences: readonly number[]): number {
  return sum(sentences.map((at) => story.wordsOf[at]!))
}

function sentencesIn(story: Story, sentences: readonly number[]): number {
  return sentences.filter((at) => story.sentences.has(at)).length
}

/** Words of covered target sentences that an insert or a replace changed. */
function changedWords(target: Document, story: Story, { edits }: Alignment, linked: readonly Bead[]): number {
  const { text } = target.article
  const written = edits.filter(({ kind }) => kind === 'insert' || kind === 'replace').map((edit) => edit.target)
  let changed = 0
  for (const at of linked.flatMap((bead) => bead.target)) {
    if (!story.sentences.has(at)) continue
    const { from, to } = target.sentences[at]!.tokens
    let edit = firstEndingAfter(written, target.tokens[from]!.start)
    for (let index = from; index < to; index++) {
      const token = target.tokens[index]!
      while (edit < written.length && written[edit]!.end <= token.start) edit++
      if (edit < written.length && written[edit]!.start < token.end && isWord(text, token)) changed++
    }
  }
  return changed
}

function containment(held: ReadonlySet<string>, holder: ReadonlySet<string>): number {
  let found = 0
  for (const item of held) if (holder.has(item)) found++
  return share(found, held.size)
}

function heldWeight(held: ReadonlySet<string>, holder: ReadonlySet<string>): number {
  let [found, all] = [0, 0]
  for (const item of held) {
    const weight = idf(item)
    all += weight
    if (holder.has(item)) found += weight
  }
  return share(found, all)
}

function closeness(source: Story, target: Story, linked: readonly Bead[]): number {
  let sum = 0
  for (const bead of linked) {
    const held = new Set(bead.source.flatMap((at) => source.stemsOf[at]!))
    const words = new Set(bead.target.flatMap((at) => target.stemsOf[at]!))
    sum += heldWeight(words, held) * wordsIn(target, bead.target)
  }
  return share(sum, target.words)
}

function meanSimilarity(target: Story, chain: readonly Bead[]): number {
  const words = chain.map((bead) => wordsIn(target, bead.target))
  return share(sum(chain.map((bead, at) => bead.similarity * words[at]!)), sum(words))
}

function sameWords(source: Story, target: Story): boolean {
  if (source.words !== target.words || source.words === 0) return false
  const [one, other] = [surfaces(source), surfaces(target)]
  return one.length === other.length && one.every((word, at) => word === other[at])
}

function surfaces({ document: { article, tokens, sentences }, sentences: story }: Story): string[] {
  return [...story].flatMap((at) => {
    const { from, to } = sentences[at]!.tokens
    return tokens
      .slice(from, to)
      .filter((token) => isWord(article.text, token))
      .map(({ start, end }) => plain(article.text.slice(start, end)))
  })
}

/** Apostrophes of any form are alike: they are quotation marks to a house style. */
function plain(word: string): string {
  return word.replace(/[’ʼ＇]/g, "'")
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, Math.max(0, part / whole))
}
