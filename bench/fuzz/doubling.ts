/**
 * npx tsx bench/fuzz/doubling.ts [--size 50000]
 *
 * Worst cases made four times as large: what is linear takes four times as long, what is quadratic sixteen times. Exit code 1 where
 * a case takes more than eight times as long; what takes more than a second for 100 kB is named. Each time is the least of three, of processor time.
 */
import { parseArgs } from 'node:util'
import { readFeed, readHtml, readJson } from '../../src/formats/index.js'
import { compare } from '../../src/index.js'
import { toHtml, toMarkdown, toText } from '../../src/report/index.js'
import { sketch } from '../../src/sketch/index.js'

const { values } = parseArgs({ options: { size: { type: 'string', default: '50000' }, only: { type: 'string' } } })
const size = Number(values.size)

const runs = [
  ' ',
  '\n',
  '\t ',
  '"',
  '“',
  '’',
  '.',
  '. ',
  '-',
  '—',
  '(',
  '[',
  '0',
  '1,',
  '$1',
  '1/2 ',
  'a',
  'A',
  'A ',
  'a-',
  'é',
  'e\u0301',
  '中',
  '😀',
  '@',
  'http://',
  'a.b',
  ', ',
  '| ',
  ' and ',
  '\u200b',
  '\u00a0',
  '(AP) — ',
  'BY ',
  'said ',
  'not ',
  'Mr. ',
  'March 3 ',
  'Share ',
  '© ',
  'Photo: ',
  'contributed ',
  'is ',
  '%',
  '<',
  '&',
  'Image ',
  'U.S. ',
  'one ',
  'hundred '
]
const STORY = 'The minister met three officials in Moscow on Friday, his office said. '

type Case = readonly [name: string, run: (size: number) => unknown]

const fill = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const CASES: readonly Case[] = [
  ...runs.flatMap((unit): Case[] => [
    [`compare ${JSON.stringify(unit)}`, (n) => compare(STORY + fill(unit, n), `${STORY}${fill(unit, n)}x`)],
    [`compare lines that begin ${JSON.stringify(unit)}`, (n) => compare(STORY, fill(`${fill(unit, 240)}a\n`, n))]
  ]),
  [
    'views of many edits',
    async (n) => {
      const match = await compare(fill('The minister met three officials. ', n), fill('The minister met 4 men. ', n))
      return [toHtml(match), toText(match), toMarkdown(match)]
    }
  ],
  ...['<', '&', '<p>', '<!--', '</p>', '<a href="', '&amp;', '<script>', ']]>'].map(
    (unit): Case => [
      `page ${unit}`,
      (n) => readHtml(`<p>x</p>${fill(unit, n)}`, { limits: { depth: 1e6, elements: 5000 } }).catch(() => undefined)
    ]
  ),
  ...['<item>', '<![CDATA[', '&#1;', '<a ', '</x>'].map(
    (unit): Case => [`feed ${unit}`, (n) => readFeed(`<rss>${fill(unit, n)}`).catch(() => undefined)]
  ),
  ...['[', '"', '\\', '{"a":'].map(
    (unit): Case => [`JSON ${unit}`, (n) => readJson(fill(unit, n)).catch(() => undefined)]
  ),
  ...[' ', 'a', 'a ', 'é', '中'].map((unit): Case => [`sketch ${unit}`, (n) => sketch(fill(unit, n))])
]

async function least(run: Case[1], length: number): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 3; time++) {
    const before = process.cpuUsage()
    await run(length)
    times.push(process.cpuUsage(before).user / 1000)
  }
  return Math.min(...times)
}

let bad = 0
for (const [name, run] of CASES) {
  if (values.only !== undefined && !name.includes(values.only)) continue
  const [once, fourfold] = [await least(run, size), await least(run, 4 * size)]
  // Below 10 ms the clock and the compiler count for more than the text.
  const ratio = fourfold / Math.max(once, 10)
  if (ratio > 8) bad++
  if (ratio > 8 || (fourfold / (4 * size)) * 100_000 > 1000 || values.only !== undefined)
    process.stdout.write(
      `${name}: ${Math.round(once)} ms, four times as long ${Math.round(fourfold)} ms (x ${ratio.toFixed(1)})\n`
    )
}
process.stdout.write(`${CASES.length} cases, ${bad} worse than linear\n`)
process.exitCode = bad > 0 ? 1 : 0
