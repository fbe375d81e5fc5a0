/** How much of what some sentences of the target say some sentences of the source say too: by their words, each weighed once. */
import { translate } from '../text/numbering.js'
import { wordsOf } from '../text/words.js'
import { share } from './share.js'
import type { Story } from './story.js'

/**
 * The share of the weight (idf) of the different stems of these target sentences that the source sentences hold, 0 to 1. `marked`: which
 * tokens of the target count. Linear in the sentences.
 */
export type Holding = (sources: readonly number[], targets: readonly number[], marked: Uint8Array) => number

export function holdingOf(source: Story, target: Story): Holding {
  const [one, other] = [wordsOf(source.document), wordsOf(target.document)]
  const names = translate(one.byStem, other.byStem)
  // By the source's stem number, and on from its end: the last question in which the source held it, and in which the target said it.
  const held = new Uint32Array(one.byStem.words.length + names.length)
  const said = new Uint32Array(held.length)
  let question = 0
  return (sources, targets, marked) => {
    question++
    eachStem(source, sources, source.isWord, one.byStem.numbers, (stem) => {
      held[stem] = question
    })
    let [found, all] = [0, 0]
    eachStem(target, targets, marked, other.byStem.numbers, (number) => {
      const stem = names[number]!
      if (said[stem] === question) return
      said[stem] = question
      all += other.rarity[number]!
      if (held[stem] === question) found += other.rarity[number]!
    })
    return share(found, all)
  }
}

function eachStem(
  { document }: Story,
  sentences: readonly number[],
  marked: Uint8Array,
  stems: Int32Array,
  visit: (stem: number) => void
): void {
  for (const sentence of sentences) {
    const { from, to } = document.sentences[sentence]!.tokens
    for (let at = from; at < to; at++) if (marked[at]) visit(stems[at]!)
  }
}
