/**
 * Which rows may train something and which may judge it: a fixed half and half, by hash, for every script that fits
 * and every bench that scores.
 *
 * What is hashed is the *group* of a row: all rows that share a document, through any chain of rows (connected
 * components, by union-find), so that no original stands on both sides. Rewrites of an original are known by its opening words,
 * which keeps an original that two sets share (XSum in l2r and in the shared leads; PolitiFact in sheepdog and llmfake)
 * on one side in both. Where two sets cut the same original at different places this fails: of 81 originals that
 * sheepdog and llmfake share, 31 open differently.
 *
 * Held by test/bench/split.test.ts.
 */
import { createHash } from 'node:crypto'

/** `fit`: may train or tune something. `check`: must not have been seen by anything that is measured. */
export type Part = 'fit' | 'check'

/** One row of a data set, as read from JSONL. */
export type Row = Readonly<Record<string, unknown>>

/** The half a group falls in: one bit of the group's SHA-256, so any language can repeat it. */
export function part(group: string): Part {
  const byte = createHash('sha256').update(`wirecopy split 1\0${group}`).digest()[0] ?? 0
  return byte % 2 === 0 ? 'fit' : 'check'
}

/** The part of each row of a set, in order. Give it *all* rows of the set: a group may reach across any of them. */
export function partsOf(set: string, rows: readonly Row[]): Part[] {
  return groupsOf(set, rows).map(part)
}

/** The group of each row of a set, in order: the smallest of the names of the documents it is connected to. */
export function groupsOf(set: string, rows: readonly Row[]): string[] {
  const documents = documentsOf(set)
  return connect(rows.map(documents))
}

/** For each list of names, the smallest name reachable through lists that share one. */
export function connect(lists: readonly (readonly string[])[]): string[] {
  const parent = new Map<string, string>()
  const root = (name: string): string => {
    let at = name
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  const join = (one: string, other: string): void => {
    const [first, second] = [root(one), root(other)].sort() as [string, string]
    parent.set(first, first)
    parent.set(second, first)
  }
  for (const list of lists) for (const name of list) join(list[0] ?? name, name)
  return lists.map((list) => root(list[0] ?? ''))
}

/** The first ten words of a text, lower case: the name of an original in sets that give none, or each their own. */
export function opening(text: unknown): string {
  return (
    String(text ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .slice(0, 10)
    .join(' ')
}

const REWRITES = (row: Row): string[] => [opening(row.b)]
const SENTENCES = (row: Row): string[] => [words(row.a), words(row.b)]
const ENDS = (row: Row): string[] => [String(row.a), String(row.b)]

/** How the documents of a row are named, for the sets where it is not by the whole wording of both sides. */
const DOCUMENTS: Readonly<Record<string, (row: Row) => string[]>> = {
  'l2r-llm-rewrites': REWRITES,
  'llmfake-rewrites': REWRITES,
  'sheepdog-reframings': REWRITES,
  'f3-llm-rewrites': REWRITES,
  'xsum-shared-lead-negatives': REWRITES,
  'allsides-wire-pairs': (row) => String(row.id).split('|'),
  'semeval22-task8-en': (row) => String(row.id).split('_'),
  basil: (row) => [String(row.triplet ?? row.a).replace(/_\d+$/, '')],
  'clough-stevenson': (row) => [String(row.task)],
  'pan13-text-alignment': ENDS,
  'reuters-21578': ENDS,
  'reuters-c50': ENDS
}

function documentsOf(set: string): (row: Row) => string[] {
  return DOCUMENTS[set] ?? SENTENCES
}

/** The words of a sentence in alphabetical order: paws-wiki's two orders of the same words are one document. */
function words(text: unknown): string {
  return (
    String(text ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ')
}
