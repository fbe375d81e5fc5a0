/** `wirecopy add`: stories into a kept index. */
import { Command } from 'commander'
import { counted } from '../report/wording.js'
import type { Article } from '../types.js'
import { EXIT, type LimitOptions, print, withLimits } from './output.js'
import { progress } from './progress.js'
import { readStories, type Story } from './stories.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

const EXAMPLES = `
A line of JSONL is {"id","text"} and, where known, "title", "url", "outlet" and "published"; other properties are kept.
A plain file is one story, known by its path. A story whose id is there already is replaced.

Examples:
  wirecopy add --index archive wire/*.jsonl
  zcat 2024.jsonl.gz | wirecopy add --index archive -`

export function addCommand(): Command {
  const command = new Command('add')
    .description('Add stories to a kept index; it is made where there is none.')
    .argument('<files...>', 'JSONL files, plain texts, or - for standard input')
  return withLimits(withIndexOption(command)).addHelpText('after', EXAMPLES).action(run)
}

async function run(files: readonly string[], options: IndexCommandOptions & LimitOptions): Promise<void> {
  await withIndex(options, true, (opened) => addFiles(opened, files, options.maxCharacters))
}

async function addFiles({ index, signal }: Opened, files: readonly string[], maxCharacters: number): Promise<void> {
  const { stories, bad } = readStories(files, maxCharacters)
  const bar = progress('texts')
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
