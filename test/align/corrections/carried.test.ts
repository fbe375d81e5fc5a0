/** What a correction takes back, and where a text made from the old wording still says it. */
import { expect, test } from 'vitest'
import { layGround } from '../../../src/align/changes/ground.js'
import { carried } from '../../../src/align/corrections/carried.js'
import { outdatedBy } from '../../../src/align/corrections/outdated.js'
import { compareDocuments } from '../../../src/compare.js'
import { analyze } from '../../../src/text/analyze.js'

const OLD = `The ferry Aurora sank off Port Bell on Friday, killing 12 people and injuring 12 others, the coast guard said.
Captain Jon Smyth was arrested in Kampala after the sinking. Smyth had ignored a storm warning.
The vessel carried more than 200 passengers. Its owner, Lake Lines, has paid compensation to the families.
“We did everything we could to save them,” the minister said.`

/** `[words of the old text, words of the derived one]` for each thing carried. */
function carry(replace: readonly (readonly [string, string])[], derived: string): [string, string[]][] {
  const text = replace.reduce((text, [from, to]) => text.replaceAll(from, to), OLD)
  const [old, fresh, other] = [OLD, text, derived].map((text) => analyze({ id: '', text, language: 'en' }))
  const [toFresh, toOther] = [compareDocuments(old!, fresh!), compareDocuments(old!, other!)]
  const [one, two] = [
    layGround(old!, fresh!, toFresh.beads, toFresh.edits),
    layGround(old!, other!, toOther.beads, toOther.edits)
  ]
  return outdatedBy(one, toFresh.changes, toFresh.edits).flatMap((outdated): [string, string[]][] => {
    const spans = carried(one, two, outdated)
    const words = OLD.slice(outdated.place.start, outdated.place.end)
    return spans.length === 0 ? [] : [[words, spans.map(({ start, end }) => derived.slice(start, end))]]
  })
}

const REWRITE = `A ferry called the Aurora went down near Port Bell on Friday, leaving 12 people dead and another 12 hurt, according to the coast guard.
Its captain, Jon Smyth, has been arrested in Kampala. He is accused of ignoring a storm warning.
On board were over 200 passengers. The owner, Lake Lines, paid compensation to families of the victims.
The minister said everything had been done to save them. Smyth remains in custody.`

test('a number is carried where it stands more often than in the corrected text', () => {
  const dead = [['killing 12 people', 'killing 14 people']] as const
  expect(carry(dead, OLD)).toEqual([['12', ['12']]])
  expect(carry(dead, REWRITE)).toHaveLength(1)
  expect(carry(dead, REWRITE.replace('12 people dead', '14 people dead'))).toEqual([])
})

test('a name is carried wherever it stands, and not by a text that has it right', () => {
  const named = [['Smyth', 'Brown']] as const
  expect(carry(named, REWRITE)).toEqual([['Jon Smyth', ['Jon Smyth', 'Smyth']]])
  expect(carry(named, REWRITE.replaceAll('Smyth', 'Brown'))).toEqual([])
  expect(carry([['Jon Smyth', 'Jon Smith']], REWRITE)).toEqual([['Smyth', ['Smyth']]])
})

test('a bound and a date are carried in other words', () => {
  expect(carry([['more than 200', 'about 150']], REWRITE)).toEqual([['more than 200', ['over 200']]])
  expect(carry([['on Friday', 'on Thursday']], REWRITE)).toEqual([['Friday', ['Friday']]])
  expect(carry([['on Friday', 'on Thursday']], REWRITE.replace('on Friday', 'on Thursday'))).toEqual([])
})

test('a statement that the correction denies or doubts is carried by a text that still makes it', () => {
  const denied = carry([['has paid', 'has not paid']], REWRITE)
  expect(denied).toHaveLength(1)
  expect(denied[0]![1][0]).toContain('paid compensation')
  expect(
    carry([['has paid', 'has not paid']], REWRITE.replace('Lake Lines, paid', 'Lake Lines, has not paid'))
  ).toEqual([])
  expect(carry([['Smyth had ignored', 'Smyth had allegedly ignored']], OLD)).toHaveLength(1)
})

test('words that are no typed fact are carried, a dropped sentence too', () => {
  const sentence = ' Its owner, Lake Lines, has paid compensation to the families.'
  expect(carry([[sentence, '']], REWRITE)[0]![1].join(' ')).toContain('compensation')
  expect(carry([['arrested', 'questioned']], REWRITE)).toEqual([['arrested', ['arrested']]])
  expect(carry([['arrested', 'questioned']], REWRITE.replace('arrested', 'questioned'))).toEqual([])
})

test('what the derived text leaves out it does not carry, and what the correction adds takes nothing back', () => {
  const opening = REWRITE.split('\n')[0]!
  expect(carry([['more than 200', 'about 150']], opening)).toEqual([])
  expect(
    carry([['the coast guard said.', 'the coast guard said. Divers from Entebbe joined the search.']], OLD)
  ).toEqual([])
  expect(carry([], REWRITE)).toEqual([])
})
