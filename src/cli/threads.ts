/** The option of every command that works on all cores. */
import { Option } from 'commander'
import { wholeNumber } from './output.js'

export function threads(): Option {
  return new Option('--threads <number>', 'worker threads (default: one a core)').argParser(wholeNumber)
}
