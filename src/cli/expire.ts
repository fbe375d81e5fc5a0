/** `wirecopy expire`: old stories out of a kept index. */
import { Command } from 'commander'
import { counted } from '../report/wording.js'
import { isoDate, print } from './output.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions {
  readonly before: string
}

const EXAMPLES = `
Examples:
  wirecopy expire --index archive --before 2025-01-01
  wirecopy expire --index archive --before "$(date -d '30 days ago' +%F)"   keep a month`

export function expireCommand(): Command {
  const command = new Command('expire')
    .description('Remove what was published before a date; stories without a date stay.')
    .requiredOption('--before <date>', 'ISO 8601, for example 2025-03-31', isoDate)
  return withIndexOption(command)
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => withIndex(options, false, (opened) => expireBefore(opened, options.before)))
}

async function expireBefore({ index }: Opened, before: string): Promise<void> {
  const held = await index.expire(before)
  await print(`${counted(held, 'text')} removed; the index holds ${await index.size()}.`)
}
