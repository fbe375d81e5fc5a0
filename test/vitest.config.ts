import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // By itself it leaves one core idle: half the machine where there are two. Many tests wait for servers and commands.
    maxWorkers: Math.max(2, availableParallelism()),
    allowOnly: false
  }
})
