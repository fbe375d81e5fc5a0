/** The option every command of a kept index has, and how it is opened and closed. */
import type { Command } from 'commander'
import type { TextIndex } from '../text-index.js'
import { openStore } from './open-store.js'
import { type LimitOptions, tell } from './output.js'

export interface IndexCommandOptions {
  readonly index: string
  /** Worker threads, where the command has work for them. */
  readonly threads?: number
}

export function withIndexOption(command: Command): Command {
  return command.requiredOption('--index <index>', 'the folder of the index, or redis://host:port')
}

export interface Opened {
  readonly index: TextIndex
  /** Aborted by Ctrl-C; a second one ends the process at once. */
  readonly signal: AbortSignal
}

/** Runs a job on the index and closes it. `create`: whether to make it where there is none. */
export async function withIndex<T>(
  { index: path, maxCharacters, threads }: IndexCommandOptions & Partial<LimitOptions>,
  create: boolean,
  job: (opened: Opened) => Promise<T>
): Promise<T | undefined> {
  const { openIndex } = await import('../text-index.js')
  const { store, release } = await openStore(path, create)
  const limits = maxCharacters === undefined ? {} : { limits: { characters: maxCharacters } }
  const index = await openIndex(store, { ...limits, ...(threads !== undefined && { threads }) }).catch(
    async (error: unknown) => {
      await release()
      throw error
    }
  )
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
    await release()
  }
}
