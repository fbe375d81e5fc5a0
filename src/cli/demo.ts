/** `wirecopy demo`: the main job on real articles in a clone of the project, on a made-up pair where it is installed. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Article, Match } from '../types.js'
import { type OutputOptions, print, tell, usesColor, type VoiceOptions, widthOf, writeReport } from './output.js'
import { readArticle } from './read-article.js'

type Options = Pick<OutputOptions, 'color' | 'width'> & VoiceOptions & { readonly html: string }

const EXAMPLES = `
Examples:
  wirecopy demo                     five real articles in a clone of the project, a made-up pair elsewhere
  wirecopy demo --html other.html   the report to another place`

export function demoCommand(): Command {
  return new Command('demo')
    .description('Show what wirecopy does: verdicts, both texts side by side, and an HTML report.')
    .option('--html <file>', 'where the report is written', 'wirecopy-report.html')
    .option('--color', 'use colour, even where the output is no terminal')
    .option('--no-color', 'use no colour (also: NO_COLOR)')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

async function run(options: Options): Promise<void> {
  const { source, targets, said } = await demoTexts()
  tell(said, options)
  const { scan } = await import('../scan.js')
  const { toHtml, toText } = await import('../report/index.js')
  const matches: readonly Match[] = await scan(source, targets)
  await print(toText(matches, { width: widthOf(options), color: usesColor(options) }))
  await writeReport(options.html, toHtml(matches))
  tell(`\nThe report: ${resolve(options.html)}`, options)
}

interface DemoTexts {
  readonly source: Article
  readonly targets: readonly Article[]
  readonly said: string
}

async function demoTexts(): Promise<DemoTexts> {
  const corpus = join(dirname(createRequire(import.meta.url).resolve('wirecopy/package.json')), 'corpus')
  if (!existsSync(join(corpus, '004.txt'))) {
    const { SOURCE, REWRITE, SAME_EVENT } = await import('./demo-texts.js')
    return {
      source: SOURCE,
      targets: [REWRITE, SAME_EVENT],
      said: 'A made-up agency story against two made-up texts.\n'
    }
  }
  const read = async (name: string) => ({
    ...(await readArticle(join(corpus, `${name}.txt`), { maxCharacters: LONGEST })),
    id: name
  })
  return {
    source: await read('004'),
    targets: await Promise.all(['000', '001', '002', '003'].map(read)),
    said: 'Agency story 004 against four other articles of corpus/.\n'
  }
}

/** Characters; the articles have some 4,000. */
const LONGEST = 100_000
