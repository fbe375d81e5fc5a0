/** What holds of every view of every match: of real comparisons of any two strings. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { compare } from '../../src/compare.js'
import { toHtml } from '../../src/report/to-html.js'
import { toJson } from '../../src/report/to-json.js'
import { toText } from '../../src/report/to-text.js'

const schema = JSON.parse(readFileSync(new URL('../../src/report/match.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const word = fc.constantFrom(
  'Wang',
  'Moscow',
  'said',
  '“no”',
  '5',
  'not',
  'le\u0301t',
  '王毅',
  '👍',
  '\x1b[31m',
  '<b>',
  '&',
  '\u202E',
  '\uD800',
  '\u200B',
  '.',
  '?',
  '\r\n',
  '\n\n',
  '\t'
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')) },
  fc.string({ unit: 'binary', maxLength: 80 })
)

test('law: the JSON of any comparison keeps the schema, and survives being written and read', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (source, target) => {
      const json = toJson(await compare(source, target))
      const read = JSON.parse(JSON.stringify(json))
      expect(valid(read) || valid.errors).toBe(true)
      expect(read).toEqual(json)
    }),
    { seed: 21, numRuns: 300 }
  )
})

test('law: no view of a terminal has a line wider than it, or a character that acts', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom(40, 80, 121), async (source, target, width) => {
      const view = toText(await compare(source, target), { width })
      for (const line of view.split('\n')) {
        expect(line).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e]|\p{Surrogate}/u)
        expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }
    }),
    { seed: 22, numRuns: 300 }
  )
})

test('law: a page has the tags that were written here, and every one of them closed', async () => {
  const tags = (page: string) => page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>/g) ?? []
  const known =
    /^<(?:!doctype html|\/?(?:html|head|title|body|header|main|article|section|footer|fieldset|legend|label|input|div|span|p|a|ol|ul|li|h1|h2|h3|strong|b|table|caption|tbody|thead|tr|th|td|dl|dt|dd|del|ins|svg|g|path|meta|link|figure|figcaption|details|summary|textarea|button|select|option|kbd)(?: [a-zA-Z-]+(?:="[^"<>]*")?)*\/?)>$/
  await fc.assert(
    fc.asyncProperty(text, text, async (source, target) => {
      const page = tags(toHtml(await compare(source, target)))
      expect(page.filter((tag) => !known.test(tag))).toEqual([])
      expect(unclosed(page)).toEqual([])
    }),
    { seed: 23, numRuns: 300 }
  )
})

/** The tags still open at the end, or closed out of turn. */
function unclosed(tags: readonly string[]): readonly string[] {
  const open: string[] = []
  for (const tag of tags) {
    const name = /[a-z0-9]+/.exec(tag)?.[0] ?? ''
    if (tag.startsWith('</')) {
      if (open.pop() !== name) return [...open, tag]
    } else if (!tag.endsWith('/>') && !['doctype', 'meta', 'link', 'input'].includes(name)) open.push(name)
  }
  return open
}
