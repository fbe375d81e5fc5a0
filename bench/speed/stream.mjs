/**
 * A program of its own: a stream of stories through an index, timed once its threads have compiled their code. Started by `threads.ts`, so that it
 * can be held to one core. Prints milliseconds by the clock and of the processor, and a hash of every answer.
 *
 * node stream.mjs PACKAGE STORIES.jsonl THREADS HELD ROUND [DIRECTORY]
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [, , built, file, threads, held, size, directory] = process.argv
const { openIndex } = await import(built)
const stories = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))
const hash = createHash('sha256')
const index = await openIndex(directory, { threads: Number(threads) })
await index.add(stories.slice(0, Number(held)))

async function timed(answers) {
  const [wall, { user, system }] = [performance.now(), process.cpuUsage()]
  const all = []
  for await (const answer of answers) all.push(answer)
  const spent = process.cpuUsage()
  const taken = { wall: performance.now() - wall, processor: (spent.user + spent.system - user - system) / 1000 }
  for (const { id, matches } of all) {
    hash.update(id)
    for (const { source, beads, edits, verdict } of matches)
      hash.update(JSON.stringify([source.article.id, beads, edits, verdict]))
  }
  return taken
}

const rounds = Array.from({ length: 3 }, (_, nth) =>
  stories.slice(Number(held) + nth * Number(size), Number(held) + (nth + 1) * Number(size))
)
await timed(index.ingest(rounds[0]))
const ingest = [await timed(index.ingest(rounds[1])), await timed(index.ingest(rounds[2]))]
// Stories that were not analysed before; the first round is where the comparison is compiled.
const queries = [0, 1].map((nth) => stories.slice(nth * Number(size), (nth + 1) * Number(size)))
const query = []
for (const round of queries) query.push(await timed(index.queryAll(round, { minimum: 'same-event' })))
query.shift()
await index.close()
process.stdout.write(JSON.stringify({ ingest, query, hash: hash.digest('hex') }))
