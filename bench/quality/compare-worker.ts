/** One pair in, what the bench reads of its match out. Runs in a worker thread; the package is the built one. */
import { serve } from '../../src/pool/serve.js'
import type { Pair } from './families/pair.js'
import { type Outcome, outcomeOf } from './outcome.js'
import { wirecopy } from './systems.js'

const { compare } = await wirecopy()

serve(
  async ({ source, target, prior }: Pick<Pair, 'source' | 'target' | 'prior'>): Promise<Outcome> =>
    outcomeOf(await compare(source, target, prior === undefined ? {} : { prior }))
)
