/** How far a run has come. */
export interface DedupeProgress {
  /** What is being done, and so what `done` counts: `read` bytes, `match` bands, `verify` pairs. */
  readonly stage: 'read' | 'match' | 'verify'
  /** How much of this stage is done. */
  readonly done: number
  /** How much there is to do in this stage; 0 where it is not known (a stream). */
  readonly total: number
  /** Texts read so far. */
  readonly texts: number
  /** `done` a second, in this stage. */
  readonly rate: number
  /** How long this stage will still take; undefined where it cannot be told. */
  readonly secondsLeft: number | undefined
}

export type Tell = (done: number, total: number, texts: number) => void

/** A stage's own clock. At most ten calls a second, and one at the end. */
export function teller(
  stage: DedupeProgress['stage'],
  onProgress: ((progress: DedupeProgress) => void) | undefined
): Tell {
  const started = performance.now()
  let told = started
  return (done, total, texts) => {
    const now = performance.now()
    if (!onProgress || (now - told < 100 && done < total)) return
    told = now
    const rate = done / Math.max(0.001, (now - started) / 1000)
    const secondsLeft = total > 0 && rate > 0 ? Math.max(0, total - done) / rate : undefined
    onProgress({ stage, done, total, texts, rate, secondsLeft })
  }
}
