/**
 * RSS 0.9x, 1.0 and 2.0 and Atom 1.0 (RFC 4287) cut into entries: each the text of its fields, or why it is broken. One pass
 * with htmlparser2, which expands no entity that a document declares, so there is nothing to explode. Held by test/formats/feed.test.ts.
 */
import { WirecopyError } from '../../errors.js'
import type { Span } from '../../types.js'
import type { FormatLimits } from '../limits.js'
import { loadParser } from '../peers.js'

/** An element directly inside an entry or a feed. */
export interface Field {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** What lies between its tags, as it stands in the source. */
  readonly inner: Span
}

export interface Entry {
  readonly fields: readonly Field[]
  /** Why its markup cannot be trusted, where it cannot. */
  readonly broken?: string
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** The fields of the feed itself. */
  readonly feed: readonly Field[]
}

const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf:rdf', 'feed'])
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry'])
/** What holds the fields of the feed. */
const FEEDS: ReadonlySet<string> = new Set(['channel', 'feed'])

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly texts: string[]
  /** Where its content begins. */
  readonly from: number
}

/** Throws `no-peer`, `bad-format`, `too-deep`, `too-many-items`. */
export async function feedEntries(xml: string, what: string, limits: Required<FormatLimits>): Promise<Entries> {
  const { Parser } = await loadParser()
  const reader = entryReader(xml, what, limits)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name.toLowerCase(), attributes, parser.endIndex + 1),
      onclosetag: (_, isImplied) => reader.close(isImplied, parser.startIndex),
      ontext: (data) => reader.text(data)
    },
    { xmlMode: true, lowerCaseAttributeNames: true }
  )
  parser.end(xml)
  return reader.end()
}

/** XML of agencies is easily taken for a feed. */
function strangeRoot(name: string): string {
  if (/^(?:nitf|newsml|newsitem|newsmessage|packageitem|newscomponent)$/.test(name))
    return `it is ${name === 'nitf' ? 'NITF' : 'NewsML'}, which is not read: ask for ninjs, or take the text out`
  return `it begins with <${name.slice(0, 30)}>`
}

function entryReader(xml: string, what: string, { depth, items }: Required<FormatLimits>) {
  const entries: Entry[] = []
  const feed: Field[] = []
  const stack: Open[] = []
  /** The entry at hand: how deep it lies, its fields, what is wrong with it. */
  let entry: { readonly level: number; readonly fields: Field[]; broken?: string } | undefined

  const finish = (broken = entry?.broken): void => {
    if (!entry) return
    entries.push({ fields: entry.fields, ...(broken === undefined ? {} : { broken }) })
    entry = undefined
    if (entries.length > items) throw new WirecopyError('too-many-items', { what, limit: items })
  }
  /** How many elements a field of the entry, or of the feed, lies in. */
  const fieldLevel = (): number => entry?.level ?? stack.findIndex(({ name }) => FEEDS.has(name)) + 1

  return {
    open(name: string, attributes: Readonly<Record<string, string>>, from: number): void {
      if (stack.length === 0 && !ROOTS.has(name))
        throw new WirecopyError('bad-format', { what, format: 'a feed', why: strangeRoot(name) })
      if (stack.push({ name, attributes, texts: [], from }) > depth)
        throw new WirecopyError('too-deep', { what, limit: depth })
      if (!ENTRIES.has(name)) return
      finish(`its <${entry && stack[entry.level - 1]?.name}> is not closed`)
      entry = { level: stack.length, fields: [] }
    },
    text(data: string): void {
      const level = fieldLevel()
      if (level > 0) stack[level]?.texts.push(data)
    },
    close(isImplied: boolean, to: number): void {
      const level = fieldLevel()
      const closed = stack.pop()
      if (!closed) return
      // A tag that closes itself is told as implied too.
      if (entry && isImplied && xml[closed.from - 2] !== '/') entry.broken ??= `its <${closed.name}> is not closed`
      if (entry && stack.length === level - 1) finish()
      else if (level > 0 && stack.length === level) (entry?.fields ?? feed).push(fieldOf(closed, to))
    },
    end(): Entries {
      finish('the feed ends inside it')
      return { entries, feed }
    }
  }
}

function fieldOf({ name, attributes, texts, from }: Open, to: number): Field {
  return { name, attributes, text: texts.join(''), inner: { start: from, end: Math.max(from, to) } }
}
