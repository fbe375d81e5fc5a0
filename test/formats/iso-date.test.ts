/** Dates as feeds write them. */
import { expect, test } from 'vitest'
import { isoDate } from '../../src/formats/iso-date.js'

test.each([
  ['2025-03-31', '2025-03-31'],
  ['2025-03', '2025-03'],
  ['2025-03-31T09:30:00Z', '2025-03-31T09:30:00Z'],
  ['2025-03-31 09:30', '2025-03-31T09:30Z'],
  ['2025-03-31T09:30:00.123+0200', '2025-03-31T09:30:00.123+02:00'],
  ['2025-03-31T09:30:00+02', '2025-03-31T09:30:00+02:00'],
  ['Mon, 31 Mar 2025 09:30:00 GMT', '2025-03-31T09:30:00Z'],
  ['Mon, 31 Mar 2025 09:30:00 +0200', '2025-03-31T07:30:00Z'],
  ['31 March 2025 09:30 EST', '2025-03-31T14:30:00Z'],
  ['2025-13-31', undefined],
  ['31/03/2025', undefined],
  ['Mon, 31 Mar 2025', undefined],
  ['yesterday', undefined],
  ['', undefined],
  [undefined, undefined]
])('%j is %j', (written, iso) => {
  expect(isoDate(written)).toBe(iso)
})
