/** Golden: whoever reads `--json` or stores it is hurt by a change here. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { toJson } from '../../src/report/to-json.js'
import type { Match } from '../../src/types.js'
import { aMatch, aVerdict, goldMatch, replacing } from './samples.js'

const schema = JSON.parse(readFileSync(new URL('../../src/report/match.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const json = (match: Match) => JSON.parse(JSON.stringify(toJson(match)))

test('a match has the promised properties, version first', () => {
  expect(Object.keys(toJson(goldMatch()))).toEqual([
    'version',
    'source',
    'target',
    'beads',
    'passages',
    'edits',
    'changes',
    'contradictions',
    'verdict',
    'notes'
  ])
})

test('a side has its id, sentences, facts and furniture, and neither text nor tokens', () => {
  const { source } = toJson(goldMatch())
  expect(Object.keys(source)).toEqual(['id', 'sentences', 'facts', 'furniture'])
  expect(source.sentences[0]).toEqual({ start: 0, end: 175 })
  expect(source.furniture[0]).toEqual({ start: 0, end: 8, kind: 'dateline' })
})

test('what a type carries beside its promise stays out', () => {
  const match = goldMatch()
  expect(match.edits[0]).toHaveProperty('source.text')
  expect(toJson(match).edits[0]).toEqual({
    kind: 'delete',
    source: { start: 0, end: 8 },
    target: { start: 0, end: 0 },
    topic: 'furniture'
  })
})

test('the schema accepts a real match, whole and in a batch with its id first', () => {
  expect(valid(json(goldMatch())) || valid.errors).toBe(true)
  expect(valid({ id: 'pair-7', ...json(goldMatch()) }) || valid.errors).toBe(true)
})

test('the schema accepts every value of the types', () => {
  const match = aMatch('One.\nTwo.', 'One.\nThree.')
  const furniture = (['dateline', 'byline', 'credit', 'tags', 'boilerplate'] as const).map((kind) => {
    return { start: 0, end: 3, kind, agency: 'AP' }
  })
  const notes = [{ code: 'unknown-language', message: 'The language is not known.' }] as const
  const full = { ...match, source: { ...match.source, furniture }, notes, edits: [replacing(match, 'Two', 'Three')] }
  expect(valid(json(full)) || valid.errors).toBe(true)
})

test.each([
  ['another version', (m: Json) => ({ ...m, version: 2 })],
  ['no edits', ({ edits: _, ...m }: Json) => m],
  ['an unknown kind of bead', (m: Json) => ({ ...m, beads: [{ ...m.beads[0], kind: 'mixed' }] })],
  ['half an offset', (m: Json) => ({ ...m, passages: [{ ...m.beads[0], source: { start: 0.5, end: 1 } }] })],
  ['a probability above one', (m: Json) => ({ ...m, verdict: { ...aVerdict(), derived: 1.1 } })],
  ['a verdict without a label', (m: Json) => ({ ...m, verdict: { ...aVerdict(), label: undefined } })]
])('the schema refuses %s', (_, spoil) => {
  expect(valid(JSON.parse(JSON.stringify(spoil(json(goldMatch())))))).toBe(false)
})

test('the schema lets new properties in', () => {
  const match = json(goldMatch())
  expect(valid({ ...match, since: '2.0', verdict: { ...match.verdict, why: 'x' } })).toBe(true)
})

test('the result shares nothing with the match', () => {
  const match = aMatch('One.', 'Two.')
  const made = toJson(match)
  Object.assign(made.verdict.reasons, { 0: 'more' })
  expect(match.verdict.reasons).not.toContain('more')
})

type Json = ReturnType<typeof json>
