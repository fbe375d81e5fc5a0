/**
 * Writes what the weights of judge are fitted on: one JSONL row a pair of every family, with the features of its verdict.
 *
 *     npm run build && npx tsx bench/train/features.ts --data DIR --out FILE [--limit N] [--seed S]
 *
 * Rows of *both* parts are written, each with its `part`: a fit may read `fit` only; `check` is for judging it.
 * A pair that two families share is written once, under the first.
 */
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Context, createContext } from '../quality/context.js'
import { cloughStevenson } from '../quality/families/clough.js'
import * as families from '../quality/families/index.js'
import { labelOf } from '../quality/families/label.js'
import type { Pair } from '../quality/families/pair.js'
import { l2rOther } from '../quality/families/rewrites.js'
import { sameDay } from './same-day.js'

/** How many mined pairs of each kind. */
const SAME_DAY = 400

async function everyFamily(context: Context): Promise<families.Families> {
  const negatives = await families.negativeFamilies(context)
  const wire = await families.wireFamily(context)
  const mined = await sameDay(context.dir, [...Object.values(negatives).flat(), ...wire], SAME_DAY, context.seed)
  const kind = (set: string): readonly Pair[] => context.choose(mined.filter((pair) => pair.set === set))
  return {
    ...(await families.rewriteFamilies(context)),
    ...negatives,
    'allsides wire': wire,
    'same day, independent': kind('same day, independent'),
    'same day, quoting': kind('same day, quoting'),
    'xsum leads': await families.leadFamily(context),
    copies: await families.copyFamily(context),
    strangers: await families.strangerFamily(context),
    clough: context.choose(await cloughStevenson(context.dir)),
    'l2r other': context.choose(await l2rOther(context.dir))
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      limit: { type: 'string' },
      seed: { type: 'string', default: '1' }
    }
  })
  const { data: dir, out, limit, seed } = values
  if (dir === undefined || out === undefined) throw new Error('give --data DIR and --out FILE')
  const bound = limit === undefined ? {} : { limit: Number(limit) }
  const context = createContext({ dir, seed: Number(seed), part: 'all', ...bound })
  const file = createWriteStream(out)
  const written = new Set<string>()
  for (const [set, pairs] of Object.entries(await everyFamily(context))) {
    const fresh = pairs.filter((pair) => !written.has(nameOf(pair)))
    for (const pair of fresh) written.add(nameOf(pair))
    const started = performance.now()
    for (const { outcome, ...pair } of await context.compare(fresh)) {
      const { features, derived, label: said } = outcome.verdict
      const { id, group, part, y, kind } = pair
      file.write(
        `${JSON.stringify({ set, id, group, part, y, kind, label: labelOf(pair), features, derived, said })}\n`
      )
    }
    process.stderr.write(`${set}: ${fresh.length} pairs, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  }
  await new Promise((done) => file.end(done))
  await context.close()
}

function nameOf({ set, id }: Pair): string {
  return `${set}/${id}`
}

await main()
