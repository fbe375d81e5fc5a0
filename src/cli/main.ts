#!/usr/bin/env node
/**
 * The command `wirecopy`. Each command lies in a file of its own as a function that returns a commander `Command` and
 * loads what it works with only when it runs, so that `--help` and `--version` never wait for the analyser.
 *
 * Exit codes: 0 found or done, 1 nothing found, 2 an error (a wrong option among them). Held by test/cli/.
 */
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { WirecopyError } from '../errors.js'
import { visible } from '../report/visible.js'
import { addCommand } from './add.js'
import { checkCommand } from './check.js'
import { clustersCommand } from './clusters.js'
import { compareCommand } from './compare.js'
import { copyCommand } from './copy.js'
import { correctionsCommand } from './corrections.js'
import { dedupeCommand } from './dedupe.js'
import { demoCommand } from './demo.js'
import { expireCommand } from './expire.js'
import { queryCommand } from './query.js'
import { removeCommand } from './remove.js'
import { scanCommand } from './scan.js'
import { statsCommand } from './stats.js'
import { traceCommand } from './trace.js'

/** In the order of the help. */
const COMMANDS: readonly (() => Command)[] = [
  compareCommand,
  scanCommand,
  dedupeCommand,
  addCommand,
  queryCommand,
  traceCommand,
  clustersCommand,
  correctionsCommand,
  removeCommand,
  expireCommand,
  copyCommand,
  checkCommand,
  statsCommand,
  demoCommand
]

const EXAMPLES = `
Examples:
  wirecopy compare ap.txt page.html              what a saved page took from a story, side by side
  wirecopy scan ap.txt outlets/* feed.xml        which of these texts derive from it, best first
  wirecopy add --index archive wire.jsonl && wirecopy query --index archive today.xml
                                                 where the stories of a feed come from, of all that is kept`

const EXIT_CODES = `
Exit codes: 0 a copy, near-duplicate, rewrite or partial reuse was found; 1 nothing was found; 2 an error.`

const EXIT_CODE = `
Exit code: 0 found or done, 1 nothing found, 2 an error.`

function program(): Command {
  const { version, description } = createRequire(import.meta.url)('wirecopy/package.json') as Record<string, string>
  const wirecopy = new Command('wirecopy')
    .description(description ?? '')
    .version(version ?? '', '-V, --version')
    .configureHelp({ styleTitle: (title) => `\x1b[1m${title}\x1b[22m` })
    .addHelpText('after', EXAMPLES)
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(wirecopy --help, or wirecopy help <command>, says more)')
    .exitOverride()
  for (const command of COMMANDS) wirecopy.addCommand(withVoice(command()).copyInheritedSettings(wirecopy))
  return wirecopy
}

/** What every command can be asked for. */
function withVoice(command: Command): Command {
  return command
    .addHelpText('after', EXIT_CODE)
    .option('-q, --quiet', 'print the answer and errors alone: no notes, no progress')
    .option('-v, --verbose', 'tell how each file was read')
}

/** A reader that left (`| head`) is no error: stop quietly. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

/** Commander has told its own errors already; an error that is none of ours is a fault of the program: show where. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const ours = error instanceof WirecopyError
  const message = error instanceof Error ? (ours ? visible(error.message) : error.stack) : String(error)
  process.stderr.write(`wirecopy: ${message}\n`)
  return 2
}

process.stdout.on('error', endWithReader)
process.stderr.on('error', endWithReader)
try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
