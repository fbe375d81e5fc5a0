/** Progress on standard error: count, rate and time left, on one line that is written over. Only on a terminal, and not under `--quiet`. */
import type { VoiceOptions } from './output.js'

export interface Progress {
  /** `done` items so far, `share` of the whole between 0 and 1 where it is known. */
  update(done: number, share?: number): void
  /** Takes the line away. */
  end(): void
}

const EVERY_MS = 200

export function progress(
  what: string,
  { quiet }: VoiceOptions = {},
  stream: NodeJS.WriteStream = process.stderr
): Progress {
  if (!stream.isTTY || quiet) return { update: () => undefined, end: () => undefined }
  const start = performance.now()
  let last = 0
  return {
    update(done, share) {
      const now = performance.now()
      if (now - last < EVERY_MS) return
      last = now
      stream.write(`\r\x1b[K${progressLine(what, done, (now - start) / 1000, share)}`)
    },
    end: () => void stream.write('\r\x1b[K')
  }
}

/** `1,204 pairs, 212/s, 34 %, 11 s left`. */
export function progressLine(what: string, done: number, seconds: number, share?: number): string {
  const rate = seconds > 0 ? done / seconds : 0
  const parts = [`${done.toLocaleString('en-US')} ${what}`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`]
  if (share !== undefined && share > 0) {
    parts.push(`${Math.floor(share * 100)} %`, `${duration((seconds * (1 - share)) / share)} left`)
  }
  return parts.join(', ')
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
