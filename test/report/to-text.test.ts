/** The view of a terminal. */
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { toText } from '../../src/report/to-text.js'
import type { Match } from '../../src/types.js'
import { aMatch, aVerdict, goldMatch, replacing, spanOf } from './samples.js'

const ESCAPE = String.fromCharCode(27)

test('the verdict, its probabilities, reasons and shingle figures stand on top', () => {
  const [headline, facts, changed, ...rest] = toText(goldMatch(), { width: 120 }).split('\n')
  expect(headline).toBe('REWRITE: The source’s story told in other words throughout.')
  expect(facts).toBe(
    'reused with probability 98 % · wholly derived · the target took from the source · the source’s credit is gone'
  )
  expect(changed).toMatch(
    /^the target contradicts itself · changes to facts: 2 grave, \d+ material, \d+ minor \(listed below/
  )
  const above = rest
    .slice(
      0,
      rest.findIndex((line) => line.startsWith('─'))
    )
    .join('\n')
  expect(above).toMatch(/Rewrite +█+.* 93 %/)
  expect(above).toContain('· The credit line AP is gone.')
  expect(above).toMatch(/Jaccard \.083 .*MinHash \.078 .*Containment \.155/s)
})

test('a number is not parted from its sign of per cent at the end of a line', () => {
  const reasons = ['93 % of the words of the target stand in the source, of which 39 % are unchanged.']
  const view = toText(aMatch('Rain.', 'Sun.', { verdict: aVerdict({ reasons }) }), { width: 64 })
  expect(view).toContain('· 93 % of the words of the target stand in the source, of which\n  39 % are unchanged.')
})

test('a bead is a row, and alterations are marked without colour', () => {
  const view = toText(goldMatch(), { width: 120 })
  expect(view).toContain(
    '1 [-Beijing:-] Chinese Foreign Minister Wang Yi       1:2 .45    1 Chinese Foreign Minister Wang Yi {+arrived in+}'
  )
  expect(view).toContain('<~Monday~> [-was travelling to-]')
  expect(view).toMatch(/7 \[-Trump’s comments, which have typically been {7}−/)
})

test('the contradictions are listed, and after them the changed facts, gravest first, each in one paragraph', () => {
  const [above, list = ''] = toText(goldMatch(), { width: 120 }).split('Changes to facts: ')
  expect(list).toMatch(/^2 grave, \d+ material, \d+ minor\n!!! grave {5}number added/)
  expect(list.indexOf('!!  material')).toBeLessThan(list.indexOf('!   minor'))
  expect(list).toContain('tense completed: ‘was travelling’ -> ‘arrived’. The source has the minister')
  expect(above?.split('The target contradicts itself')[1]).toContain(
    '‘more than three’ -> ‘approaches its three-year mark’ against ‘more than three’'
  )
})

test('colour adds sequences that are all closed, and nothing else but takes the marks away', () => {
  const plain = toText(goldMatch(), { width: 120 })
  const colored = toText(goldMatch(), { width: 120, color: true })
  expect(plain).not.toContain(ESCAPE)
  expect(colored).toContain(`${ESCAPE}[`)
  for (const line of colored.split('\n')) expect(openAtEnd(line)).toBe(false)
  expect(colored).not.toContain('{+')
})

function openAtEnd(line: string): boolean {
  const codes = line.split(`${ESCAPE}[`).slice(1)
  return codes.length > 0 && !codes.at(-1)!.startsWith('0m')
}

test.each([40, 80, 100, 133, 200])('no line is wider than %i columns', (width) => {
  for (const color of [false, true]) {
    for (const line of toText(goldMatch(), { width, color }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  }
})

test('wide characters keep the columns straight', () => {
  const match = aMatch(
    '王毅星期一前往莫斯科与拉夫罗夫举行会谈并讨论乌克兰局势以及双边合作问题和其他共同关心的话题。',
    'Wang in Moscow.'
  )
  const row = toText(match, { width: 80 })
    .split('\n')
    .find((line) => line.includes('Wang in'))!
  expect(stringWidth(row.slice(0, row.indexOf('~')))).toBe(36)
})

/** The text of a line by the columns it stands in; a character of two columns is in the first of them. */
function columnsOf(line: string): string[] {
  const columns: string[] = []
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
    const width = stringWidth(segment)
    if (width === 0) columns[columns.length - 1] += segment
    else columns.push(segment, ...new Array<string>(width - 1).fill(''))
  }
  return columns
}

const MIXED = `王毅星期一前往莫斯科与拉夫罗夫举行会谈。 Owners of a cafe\u0301 nai\u0308vely met 😀😀 and 👩‍👩‍👧 in Kyiv.
한국 정부는 월요일에 세 명의 관리를 만났다고 밝혔다. ภาษาไทยเขียนติดกันโดยไม่มีช่องว่าง is Thai. Ελληνικά, Кириллица, עברית.
⌚️ 1️⃣ 🇫🇷🇷🇺 👍🏽 ﾊﾟﾋﾟﾌﾟ ｆｕｌｌ ‹U+200B› ﬁ — “quoted” \ufffd\ufffd and a-word-that-is-longer-than-any-column-could-ever-be-at-eighty-columns-on-a-side.`

test.each([80, 120, 200])('at %i columns wide, combining and joined characters keep both columns straight', (width) => {
  const other = MIXED.replaceAll('Kyiv', '基辅 and 🎉')
    .replaceAll('월요일', 'e\u0301\u0323')
    .split(' ')
    .reverse()
    .join(' ')
  for (const match of [aMatch(MIXED, other), aMatch(other, MIXED)])
    for (const color of [false, true]) {
      const lines = toText(match, { width, color }).split('\n')
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      const bare = lines.map((line) => line.replace(/\x1b\[[\d;]*m/g, ''))
      const body = bare.slice(
        bare.findIndex((line) => line.startsWith('SOURCE')) + 2,
        bare.findIndex((line) => line.includes('= identical')) - 2
      )
      const left = Math.floor((width - 11) / 2)
      for (const columns of body.map(columnsOf).filter(({ length }) => length > left)) {
        expect(columns.slice(left, left + 2), 'nothing of the left column stands in the gutter').toEqual([' ', ' '])
        expect(columns.slice(left + 11, left + 15).join(''), 'the right column begins with its margin').toMatch(
          /^ {2}\d |^ {4}$|^$/
        )
      }
    }
})

test('what a text would do to the terminal is shown, not done', () => {
  const hostile = 'Red \x1b[31malert\x07 and \u202Eturned\u202C round.'
  const match = aMatch(hostile, hostile, {
    verdict: aVerdict({ reasons: ['He said \x1b]0;owned\x07.'] }),
    notes: [{ code: 'limit', message: '\x1b[2J' }]
  })
  const named: Match = { ...match, source: { ...match.source, article: { ...match.source.article, id: '\x1b[8mid' } } }
  const view = toText(named, { width: 100 })
  expect(view).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
  expect(view).toContain('‹U+001B›[31malert‹U+0007›')
  expect(view).toContain('‹U+202E›turned')
})

test('a change that quotes hostile text is harmless too', () => {
  const match = aMatch('He paid \x1b[5m100.', 'He paid 900.')
  const source = spanOf(match.source, '\x1b[5m100')
  const change = { topic: 'number', change: 'altered', severity: 'grave', reason: '', why: '\x1b[5m', source } as const
  expect(toText({ ...match, changes: [change] })).not.toContain(ESCAPE)
})

test('a moved sentence leaves a line where it stood', () => {
  const match = aMatch('One.\nTwo.', 'Two.\nOne.')
  const beads = [
    { source: [0], target: [1], kind: 'identical', similarity: 1, moved: true },
    { source: [1], target: [0], kind: 'identical', similarity: 1, moved: false }
  ] as const
  expect(toText({ ...match, beads })).toMatch(/1 ↕ moved: stands beside 2 of the target[\s\S]*1 One\. .*= {2}↕/)
})

test('several matches are a table, and the first in full where text was reused', () => {
  const other = aMatch('Rain.', 'Sun.', { verdict: aVerdict({ label: 'unrelated', derived: 0.004, confidence: 0.97 }) })
  const view = toText([goldMatch(), other], { width: 100 })
  expect(view).toMatch(/^target +verdict +sure +reused\n001 +Rewrite +93 % +98 %\ntarget +Unrelated +97 % +< 1 %\n\n/)
  expect(view).toContain('Wang Yi')
  expect(toText([other, other], { width: 100 })).not.toContain('Sun.')
})

test('an empty text on either side is shown as nothing dropped or added', () => {
  expect(toText(aMatch('', ''))).toContain('SOURCE  source')
  expect(toText(aMatch('', 'Rain.'))).toMatch(/\+ +1 Rain\./)
})

test.each([0, 39, Number.NaN])('a width of %s is refused', (width) => {
  expect(() => toText(aMatch('a', 'b'), { width })).toThrow('Option `width`')
})

test('an edit keeps its marks over two sentences and a change inside it', () => {
  const match = aMatch('He left. She too.', 'He left and she too.')
  const edits = [replacing(match, '. She', ' and she')]
  const changes = [
    { topic: 'name', change: 'dropped', severity: 'minor', reason: '', source: spanOf(match.source, 'She') }
  ] as const
  expect(toText({ ...match, edits, changes })).toContain('He left[-. She-] too.')
})
