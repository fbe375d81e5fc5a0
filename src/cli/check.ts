/** `wirecopy check`: whether a kept index is whole. */
import { Command } from 'commander'
import { visible } from '../report/visible.js'
import { counted } from '../report/wording.js'
import { EXIT, print } from './output.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

const EXAMPLES = `
Examples:
  wirecopy check --index archive                        exit code 0: nothing is wrong`

export function checkCommand(): Command {
  const command = new Command('check').description('Verify a kept index and say what is wrong with it.')
  return withIndexOption(command)
    .addHelpText('after', EXAMPLES)
    .action((options: IndexCommandOptions) => withIndex(options, false, checkIndex))
}

async function checkIndex({ index }: Opened): Promise<void> {
  const faults = await index.check()
  for (const { where, what } of faults) await print(`${visible(where)}: ${visible(what)}`)
  const held = counted(await index.size(), 'text')
  await print(faults.length === 0 ? `${held}, nothing wrong.` : `${held}, ${counted(faults.length, 'fault')}.`)
  process.exitCode = faults.length === 0 ? EXIT.found : EXIT.error
}
