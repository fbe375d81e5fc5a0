/** `wirecopy stats`: what a kept index holds and what it takes. */
import { Command } from 'commander'
import type { StoreStats } from '../types.js'
import { print } from './output.js'
import { type IndexCommandOptions, type Opened, withIndex, withIndexOption } from './with-index.js'

interface Options extends IndexCommandOptions {
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  wirecopy stats --index archive
  wirecopy stats --index archive --json | jq .texts`

export function statsCommand(): Command {
  const command = new Command('stats')
    .description('Tell what a kept index holds and what it takes.')
    .option('--json', 'print JSON')
  return withIndexOption(command)
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => withIndex(options, false, (opened) => statsOf(opened, options)))
}

async function statsOf({ index }: Opened, { json }: Options): Promise<void> {
  const stats = await index.stats()
  if (json) await print(JSON.stringify(stats, null, 2))
  else for (const line of linesOf(stats)) await print(line)
}

function* linesOf({ texts, dead, segments, postings, bytes, scheme }: StoreStats): Generator<string> {
  yield `texts     ${texts.toLocaleString('en-US')} (and ${dead.toLocaleString('en-US')} removed, not yet cleared away)`
  yield `segments  ${segments}, ${postings.toLocaleString('en-US')} postings`
  yield `on disk   ${mega(bytes.index)} MB to find them by, ${mega(bytes.contents)} MB of texts`
  yield `scheme    ${scheme}`
}

function mega(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
