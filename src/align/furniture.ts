/** Which sentences are furniture and nothing else: they take part in no paraphrase, no passage, no share. */
import type { Document } from '../types.js'

export function furnitureSentences({ sentences, furniture }: Document): ReadonlySet<number> {
  const found = new Set<number>()
  let next = 0
  sentences.forEach(({ start, end }, at) => {
    while (next < furniture.length && furniture[next]!.end < end) next++
    const item = furniture[next]
    if (item && item.start <= start && item.end >= end) found.add(at)
  })
  return found
}
