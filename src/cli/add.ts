/** `wirecopy add`: stories into a kept index. */
import { Command } from 'commander'
import { counted } from '../report/wording.js'
import type { Article } from '../types.js'
import { EXIT, type InputOptions, print, withInput } from './output.js'
import { progress } from './progress.js'
import { readStories, type Story } from './stories.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

const EXAMPLES = `
A line of JSONL is {"id","text"} and, where known, "title", "url", "outlet" and "published"; other properties are kept.
Pages, RSS, Atom, JSON Feed, ninjs and schema.org NewsArticle are read as well. A plain file is one story, known by its path. A story whose id is there already is replaced.

Examples:
  wirecopy add --index archive wire/*.jsonl
  wirecopy add --index archive 2024.jsonl.gz feed.xml pages/*.html
  zcat 2024.jsonl.gz | wirecopy add --index archive -`

export function addCommand(): Command {
  const command = new Command('add')
    .description('Add stories to a kept index; it is made where there is none.')
    .argument('<files...>', 'JSONL, pages, feeds, ninjs, plain texts, or - for standard input')
  return withInput(withIndexOption(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(files: readonly string[], options: IndexCommandOptions & InputOptions): Promise<void> {
  await withIndex(options, true, (opened) => addFiles(opened, files, options))
}

async function addFiles({ index, signal }: Opened, files: readonly string[], options: InputOptions): Promise<void> {
  const { stories, bad } = readStories(files, options)
  const bar = progress('texts', options)
  let share: number | undefined
  const follow = async function* (from: AsyncIterable<Story>): AsyncGenerator<Article> {
    for await (const story of from) {
      share = story.share
      yield story.article
    }
  }
  try {
    const added = await index.add(follow(stories), { signal, progress: (done) => bar.update(done, share) })
    await index.flush()
    bar.end()
    await print(`${counted(added, 'text')} added; the index holds ${await index.size()}.`)
  } finally {
    bar.end()
  }
  process.exitCode = bad() > 0 ? EXIT.error : EXIT.found
}
