/** Tests that need a real Redis server: where none is installed they say so, and under `CI=true` they fail for it. */
import { describe, test } from 'vitest'
import { NO_REDIS } from './redis-server.js'

export function redisSuite(name: string, body: () => void): void {
  if (NO_REDIS) test(name, ({ skip }) => notTested(name, String(NO_REDIS), skip))
  else describe(name, body)
}

function notTested(name: string, why: string, skip: (note: string) => void): void {
  if (process.env.CI) throw new Error(why)
  process.stderr.write(`${name} is not tested: ${why}\n`)
  skip(why)
}
