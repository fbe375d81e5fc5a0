/** `wirecopy copy`: the texts of one kept index into another. */
import { Command } from 'commander'
import { WirecopyError } from '../errors.js'
import { counted } from '../report/wording.js'
import type { Article, Store } from '../types.js'
import { openStore } from './open-store.js'
import { EXIT, print } from './output.js'
import { progress } from './progress.js'
import { type Opened, withIndex } from './with-index.js'

interface Options {
  readonly from: string
  readonly to: string
}

/** Texts read and written together. */
const BATCH = 256

const EXAMPLES = `
An index is a folder, or redis://host:port and rediss://host:port with ?prefix=name. What the other index holds already is passed over: a
copy that was interrupted goes on where it stopped.

Examples:
  wirecopy copy --from archive --to redis://localhost:6379
  wirecopy copy --from redis://localhost:6379 --to 'redis://localhost:6379?prefix=larger'`

export function copyCommand(): Command {
  return new Command('copy')
    .description('Copy the texts of a kept index into another, made where there is none.')
    .requiredOption('--from <index>', 'the index that is read')
    .requiredOption('--to <index>', 'the index that is added to')
    .addHelpText('after', EXAMPLES)
    .action(({ from, to }: Options) => copy(from, to))
}

async function copy(from: string, to: string): Promise<void> {
  const { INDEX_SCHEME } = await import('../text-index/keys.js')
  const source = await openStore(from, false)
  try {
    await source.store.open(INDEX_SCHEME)
    await withIndex({ index: to }, true, (opened) => copyTexts(opened, source.store, from))
    await source.store.close()
  } finally {
    await source.release()
  }
}

async function copyTexts({ index, signal }: Opened, source: Store, from: string): Promise<void> {
  const total = await source.size()
  const bar = progress('texts', {})
  let [seen, copied] = [0, 0]
  try {
    for await (const ids of batches(source.ids())) {
      const there = await Promise.all(ids.map((id) => index.has(id)))
      const articles = await read(
        source,
        ids.filter((_, at) => !there[at]),
        from
      )
      copied += await index.add(articles, { signal })
      seen += ids.length
      bar.update(seen, total === 0 ? undefined : Math.min(1, seen / total))
    }
    await index.flush()
  } finally {
    bar.end()
  }
  await print(
    `${counted(copied, 'text')} copied, ${seen - copied} there already; the index holds ${await index.size()}.`
  )
  process.exitCode = EXIT.found
}

async function* batches(ids: AsyncIterable<string>): AsyncGenerator<string[]> {
  const batch: string[] = []
  for await (const id of ids) {
    batch.push(id)
    if (batch.length === BATCH) yield batch.splice(0)
  }
  if (batch.length > 0) yield batch
}

/** Those removed meanwhile are left out. */
async function read(source: Store, ids: readonly string[], from: string): Promise<Article[]> {
  const { unpackArticle } = await import('../stores/content.js')
  const contents = await source.get(ids)
  return contents.flatMap((bytes) => {
    if (!bytes) return []
    if (bytes.length === 0) throw new WirecopyError('no-texts', { path: from })
    return unpackArticle(bytes)
  })
}
