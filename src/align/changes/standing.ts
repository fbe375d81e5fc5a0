/** Whether nearly all content words of a sentence stand close together on the other side: the alignment lost it. */
import { once } from '../../text/once.js'
import type { Document } from '../../types.js'
import type { Side } from './ground.js'
import { ownOf } from './own.js'

/** Share of a sentence's content words that one sentence of the other side has to hold for it to be there after all. */
const HELD = 0.75
/** Words that stand in more sentences than this are not looked for: the work stays bounded. */
const COMMONEST = 200

/** Asks it of any sentence of a side. */
export function standing(side: Side, other: Side): (sentence: number) => boolean {
  // One array for all sentences, put back to zero after each: a new one each time would grow as the square of the text.
  const counts = new Uint16Array(other.document.sentences.length)
  return (sentence) => {
    const places = placesIn(other.document)
    const wanted = contentIn(side.document)[sentence]!
    let most = 0
    for (const hash of wanted) {
      for (const at of placesOf(hash, places)) {
        counts[at]!++
        most = Math.max(most, counts[at]!)
      }
    }
    for (const hash of wanted) for (const at of placesOf(hash, places)) counts[at] = 0
    return most > 0 && most >= wanted.length * HELD
  }
}

function placesOf(hash: number, places: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const held = places.get(hash)
  return held === undefined || held.length > COMMONEST ? NOWHERE : held
}

const NOWHERE: readonly number[] = []

/** The content words of each sentence, each once. Worked out once a Document. */
const contentIn = once((document: Document): readonly Int32Array[] => {
  const { hashes, content } = ownOf(document)
  return document.sentences.map(({ tokens: { from, to } }) => {
    const held = new Set<number>()
    for (let at = from; at < to; at++) if (content[at] === 1) held.add(hashes[at]!)
    return Int32Array.from(held)
  })
})

/** The sentences that hold a content word, each once. Worked out once a Document. */
const placesIn = once((document: Document): ReadonlyMap<number, readonly number[]> => {
  const { hashes, sentenceOf } = ownOf(document)
  const places = new Map<number, number[]>()
  for (let token = 0; token < hashes.length; token++) {
    const hash = hashes[token]!
    if (hash === 0) continue
    const held = places.get(hash)
    if (held === undefined) places.set(hash, [sentenceOf[token]!])
    else if (held[held.length - 1] !== sentenceOf[token]) held.push(sentenceOf[token]!)
  }
  return places
})
