import { describe, expect, test } from 'vitest'
import { creditOfLine, creditOfSentence, signOff } from '../../../src/text/furniture/credit.js'

describe('a sentence that credits', () => {
  test.each([
    ['The Associated Press contributed to this report.', 'AP'],
    ['Fox News’ Jane Doe and Reuters contributed to this report', 'Reuters'],
    ['Associated Press writer Jane Doe in Paris contributed.', 'AP'],
    ['Contributing: Jane Doe, USA TODAY; The Associated Press', 'AP'],
    ['Doe reported from McLean, Va. Contributing: The Associated Press', 'AP'],
    ['(With inputs from PTI)', 'PTI'],
    ['With files from The Canadian Press', 'CP'],
    ['This report includes material from Reuters and AFP.', 'Reuters'],
    ['Information from the Associated Press was used in this report.', 'AP'],
    ['This article was originally published by Reuters.', 'Reuters'],
    ['Copyright 2024 The Associated Press.', 'AP'],
    ['© 2024 AFP', 'AFP'],
    ['The AP is solely responsible for all content.', 'AP'],
    ['Follow AP coverage of the pandemic at https://apnews.com/VirusOutbreak', 'AP'],
    ['Source: https://www.reuters.com/world/x', 'Reuters'],
    ['Courtesy: ANI', 'ANI'],
    ['Original Source: www.rfi.fr', undefined],
    ['With inputs from agencies', undefined],
    ['(Reporting by Jane Doe; Editing by John Smith)', undefined],
    ['This story is auto-generated from a syndicated feed.', undefined]
  ])('%s', (line, agency) => expect(creditOfSentence(line)).toEqual(agency === undefined ? {} : { agency }))
})

test.each([
  'The AP reported that the talks had failed.',
  'According to Reuters, three people were hurt.',
  'A source told AFP on Monday that the truce was over.',
  'The Associated Press declared that the proposition had gone down.',
  'Satellite image © 2019 Maxar Technologies via AP',
  'The Reuters/Ipsos poll was conducted online.',
  'The AP first reported the contribution to the campaign.'
])('a mention is no credit: %s', (line) => {
  expect(creditOfSentence(line)).toBeUndefined()
  expect(creditOfLine(line)).toBeUndefined()
})

describe('a line at the end of a story that credits by its name alone', () => {
  test.each([
    ['AP', 'AP'],
    ['(Reuters)', 'Reuters'],
    ['— AFP', 'AFP'],
    ['AFP/AP', 'AFP'],
    ['Reuters, AFP and dpa', 'Reuters'],
    ['/TASS/', 'TASS'],
    ['jcg/wmr (AP, AFP, dpa)', 'AP'],
    ['--IANS ab/pgh', 'IANS'],
    ['PTI KJ KJ', 'PTI'],
    ['bur-mtp/jj', undefined],
    ['International Agencies', undefined],
    ['Staff and agencies', undefined],
    ['Doe reported from Washington.', undefined]
  ])('%s', (line, agency) => expect(creditOfLine(line)).toEqual(agency === undefined ? {} : { agency }))

  test.each(['Politics', 'NATO', 'AFP, RUSSIA, CHINA', 'NATO USA', 'The end'])('"%s" does not', (line) =>
    expect(creditOfLine(line)).toBeUndefined()
  )
})

test('a sign-off is the part after the last sentence', () => {
  const sentence = 'The talks will go on, he said. (ANI)'
  const found = signOff(sentence)
  expect(sentence.slice(found?.start)).toBe('(ANI)')
  expect(found?.agency).toBe('ANI')
  expect(signOff('The talks will go on, he told the AP.')).toBeUndefined()
})
