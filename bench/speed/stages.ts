/** What each pass of a sketch takes: the copy into the kernel, words, their hashes, shingles and registers, the result. */
import { openKernel } from '../../src/sketch/kernel/open-kernel.js'
import { schemeOf } from '../../src/sketch/scheme.js'
import type { Context, TextSets } from './bench.js'
import { interleave } from './interleave.js'

const scheme = schemeOf()
/** Ends of the timed ways, in the order of the passes; each way does all the passes up to its own. */
const STAGES = ['copy', 'words', 'hashes', 'shingles', 'registers', 'sketch'] as const

/** Prints nanoseconds a text, a stage being the difference of two ways. */
export function stages({ library, rounds, print, record }: Context, sets: TextSets): void {
  const kernel = openKernel()
  if (kernel === undefined) throw new Error('this engine compiles no kernel, so there are no stages')
  print(`\n| ns a text | characters | ${STAGES.join(' | ')} | all |\n|---|---|${'---|'.repeat(STAGES.length + 1)}`)
  for (const name of ['articles', 'curly', 'cyrillic', 'han', 'items'] as const) {
    const texts = sets[name].filter(({ length }) => length <= 16_000)
    let sink = 0
    const each = (way: (text: string) => number) => () => {
      for (const text of texts) sink += way(text)
    }
    const ways = {
      copy: each((text) => kernel.readUpTo(0, text, scheme)),
      words: each((text) => kernel.readUpTo(1, text, scheme)),
      hashes: each((text) => kernel.readUpTo(2, text, scheme)),
      shingles: each((text) => kernel.readUpTo(3, text, scheme)),
      registers: each((text) => (kernel.sketch(text, scheme) ? 1 : 0)),
      sketch: each((text) => library.sketch(text).shingles)
    }
    const { medians, turns } = interleave(ways, rounds)
    const ends = STAGES.map((stage) => medians[stage]! / texts.length)
    const taken = ends.map((end, at) => end - (ends[at - 1] ?? 0))
    const characters = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
    print(`| ${[name, ...[characters, ...taken, ends.at(-1)!].map((number) => number.toFixed(0))].join(' | ')} |`)
    record(`stages ${name}`, { texts: texts.length, characters, turns, sink })
  }
}
