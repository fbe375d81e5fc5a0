/** `wirecopy remove`: stories out of a kept index. */
import { Command } from 'commander'
import { counted } from '../report/wording.js'
import { readLines } from './lines.js'
import { EXIT, print } from './output.js'
import { STDIN } from './path.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

/** Bytes of one id. */
const LONGEST_ID = 1_000_000

const EXAMPLES = `
Examples:
  wirecopy remove --index archive ap-2231 ap-2232
  wirecopy remove --index archive - < withdrawn-ids.txt`

export function removeCommand(): Command {
  const command = new Command('remove')
    .description('Remove stories from a kept index.')
    .argument('<ids...>', 'their ids, or - for one id a line on standard input')
  return withIndexOption(command)
    .addHelpText('after', EXAMPLES)
    .action((ids: readonly string[], options: IndexCommandOptions) =>
      withIndex(options, false, (opened) => removeIds(opened, ids))
    )
}

async function removeIds({ index }: Opened, ids: readonly string[]): Promise<void> {
  const all: string[] = []
  for (const id of ids) {
    if (id !== STDIN) all.push(id)
    else
      for await (const { text } of readLines(process.stdin, LONGEST_ID)) if (text !== undefined) all.push(text.trim())
  }
  const held = await index.remove(all)
  await print(`${counted(held, 'text')} removed; the index holds ${await index.size()}.`)
  process.exitCode = held > 0 ? EXIT.found : EXIT.nothing
}
