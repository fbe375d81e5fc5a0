/** Runs jobs one after the other, in the order they came; a job that fails does not hold up the next. */
export function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (job) => {
    const done = last.then(job, job)
    last = done.catch(() => undefined)
    return done
  }
}
