/** The line of progress, and the lines of a stream. */
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from '../../src/cli/lines.js'
import { progress, progressLine } from '../../src/cli/progress.js'

test.each([
  [1204, 5.68, 0.34, '1,204 pairs, 212/s, 34 %, 11 s left'],
  [3, 2, undefined, '3 pairs, 1.5/s'],
  [10, 100, 0.01, '10 pairs, 0.1/s, 1 %, 2 h 45 min left'],
  [50, 100, 0.25, '50 pairs, 0.5/s, 25 %, 5 min 0 s left'],
  [0, 0, 0, '0 pairs, 0.0/s']
])('%i done in %f s, %s of all: %s', (done, seconds, share, line) => {
  expect(progressLine('pairs', done, seconds, share)).toBe(line)
})

test('law: the lines are those of split, however the stream is cut, without the blank ones', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.stringMatching(/^[aé😀 \n]{0,9}$/u), { maxLength: 9 }), async (parts) => {
      const bytes = Buffer.from(parts.join(''))
      const chunks = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, i) => bytes.subarray(3 * i, 3 * i + 3))
      const seen: [number, string | undefined][] = []
      for await (const { number, text } of readLines(Readable.from(chunks), 1000)) seen.push([number, text])
      const all = parts.join('').split('\n')
      expect(seen).toEqual(all.flatMap((text, i) => (text.trim() === '' ? [] : [[i + 1, text]])))
    }),
    { seed: 11, numRuns: 300 }
  )
})

test('the bytes of a line lead up to its end', async () => {
  const seen: number[] = []
  for await (const { bytes } of readLines(Readable.from([Buffer.from('ab\ncd'), Buffer.from('e\nf')]), 100))
    seen.push(bytes)
  expect(seen).toEqual([3, 7, 8])
})

test('progress is written over itself on a terminal, and nowhere else', () => {
  const written: string[] = []
  const stream = (isTTY: boolean) =>
    ({ isTTY, write: (text: string) => written.push(text) }) as unknown as NodeJS.WriteStream
  progress('pairs', {}, stream(false)).update(1)
  progress('pairs', { quiet: true }, stream(true)).update(1)
  expect(written).toEqual([])
  const bar = progress('pairs', {}, stream(true))
  bar.update(1, 0.5)
  bar.end()
  expect(written.at(-1)).toBe('\r\x1b[K')
})
