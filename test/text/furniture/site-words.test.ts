import { expect, test } from 'vitest'
import { isSiteLine } from '../../../src/text/furniture/site-words.js'

test.each([
  'Terms of use | Privacy policy | Contact us',
  'Most popular stories',
  'Log in or register to comment',
  'Trending now',
  'MORE FROM THIS AUTHOR',
  'We use cookies to improve your experience',
  'Support our journalism'
])('a site speaks of itself in "%s"', (line) => expect(isSiteLine(line)).toBe(true))

test.each([
  'Trump says he will meet Putin in Helsinki',
  'Twitter to close its office in Ghana',
  'World leaders to meet in Paris today',
  'Editors resign over privacy report',
  'The news is not good.',
  'Facebook shares fall 20 percent',
  ''
])('"%s" may be news', (line) => expect(isSiteLine(line)).toBe(false))
