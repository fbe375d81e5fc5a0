import { expect, test } from 'vitest'
import { makeCases, readArticles } from '../../../corpus/make-cases.js'
import { changesBetween, changesOf } from './changesOf.js'

test.each([
  [
    'The war has gone on for more than three years.',
    'more than three',
    'more than four',
    'number altered: three -> four'
  ],
  ['The firm paid $2.5 million for the site.', '$2.5', '$3.5', 'number altered: $2.5 -> $3.5'],
  ['The firm paid $2.5 million for the site.', 'million', 'billion', 'number altered: million -> billion'],
  ['It killed twenty-three people.', 'twenty-three', 'twenty-four', 'number altered: twenty-three -> twenty-four'],
  ['She left Oslo in late February, he said.', 'February', 'January', 'date altered: February -> January'],
  ['She left Oslo in late February, he said.', 'late', 'early', 'date altered: late -> early'],
  ['“We were angry at the talks,” she said.', 'angry', 'happy', 'quotation altered: angry -> happy'],
  [
    '“We were angry at the bad talks,” she said.',
    'angry at the bad',
    'happy at the good',
    'quotation altered: angry at the bad -> happy at the good'
  ]
])('%s: %s -> %s', (source, from, to, change) => {
  expect(changesOf(source, source.replace(from, to))).toEqual([change])
})

test('the reason gives the whole fact', () => {
  const source = 'The war has gone on for more than three years.'
  const [change] = changesBetween(source, source.replace('three', 'four')).changes
  expect(change!.reason).toContain('“more than three” became “more than four”')
})

const made = makeCases(readArticles()).filter(({ kind }) => kind === 'changed-fact')

test.each(made.map((one) => [one.id, one] as const))('%s is marked to the letter', (_, { source, target, changes }) => {
  const found = changesBetween(source, target).changes
  expect(found.map(({ severity: _, reason: __, why: ___, ...change }) => change)).toEqual(changes)
})
