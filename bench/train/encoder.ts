/**
 * Trains the sentence encoder and writes `src/meaning/encoder-table.cjs`.
 *
 *     node --max-old-space-size=8000 --import tsx bench/train/encoder.ts --data DIR
 *
 * Installs its two npm packages into a temporary folder at pinned versions and checks their hashes. One thread, one seed: the same
 * data give the same bytes. About ten minutes on one core.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataDir } from './data.js'
import { Adam } from './encoder/adam.js'
import { contrast, regress } from './encoder/losses.js'
import {
  encodeBatch,
  foldRows,
  type Gradients,
  type Model,
  noGradients,
  propagate,
  startModel
} from './encoder/model.js'
import { packTable } from './encoder/pack.js'
import { withPackages } from './encoder/packages.js'
import { readGraded, readSources } from './encoder/pairs.js'
import { type Lexicon, readLexicon, rowsOf } from './encoder/words.js'
import { Random } from './random.js'

const DIMENSIONS = 100
const WORDS = 53_000
const BANK = 1024
const STEPS = 1500
const BATCH = 320
const GRADED_BATCH = 128
const GRADED_WEIGHT = 15
const WARM_UP = 50
const DROPPED = 0.15
const RATES = { map: 2e-3, weights: 1e-3, own: 3e-3 }
const OUT = fileURLToPath(new URL('../../src/meaning/encoder-table.cjs', import.meta.url))

type Rows = readonly [Int32Array, Int32Array]

const random = new Random(1)

function pick<T>(list: readonly T[]): T {
  return list[random.below(list.length)]!
}

/** A sentence less a few of its words, so that no single word decides. */
function thin(rows: Int32Array): Int32Array {
  const kept = rows.filter(() => random.next() >= DROPPED)
  return kept.length > 0 ? kept : rows
}

/** One of the sources, the greater the likelier, but by the square root. */
function drawSource(sources: readonly (readonly Rows[])[]): readonly Rows[] {
  const shares = sources.map((pairs) => Math.sqrt(pairs.length))
  let left = random.next() * shares.reduce((sum, share) => sum + share, 0)
  for (const [i, share] of shares.entries()) {
    left -= share
    if (left < 0) return sources[i]!
  }
  return sources.at(-1)!
}

function contrastStep(model: Model, pairs: readonly Rows[], gradients: Gradients): number {
  const drawn = Array.from({ length: BATCH }, () => pick(pairs)).map(([a, b]) =>
    random.next() < 0.5 ? [a, b] : [b, a]
  )
  const one = encodeBatch(
    model,
    drawn.map(([a]) => thin(a!))
  )
  const other = encodeBatch(
    model,
    drawn.map(([, b]) => thin(b!))
  )
  const slopes = [new Float32Array(one.vectors.length), new Float32Array(one.vectors.length)] as const
  const loss = contrast(one.vectors, other.vectors, BATCH, ...slopes)
  propagate(model, one, slopes[0], gradients)
  propagate(model, other, slopes[1], gradients)
  return loss
}

function gradedStep(model: Model, graded: readonly (readonly [...Rows, number])[], gradients: Gradients): void {
  const drawn = Array.from({ length: GRADED_BATCH }, () => pick(graded))
  const one = encodeBatch(
    model,
    drawn.map(([a]) => thin(a))
  )
  const other = encodeBatch(
    model,
    drawn.map(([, b]) => thin(b))
  )
  const slopes = [new Float32Array(one.vectors.length), new Float32Array(one.vectors.length)] as const
  regress(
    one.vectors,
    other.vectors,
    drawn.map(([, , score]) => score),
    GRADED_WEIGHT,
    ...slopes
  )
  propagate(model, one, slopes[0], gradients)
  propagate(model, other, slopes[1], gradients)
}

function train(
  lexicon: Lexicon,
  sources: readonly (readonly Rows[])[],
  graded: readonly (readonly [...Rows, number])[]
): Model {
  const model = startModel(lexicon, DIMENSIONS, () => random.normal())
  const gradients = noGradients(model)
  const map = new Adam(model.map, gradients.map)
  const weights = new Adam(model.weights, gradients.weights)
  const own = new Adam(model.own, gradients.own)
  let mean = 0
  for (let step = 1; step <= STEPS; step++) {
    const pace = Math.min(1, step / WARM_UP) * (1 - step / (STEPS + 1))
    const loss = contrastStep(model, drawSource(sources), gradients)
    if (graded.length > 0) gradedStep(model, graded, gradients)
    map.move(0, model.map.length, step, RATES.map * pace)
    for (const row of gradients.rows) {
      if (row < model.weights.length) weights.move(row, row + 1, step, RATES.weights * pace)
      own.move(row * DIMENSIONS, (row + 1) * DIMENSIONS, step, RATES.own * pace)
    }
    gradients.rows.clear()
    mean += (loss - mean) / Math.min(step, 100)
    if (step % 100 === 0) console.log(`step ${step}: loss ${mean.toFixed(3)}`)
  }
  return model
}

const dir = dataDir()
await withPackages((modules) => {
  const lexicon = readLexicon(modules, WORDS, BANK)
  const sources = readSources(dir, modules)
  for (const { name, licence, pairs } of sources) console.log(`${name} (${licence}): ${pairs.length} pairs`)
  const read = (text: string): Int32Array => rowsOf(lexicon, text)
  const drawn = sources.map(({ pairs }) =>
    pairs.map(([a, b]): Rows => [read(a), read(b)]).filter(([a, b]) => a.length > 0 && b.length > 0)
  )
  const graded = readGraded(dir).map(([a, b, score]) => [read(a), read(b), score] as const)
  console.log(`STS benchmark, captions (CC BY-SA 4.0): ${graded.length} graded pairs`)
  const code = packTable(lexicon, foldRows(train(lexicon, drawn, graded)), DIMENSIONS)
  writeFileSync(OUT, code)
  console.log(`${code.length} bytes, sha256 ${createHash('sha256').update(code).digest('hex')}`)
})
