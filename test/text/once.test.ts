import { expect, test } from 'vitest'
import { once } from '../../src/text/once.js'

test('an answer is worked out once for each object, whatever it is', () => {
  const asked: object[] = []
  const answer = once((key: object) => {
    asked.push(key)
    return undefined
  })
  const [one, other] = [{}, {}]
  for (const key of [one, other, one]) expect(answer(key)).toBeUndefined()
  expect(asked).toEqual([one, other])
})
