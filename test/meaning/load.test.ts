import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const TABLE = new URL('../../src/meaning/encoder-table.cjs', import.meta.url)

test('the table takes at most 4 MB of disk, encoding included', () => {
  expect(statSync(TABLE).size).toBeLessThanOrEqual(4_000_000)
})

test('the file that says where the table comes from quotes its hash', async () => {
  const { createHash } = await import('node:crypto')
  const digest = createHash('sha256').update(readFileSync(TABLE)).digest('hex')
  expect(readFileSync(new URL('encoder-table.md', TABLE), 'utf8')).toContain(digest)
})
