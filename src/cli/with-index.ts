/** The option every command of a kept index has, and how it is opened and closed. */
import type { Command } from 'commander'
import type { TextIndex } from '../text-index.js'
import { type LimitOptions, tell } from './output.js'

export interface IndexCommandOptions {
  readonly index: string
}

export function withIndexOption(command: Command): Command {
  return command.requiredOption('--index <folder>', 'the folder of the index')
}

export interface Opened {
  readonly index: TextIndex
  /** Aborted by Ctrl-C; a second one ends the process at once. */
  readonly signal: AbortSignal
}

/** Runs a job on the index and closes it. `create`: whether to make it where there is none. */
export async function withIndex<T>(
  { index: path, maxCharacters }: IndexCommandOptions & Partial<LimitOptions>,
  create: boolean,
  job: (opened: Opened) => Promise<T>
): Promise<T | undefined> {
  const { openIndex } = await import('../text-index.js')
  const { lmdbStore } = await import('../stores/lmdb.js')
  const limits = maxCharacters === undefined ? {} : { limits: { characters: maxCharacters } }
  const index = await openIndex(lmdbStore(path, { create }), limits)
  const stop = new AbortController()
  const interrupt = (): void => {
    stop.abort()
    tell('Stopping after the story at hand. Again to end at once.')
  }
  process.once('SIGINT', interrupt)
  try {
    return await job({ index, signal: stop.signal })
  } catch (error) {
    if (!stop.signal.aborted) throw error
    tell('Interrupted: what was acknowledged is in the index.')
    process.exitCode = 130
    return undefined
  } finally {
    process.removeListener('SIGINT', interrupt)
    await index.close()
  }
}
