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
import { addCommand } from './add.js'
import { checkCommand } from './check.js'
import { clustersCommand } from './clusters.js'
import { compareCommand } from './compare.js'
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
  checkCommand,
  statsCommand,
  demoCommand
]

const EXIT_CODES = `
Exit codes: 0 a copy, near-duplicate, rewrite or partial reuse was found; 1 nothing was found; 2 an error.`

function program(): Command {
  const { version, description } = createRequire(import.meta.url)('wirecopy/package.json') as Record<string, string>
  const wirecopy = new Command('wirecopy')
    .description(description ?? '')
    .version(version ?? '', '-V, --version')
    .configureHelp({ styleTitle: (title) => `\x1b[1m${title}\x1b[22m` })
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(wirecopy --help, or wirecopy help <command>, says more)')
    .exitOverride()
  for (const command of COMMANDS) wirecopy.addCommand(command().copyInheritedSettings(wirecopy))
  return wirecopy
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
  process.stderr.write(`wirecopy: ${error instanceof Error ? (ours ? error.message : error.stack) : String(error)}\n`)
  return 2
}

process.stdout.on('error', endWithReader)
process.stderr.on('error', endWithReader)
try {
  await program().parseAsync()
} catch (error) {
  process.exitCode = report(error)
}
