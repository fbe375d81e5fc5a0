/** Errors as their reader meets them. */
import { expect, expectTypeOf, test } from 'vitest'
import { isWirecopyError, WirecopyError } from '../src/errors.js'
import { compare } from '../src/index.js'

test('an error is recognised by its code, which tells what its details hold', async () => {
  const error: unknown = await compare('word '.repeat(10), 'b', { limits: { characters: 9 } }).catch((why) => why)
  if (!isWirecopyError(error) || error.code !== 'too-long') throw new Error('it is too long')
  expect(error.details).toEqual({ what: 'The source', length: 50, limit: 9 })
  expectTypeOf(error.details.limit).toBeNumber()
})

test('another build’s error is recognised too, and a stranger’s is not', () => {
  class WirecopyError2 extends Error {
    override readonly name = 'WirecopyError'
    readonly code = 'too-long'
  }
  expect(isWirecopyError(new WirecopyError2())).toBe(true)
  expect(isWirecopyError(new WirecopyError('pool-closed', {}))).toBe(true)
  for (const other of [new Error('WirecopyError'), { name: 'WirecopyError', code: 'too-long' }, undefined])
    expect(isWirecopyError(other)).toBe(false)
})
