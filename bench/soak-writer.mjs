/**
 * Adds, replaces and removes made texts in the index of a folder until it is killed; tells each batch before it begins and after it is acknowledged.
 * Started by `soak.ts`.
 */
import { openIndex } from '../dist/index.js'

const [folder, from] = process.argv.slice(2)
const BATCH = 64

/** Words that differ from text to text and some that all share. */
const textOf = (number, version) =>
  Array.from({ length: 40 }, (_, at) => (at % 3 ? `w${(number * 7919 + at * 104729) % 50000}` : `common${at}`)).join(
    ' '
  ) + ` version ${version}`

const tell = (...words) => process.stdout.write(`${words.join(' ')}\n`)

const index = await openIndex(folder)
for (let next = Number(from), version = 0; ; next += BATCH, version++) {
  tell('adding', next, BATCH)
  await index.add(Array.from({ length: BATCH }, (_, at) => ({ id: `t${next + at}`, text: textOf(next + at, 0) })))
  tell('added', next, BATCH)
  if (version % 3 === 1) {
    const first = Math.max(0, next - BATCH * 2)
    tell('removing', first, 8)
    await index.remove(Array.from({ length: 8 }, (_, at) => `t${first + at}`))
    tell('removed', first, 8)
  }
  if (version % 5 === 2) {
    const first = Math.max(0, next - BATCH)
    tell('adding', first, 16)
    await index.add(
      Array.from({ length: 16 }, (_, at) => ({ id: `t${first + at}`, text: textOf(first + at, version) }))
    )
    tell('added', first, 16)
  }
}
