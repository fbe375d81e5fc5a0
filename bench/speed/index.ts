/** The speed benches, in the order they run. */
import { bench as accuracy } from './accuracy.js'
import type { Bench } from './bench.js'
import { bench as compare } from './compare.js'
import { bench as dedupe } from './dedupe.js'
import { bench as encode } from './encode.js'
import { bench as lsh } from './lsh.js'
import { bench as nearPairs } from './near-pairs.js'
import { bench as redis } from './redis.js'
import { bench as report } from './report.js'
import { bench as sketch } from './sketch.js'
import { bench as textIndex } from './text-index.js'
import { bench as threads } from './threads.js'
import { bench as workers } from './workers.js'

export const BENCHES: readonly Bench[] = [
  sketch,
  workers,
  accuracy,
  lsh,
  dedupe,
  nearPairs,
  encode,
  compare,
  report,
  textIndex,
  threads,
  redis
]
