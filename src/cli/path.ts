/** What a path on the command line names: a file, standard input, an address; and how much of it is read. */
import { WirecopyError } from '../errors.js'
import type { InputOptions } from './output.js'

export const STDIN = '-'

/** What a path is called in messages and as an id. */
export function nameOf(path: string): string {
  return path === STDIN ? 'standard input' : path
}

export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** Bytes of a page or feed: ten times the characters of a text, three bytes of UTF-8 each, and three for the byte-order mark. */
export function mostBytes({ maxCharacters }: Pick<InputOptions, 'maxCharacters'>): number {
  return 30 * maxCharacters + 3
}

export function tooBig(path: string, bytes: number, { maxCharacters: limit }: Pick<InputOptions, 'maxCharacters'>) {
  return new WirecopyError('file-too-big', { path: nameOf(path), bytes, limit })
}
