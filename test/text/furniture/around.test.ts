/** Tag lists, boilerplate and photo credits: the forms, one a row. */
import { describe, expect, test } from 'vitest'
import { isBoilerplateLine, isBoilerplateSentence } from '../../../src/text/furniture/boilerplate.js'
import { isPhotoLine, photoBrackets } from '../../../src/text/furniture/photo.js'
import { isTagList } from '../../../src/text/furniture/tags.js'

describe('tag lists', () => {
  test.each([
    'AFP, ASIA, BEIJING, BILATERAL TALKS, RUSSIA-UKRAINE WAR',
    'Tags: Russia, Ukraine',
    'Filed under: World',
    '#Russia #Ukraine',
    'Russia, Ukraine, Vladimir Putin, European Union, Sanctions'
  ])('%s', (line) => expect(isTagList(line)).toBe(true))
  test.each([
    'Russia, Ukraine agree on a truce, but nobody says when',
    'Yes, no, maybe.',
    'MOSCOW, RUSSIA',
    'Tags are useful'
  ])('"%s" is none', (line) => expect(isTagList(line)).toBe(false))
})

describe('boilerplate', () => {
  test.each([
    'Post a Comment',
    'No comments:',
    '23 comments',
    'Leave a Reply',
    'Advertisement',
    'Story Continued Below',
    'READ MORE:',
    'Read more: Talks fail in Geneva',
    'Related articles',
    'Share Tweet Post Email',
    'Politics',
    '___',
    'Updated at 5:05 a.m. ET',
    'March 31, 2025',
    '5 min read',
    'Copyright © 2019 The Daily Example, LLC.',
    'Slideshow (2 Images)',
    'https://example.org/story'
  ])('line: %s', (line) => expect(isBoilerplateLine(line)).toBe(true))

  test.each([
    'Sign up for our daily newsletter.',
    'Subscribe to our newsletter',
    'Follow Jane Doe on Twitter: @janedoe',
    'Write to Jane Doe at jane@example.org',
    'Get the stories you care about delivered to your inbox.',
    'This story has been updated.',
    'The post Talks fail appeared first on The Daily Example.'
  ])('sentence: %s', (line) => expect(isBoilerplateSentence(line)).toBe(true))

  test.each([
    'Two comments by the minister made headlines.',
    'The court upheld the copyright of the heirs.',
    'Politics is local.',
    'More than 20 people were hurt.',
    'Get out, he shouted.',
    'Follow the money.',
    'Share prices fell on Monday.',
    'World leaders met in Geneva on Tuesday.'
  ])('"%s" is story', (line) => {
    expect(isBoilerplateLine(line)).toBe(false)
    expect(isBoilerplateSentence(line)).toBe(false)
  })
})

describe('photo credits', () => {
  test.each([
    'David Goldman/AP Photo',
    'KCNA/AFP/Getty Images',
    'Photograph: Leah Millis/Reuters',
    'Image copyright Reuters',
    'Photo: AFP'
  ])('line: %s', (line) => expect(isPhotoLine(line)).toBe(true))
  test.each(['He signed and/or sealed it.', 'WASHINGTON/PARIS talks', 'The photo shows a man.'])(
    '"%s" is none',
    (line) => expect(isPhotoLine(line)).toBe(false)
  )
  test('stand in brackets inside captions', () => {
    const text = 'A (large) rally. (AP Photo/Jane Doe) Another one [File: J. Doe/AFP]. (Jane Doe/Reuters) (yes/no)'
    expect(photoBrackets(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '(AP Photo/Jane Doe)',
      '[File: J. Doe/AFP]',
      '(Jane Doe/Reuters)'
    ])
  })
})
