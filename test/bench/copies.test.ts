/** Copies made by the bench are what their names say. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copies } from '../../bench/quality/families/copies.js'
import { houseStyle, requoted } from '../../bench/quality/families/house-style.js'
import { containment, wordsOf } from '../../bench/quality/floors/shingles.js'
import { random } from '../../bench/quality/random.js'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wirecopy-copies-'))
  mkdirSync(join(dir, 'basil'))
  const story = (town: string): string =>
    Array.from({ length: 40 }, (_, n) => `The ${town}${n} of ${town} saw "${town}" and ${town}${n * n} center. `).join(
      ''
    )
  const rows = ['Rome', 'Oslo', 'Kyiv'].map((town) => JSON.stringify({ id: town, text: story(town) }))
  writeFileSync(join(dir, 'basil', 'docs.jsonl'), rows.join('\n'))
})
afterAll(() => rmSync(dir, { recursive: true }))

test('the same seed gives the same copies, one of each kind for each article', async () => {
  const [one, other] = [await copies(dir, 8, 1), await copies(dir, 8, 1)]
  expect(other).toEqual(one)
  expect(one).toHaveLength(2 * 7)
})

test('a verbatim copy is the text, one in boilerplate holds it, a cut begins it, a mosaic holds a quarter', async () => {
  for (const { kind, source, target } of await copies(dir, 12, 1)) {
    if (kind === 'verbatim') expect(target.text).toBe(source.text)
    if (kind === 'requoted') expect(wordsOf(target.text)).toEqual(wordsOf(source.text))
    if (kind === 'boilerplate') expect(target.text).toContain(source.text)
    if (kind === 'cut') expect(source.text.startsWith(target.text)).toBe(true)
    if (kind === 'house-style' || kind === 'edited') expect(containment(source.text, target.text)).toBeGreaterThan(0.4)
    if (kind === 'mosaic') {
      const own = wordsOf(source.text).length
      expect(wordsOf(target.text).length).toBeGreaterThan(0.9 * own)
      expect(containment(source.text, target.text)).toBeLessThan(0.35)
    }
  }
})

test('house style changes marks and spellings and leaves the rest', () => {
  const text = 'The “defense” center said two percent did not vote.'
  expect(houseStyle(text, () => 0)).toBe('The "defence" centre stated 2 per cent didn\'t vote.')
  expect(houseStyle(text, () => 1)).toBe(requoted(text))
  expect(requoted('He said "no" and (\'yes\')')).toBe('He said “no” and (’yes’)')
})

test('random numbers repeat with their seed and differ without', () => {
  expect(random(7)()).toBe(random(7)())
  expect(random(7)()).not.toBe(random(8)())
})
