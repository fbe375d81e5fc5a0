import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { furnitureOf, read, story } from './read.js'

const article = (id: string): string => readFileSync(new URL(`../../../corpus/${id}.txt`, import.meta.url), 'utf8')

describe('the five articles', () => {
  test('an agency story: dateline and credit line', () => {
    expect(read(article('004'))).toEqual(['dateline "Beijing:"', 'credit AP "AP"'])
  })
  test('a rewrite without any', () => expect(read(article('001'))).toEqual([]))
  test('a blog: agencies unnamed, calls to comment', () => {
    expect(read(article('002'))).toEqual([
      'credit "International Agencies"',
      'boilerplate "No comments:"',
      'boilerplate "Post a Comment"'
    ])
  })
  test('a portal: category, tags (the agency among them is no credit), writer, source', () => {
    const found = read(article('003'))
    expect(found.map((one) => one.split(' "')[0])).toEqual(['boilerplate', 'tags', 'byline', 'credit', 'boilerplate'])
    expect(found[3]).toBe('credit "Original Source: www.rfi.fr"')
  })
})

describe('where a line stands decides', () => {
  test('an agency alone on a line is a credit at the end and nothing in the middle', () => {
    expect(read(story({ after: '\nAP' }))).toEqual(['credit AP "AP"'])
    expect(
      read(
        `${story({})}\nAP\n${story({}).replaceAll('talks', 'discussions').replaceAll('on Tuesday', 'on Friday').replaceAll('Two', 'Three')}`
      ).filter((one) => one.startsWith('credit'))
    ).toEqual([])
  })
  test('a byline and a dateline before the story', () => {
    expect(read(story({ before: 'By Jane Doe\nMOSCOW (AP) — ' }))).toEqual([
      'byline "By Jane Doe"',
      'dateline AP "MOSCOW (AP) —"'
    ])
  })
  test('a writer and an agency on lines of their own', () => {
    expect(read(story({ before: 'Jane Doe\nAssociated Press\nTORONTO – ' }))).toEqual([
      'byline "Jane Doe"',
      'credit AP "Associated Press"',
      'dateline "TORONTO –"'
    ])
  })
  test('a credit run into the last sentence', () => {
    expect(
      read(story({ after: ' He said it was “necessary.”The Associated Press contributed to this report.' }))
    ).toEqual(['credit AP "The Associated Press contributed to this report."'])
  })
  test('a sign-off behind the last sentence', () => {
    expect(read(story({ after: ' (ANI)' }))).toEqual(['credit ANI "(ANI)"'])
  })
  test.each([' ///nm', '///nm', '\n///nm', ' //ab/cd'])('initials behind slashes: "%s"', (after) => {
    expect(read(story({ after }))).toEqual([`credit "${after.trim()}"`])
    expect(
      read(`${story({ after })}\n\nThe minister is to fly home on Sunday, his office said in a statement.`)
    ).toEqual([`credit "${after.trim()}"`])
  })
  test('slashes inside a line sign nothing', () => {
    expect(read(story({ after: ' See //nm for more on it.' }))).toEqual([])
    expect(read(story({ after: ' It is at http://ab' }))).toEqual([])
  })
  test('a caption shown twice is furniture the second time', () => {
    const caption = 'A man carries a balloon at a march in the capital. (Jane Doe/Reuters)'
    const found = read(`${caption}\n${caption}\n${story({})}`)
    expect(found).toEqual([
      'boilerplate "(Jane Doe/Reuters)"',
      `boilerplate "A man carries a balloon at a march in the capital."`,
      'boilerplate "(Jane Doe/Reuters)"'
    ])
  })
  test('a headline is story', () => expect(read(`Talks fail in Geneva\n\n${story({})}`)).toEqual([]))
})

const PIECES = [
  'MOSCOW (AP) — ',
  'AP',
  'By Jane Doe',
  'Post a Comment',
  '(AP Photo/J. Doe)',
  'AFP, RUSSIA, CHINA',
  'contributed to this report',
  '((',
  '[',
  '©',
  '\n',
  '\r\n',
  ' ',
  '😀',
  '\u2028',
  '\ud800',
  '. ',
  ': ',
  '/',
  '— ',
  'The talks failed on Monday.'
]

test('law: spans are in order, disjoint, not empty and inside the text, whatever the text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
  )
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const one of furnitureOf(text)) {
        expect(one.start).toBeGreaterThanOrEqual(end)
        expect(one.end).toBeGreaterThan(one.start)
        end = one.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 1000, seed: 6 }
  )
})

test('law: a text of nothing but furniture, or of nothing, is read to its end', () => {
  expect(furnitureOf('')).toEqual([])
  expect(read('AP News\nPost a Comment').length).toBe(2)
})

test.each(['(', '[', '/', 'contributed ', 'AP ', 'By ', ': ', '- ', 'share ', 'A.', '© ', ', '])(
  '100 kB of "%s" is read',
  (piece) => {
    expect(() => furnitureOf(piece.repeat(100_000 / piece.length))).not.toThrow()
  }
)
