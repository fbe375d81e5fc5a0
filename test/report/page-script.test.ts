/** The script that ships is the one its source gives. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scriptFile } from '../../bench/train/page-script.js'

test('page/script.ts is what src/report/client gives; where it is not: npm run build:page', async () => {
  const shipped = readFileSync(new URL('../../src/report/page/script.ts', import.meta.url), 'utf8')
  expect(await scriptFile()).toBe(shipped)
})
