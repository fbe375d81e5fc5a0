/**
 * Lists of rows kept of a segment, those asked for last.
 *
 * In two halves: what is asked for moves to the younger one, and when that is full the older one is let go as a whole. One map in the order of use was
 * refused: moving an entry to its end is a deletion, and maps of a hundred thousand entries are made anew for those.
 */

const BYTES_A_TEXT = 256
/** What an entry takes beside its rows. */
const OVERHEAD = 160

/** The rows of one key, dead ones among them: those of `rows` from one place to before another. */
export interface Rows {
  readonly rows: Uint16Array
  readonly from: number
  readonly to: number
}

/** A list of its own. */
export interface List extends Rows {
  /** Every row below is in. */
  readonly upTo: number
  /** How many postings the bucket had up to there, those of other keys among them, and the last of them. */
  readonly postings: number
  readonly last: number
  /** Whether the rows are in the order of texts, not of rows. */
  sorted: boolean
}

export interface AtHand {
  young: Map<number, List>
  old: Map<number, List>
  /** Of the young ones. */
  bytes: number
}

export function nothingAtHand(): AtHand {
  return { young: new Map(), old: new Map(), bytes: 0 }
}

/** `bits`: of the segment, whose size says how much is kept. */
export function listAtHand(lists: AtHand, bits: number, key: number): List | undefined {
  const young = lists.young.get(key)
  if (young) return young
  const old = lists.old.get(key)
  if (old) keep(lists, bits, key, old)
  return old
}

export function keep(lists: AtHand, bits: number, key: number, list: List): void {
  const held = lists.young.get(key)
  lists.bytes += bytesOf(list) - (held ? bytesOf(held) : 0)
  lists.young.set(key, list)
  if (lists.bytes <= 2 ** bits * (BYTES_A_TEXT / 2)) return
  lists.old = lists.young
  lists.young = new Map()
  lists.bytes = 0
}

function bytesOf({ rows }: List): number {
  return OVERHEAD + rows.byteLength
}
