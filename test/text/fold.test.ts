import { expect, test } from 'vitest'
import { fold } from '../../src/text/fold.js'

test('folding makes typographic forms meet', () => {
  expect(fold('Don’t')).toBe("don't")
  expect(fold('cafe\u0301')).toBe('café')
  expect(fold('co\u00adop')).toBe('coop')
})
