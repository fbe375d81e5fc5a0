/**
 * What can be counted about an aligned pair: shares, each between 0 and 1, furniture left out.
 *
 * Every one speaks for derivation when it grows, so that the weights on them may be non-negative.
 */
import type { Alignment } from '../align/align.js'
import { furnitureSentences } from '../align/furniture.js'
import { firstEndingAfter } from '../text/spans.js'
import { isWord } from '../text/tokens.js'
import { CAPITALISED, FIGURE, NO_WORD, wordsOf } from '../text/words.js'
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
  /** Stem -> weight (idf). */
  readonly stems: ReadonlyMap<string, number>
  readonly names: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

function storyOf(document: Document): Story {
  const furniture = furnitureSentences(document)
  const words = wordsOf(document)
  const names = new Set<string>()
  const figures = new Set<string>()
  const stems = new Map<string, number>()
  const counts = document.sentences.map(({ tokens: { from, to } }, sentence) => {
    if (furniture.has(sentence)) return 0
    let count = 0
    for (let at = from; at < to; at++) {
      const kind = words.kinds[at]!
      if (kind === NO_WORD) continue
      const stem = words.stems[at]!
      count++
      stems.set(stem, words.weights[at]!)
      if (kind === FIGURE) figures.add(stem)
      else if (kind === CAPITALISED && at > from) names.add(stem)
    }
    return count
  })
  const sentences = new Set([...document.sentences.keys()].filter((at) => !furniture.has(at)))
  return { document, sentences, words: sum(counts), wordsOf: counts, stems, names, figures }
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

function containment(held: ReadonlySet<string>, holder: ReadonlyMap<string, number>): number {
  let found = 0
  for (const item of held) if (holder.has(item)) found++
  return share(found, held.size)
}

function heldWeight(held: ReadonlyMap<string, number>, holder: ReadonlyMap<string, number>): number {
  let [found, all] = [0, 0]
  for (const [stem, weight] of held) {
    all += weight
    if (holder.has(stem)) found += weight
  }
  return share(found, all)
}

function closeness(source: Story, target: Story, linked: readonly Bead[]): number {
  const close = linked.map(
    (bead) => heldWeight(stemsIn(target, bead.target), stemsIn(source, bead.source)) * wordsIn(target, bead.target)
  )
  return share(sum(close), target.words)
}

function stemsIn({ document }: Story, sentences: readonly number[]): Map<string, number> {
  const { stems, weights, kinds } = wordsOf(document)
  const held = new Map<string, number>()
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) if (kinds[at] !== NO_WORD) held.set(stems[at]!, weights[at]!)
  }
  return held
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
