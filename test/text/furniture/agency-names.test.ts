import { describe, expect, test } from 'vitest'
import { agencyNames, agencyOfSite, exactAgency } from '../../../src/text/furniture/agency-names.js'

const named = (text: string, codes = false): string[] => agencyNames(text, codes).map(({ agency }) => agency)

describe('names of agencies in a text', () => {
  test.each([
    ['the Associated Press reported', ['AP']],
    ['officials told AFP and Reuters on Monday', ['AFP', 'Reuters']],
    ["the AP's tally", ['AP']],
    ['an A.P. photographer', ['AP']],
    ['the Associated Press of Pakistan', ['APP']],
    ['the Australian Associated Press', ['AAP']],
    ['Agence France-Presse and the dpa', ['AFP', 'dpa']],
    ['AP-Yonhap', ['AP']],
    ['Interfax-Ukraine said', ['Interfax-Ukraine']]
  ])('"%s" names %j', (text, agencies) => expect(named(text)).toEqual(agencies))

  test.each([
    'the apparent winner',
    'APEC leaders',
    '@AP',
    '#AFP',
    'MAPS',
    'AP2',
    'KAP',
    'Pennsylvania (PA)',
    'an ANI',
    'Bloomberg ran for mayor'
  ])('"%s" names none', (text) => expect(named(text)).toEqual([]))

  test('short forms that are other words in prose count only where a credit stands', () => {
    expect(named('PA and ANI')).toEqual([])
    expect(named('PA and ANI', true)).toEqual(['PA', 'ANI'])
  })

  test('spans slice back to the name', () => {
    const text = 'Reporting by the Associated Press, Reuters'
    expect(agencyNames(text, false).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Associated Press',
      'Reuters'
    ])
  })
})

test('a string is an agency only as a whole', () => {
  expect(['AP', 'The Associated Press', 'reuters.com', 'AP said', 'Thomson Reuters'].map(exactAgency)).toEqual([
    'AP',
    'AP',
    'Reuters',
    undefined,
    'Reuters'
  ])
})

test('an agency is known by its site, and not by a name inside another', () => {
  expect(agencyOfSite('Source: https://www.reuters.com/world/')).toBe('Reuters')
  expect(agencyOfSite('www.notreuters.com')).toBeUndefined()
  expect(agencyOfSite('www.rfi.fr')).toBeUndefined()
})
