import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStretch } from '../../src/dedupe/line-spans.js'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('law: stretches give every line of a file once, wherever they are cut', () => {
  const line = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\n', ' '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), fc.array(fc.nat(200)), (lines, closed, cuts) => {
      const path = join(folder, 'lines')
      const text = lines.join('\n') + (closed ? '\n' : '')
      writeFileSync(path, text)
      const size = Buffer.byteLength(text)
      const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < size), size])].sort((a, b) => a - b)
      const seen = ends.flatMap((end, i) => {
        const { bytes, offset, lines } = readStretch(path, ends[i - 1] ?? 0, end)
        return lines.map(({ from, to }) => ({ at: offset + from, text: bytes.toString('utf8', from, to) }))
      })
      const expected = text === '' ? [] : text.split('\n')
      if (expected.at(-1) === '') expected.pop()
      expect(seen.map((line) => line.text)).toEqual(expected)
      for (const { at, text: own } of seen) expect(Buffer.from(text).subarray(at).toString().startsWith(own)).toBe(true)
    }),
    { numRuns: 500, seed: 4 }
  )
})
