import { describe, expect, test } from 'vitest'
import { datelineOf } from '../../../src/text/furniture/dateline.js'

const STORY = 'The foreign minister travelled on Monday.'
const prefix = (dateline: string, bare = true): string | undefined => {
  const found = datelineOf(dateline + STORY, bare)
  return found === undefined ? undefined : `${found.agency ?? '-'}: ${(dateline + STORY).slice(0, found.end)}`
}

describe('a dateline is the prefix before the story, with its mark', () => {
  test.each([
    ['MOSCOW (AP) — ', 'AP: MOSCOW (AP) —'],
    ['GRETNA, La. (AP) — ', 'AP: GRETNA, La. (AP) —'],
    ['Brussels (AFP) – ', 'AFP: Brussels (AFP) –'],
    ['WASHINGTON/PARIS (Reuters) - ', 'Reuters: WASHINGTON/PARIS (Reuters) -'],
    ['WASHINGTON, Feb 26 (Reuters) - ', 'Reuters: WASHINGTON, Feb 26 (Reuters) -'],
    ['(Reuters) - ', 'Reuters: (Reuters) -'],
    ['BERLIN (dpa/AFP) - ', 'dpa: BERLIN (dpa/AFP) -'],
    ['New Delhi, March 3 (PTI) ', 'PTI: New Delhi, March 3 (PTI)'],
    ['MOSCOW, February 26. /TASS/. ', 'TASS: MOSCOW, February 26. /TASS/.'],
    ['BEIJING, Feb. 26 (Xinhua) -- ', 'Xinhua: BEIJING, Feb. 26 (Xinhua) --'],
    ['Madrid, 26 feb (EFE).- ', 'EFE: Madrid, 26 feb (EFE).-'],
    ['(ANSA) - ROME, FEB 26 - ', 'ANSA: (ANSA) - ROME, FEB 26 -'],
    ['UNITED NATIONS, June 1 (UPI) -- ', 'UPI: UNITED NATIONS, June 1 (UPI) --'],
    ['THURSDAY, April 2, 2020 (HealthDay News) -- ', 'HealthDay: THURSDAY, April 2, 2020 (HealthDay News) --'],
    ['SPRINGFIELD, Ill. (Capitol News) — ', 'Capitol News: SPRINGFIELD, Ill. (Capitol News) —'],
    ['LANSING (Lakeside News Service) ', 'Lakeside News Service: LANSING (Lakeside News Service)'],
    ['ABOARD AIR FORCE ONE (AP) — ', 'AP: ABOARD AIR FORCE ONE (AP) —'],
    ['Washington (CNN) ', '-: Washington (CNN)'],
    ['Beijing: ', '-: Beijing:'],
    ['NEW YORK — ', '-: NEW YORK —'],
    ['WASHINGTON—', '-: WASHINGTON—'],
    ['NASHUA, N.H. — ', '-: NASHUA, N.H. —'],
    ['(New York) – ', '-: (New York) –'],
    ['March 20, 2020 -- ', '-: March 20, 2020 --'],
    ['THURSDAY, April 2, 2020 -- ', '-: THURSDAY, April 2, 2020 --']
  ])('%s', (dateline, expected) => expect(prefix(dateline)).toBe(expected))
})

test.each([
  'Trump: ',
  'Analysis: ',
  'BREAKING — ',
  'GOP — ',
  'Palestinian Authority (PA) ',
  'Jan. 6 Committee: ',
  'The president said (AP) — ',
  'The president told them (Capitol News) — ',
  '(Breaking News) — ',
  'Jonathan Ernst/Reuters/',
  'Alex Edelman / AFP / ',
  'Donald Trump (Reuters photo: Jane Doe) ',
  ''
])('"%s" is no dateline', (text) => expect(prefix(text)).toBeUndefined())

test('a place alone counts only where a story may begin, a place with an agency anywhere', () => {
  expect(prefix('WASHINGTON — ', false)).toBeUndefined()
  expect(prefix('WASHINGTON (AP) — ', false)).toBe('AP: WASHINGTON (AP) —')
})

test('on a line of its own it needs an agency and its dash', () => {
  expect(datelineOf('WASHINGTON (AP) —', true)).toEqual({ end: 17, agency: 'AP' })
  expect(datelineOf('Donald Trump (AP)', true)).toBeUndefined()
  expect(datelineOf('WASHINGTON —', true)).toBeUndefined()
})
