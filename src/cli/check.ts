/** `wirecopy check`: whether a kept index is whole. */
import { Command } from 'commander'
import { counted } from '../report/wording.js'
import { EXIT, print } from './output.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

export function checkCommand(): Command {
  const command = new Command('check').description('Verify a kept index and say what is wrong with it.')
  return withIndexOption(command).action((options: IndexCommandOptions) => withIndex(options, false, checkIndex))
}

async function checkIndex({ index }: Opened): Promise<void> {
  const faults = await index.check()
  for (const { where, what } of faults) await print(`${where}: ${what}`)
  const held = counted(await index.size(), 'text')
  await print(faults.length === 0 ? `${held}, nothing wrong.` : `${held}, ${counted(faults.length, 'fault')}.`)
  process.exitCode = faults.length === 0 ? EXIT.found : EXIT.error
}
