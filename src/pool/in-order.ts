/**
 * Runs a job for every input, several at once, and gives the outcomes in the order of the inputs.
 *
 * At most `window` jobs are running or finished and not yet asked for: the inputs are read no faster than the
 * outcomes are taken, however slow the first job is. An outcome is given as soon as it is the next, also while the
 * inputs keep us waiting. Held by test/pool/in-order.test.ts.
 */

/** What became of one job. A failed job is a value: it must not end the run of the others. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error }

type Step<I, O> =
  | { readonly from: 'input'; readonly result: IteratorResult<I> }
  | { readonly from: 'job'; readonly outcome: Outcome<O> }

/** Throws only what the iteration of `inputs` throws. Memory: `window` inputs and outcomes. */
export async function* inOrder<I, O>(
  inputs: Iterable<I> | AsyncIterable<I>,
  run: (input: I) => Promise<O>,
  window: number
): AsyncGenerator<Outcome<O>, void, undefined> {
  const source = iteratorOf(inputs)
  const running: Promise<Outcome<O>>[] = []
  let next: Promise<IteratorResult<I>> | undefined = ask(source)
  try {
    while (next !== undefined || running.length > 0) {
      const step: Step<I, O> = await first(running.length < window ? next : undefined, running[0])
      if (step.from === 'job') {
        running.shift()
        yield step.outcome
      } else if (step.result.done) {
        next = undefined
      } else {
        running.push(settle(run(step.result.value)))
        next = ask(source)
      }
    }
  } finally {
    // Not awaited: a generator that waits for a slow stream would keep us until the stream speaks.
    void Promise.resolve(source.return?.()).catch(() => undefined)
  }
}

function iteratorOf<I>(inputs: Iterable<I> | AsyncIterable<I>): Iterator<I> | AsyncIterator<I> {
  return Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]()
}

function ask<I>(source: Iterator<I> | AsyncIterator<I>): Promise<IteratorResult<I>> {
  const next = (async () => source.next())()
  next.catch(() => undefined) // Its error is thrown where it is awaited; here it only must not count as unhandled.
  return next
}

/** The earlier of the two; the input where both are ready, so that every worker has something to do. */
function first<I, O>(
  next: Promise<IteratorResult<I>> | undefined,
  job: Promise<Outcome<O>> | undefined
): Promise<Step<I, O>> {
  const steps: Promise<Step<I, O>>[] = []
  if (next) steps.push(next.then((result) => ({ from: 'input', result }) as const))
  if (job) steps.push(job.then((outcome) => ({ from: 'job', outcome }) as const))
  return Promise.race(steps)
}

async function settle<O>(job: Promise<O>): Promise<Outcome<O>> {
  try {
    return { ok: true, value: await job }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error : new Error(String(error)) }
  }
}
