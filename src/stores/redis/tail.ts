/** The keys of the rows that came after a copy was made: chained hashing in typed arrays, 10 bytes a posting. */

const HEAD_BITS = 16
const FIRST_ROOM = 1024

export interface Tail {
  /** Rows from here on, as far as `upTo`. */
  readonly from: number
  upTo: number
  postings: number
  keys: Uint32Array
  rows: Uint16Array
  /** The posting before of the same chain, and one more; 0 where there is none. */
  next: Uint32Array
  heads: Uint32Array
}

export function newTail(from: number): Tail {
  return {
    from,
    upTo: from,
    postings: 0,
    keys: new Uint32Array(0),
    rows: new Uint16Array(0),
    next: new Uint32Array(0),
    heads: new Uint32Array(0)
  }
}

export function bytesOfTail({ keys, rows, next, heads }: Tail): number {
  return keys.byteLength + rows.byteLength + next.byteLength + heads.byteLength
}

/** Takes up the next row, whose keys lie in `bytes` from `at` on, big-endian. */
export function addToTail(tail: Tail, bytes: Buffer, at: number, count: number): void {
  const row = tail.upTo++
  for (let nth = 0; nth < count; nth++) push(tail, bytes.readUInt32BE(at + nth * 4), row)
}

function push(tail: Tail, key: number, row: number): void {
  if (tail.postings === tail.keys.length) widen(tail)
  const posting = tail.postings++
  const head = headOf(key)
  tail.keys[posting] = key
  tail.rows[posting] = row
  tail.next[posting] = tail.heads[head]!
  tail.heads[head] = posting + 1
}

function widen(tail: Tail): void {
  const room = Math.max(FIRST_ROOM, tail.keys.length * 2)
  if (tail.heads.length === 0) tail.heads = new Uint32Array(2 ** HEAD_BITS)
  const { keys, rows, next } = tail
  tail.keys = new Uint32Array(room)
  tail.keys.set(keys)
  tail.rows = new Uint16Array(room)
  tail.rows.set(rows)
  tail.next = new Uint32Array(room)
  tail.next.set(next)
}

/** Keys are hashes. */
function headOf(key: number): number {
  return key & (2 ** HEAD_BITS - 1)
}

/** The rows of a key below `upTo`, the last first. */
export function rowsInTail({ postings, keys, rows, next, heads }: Tail, key: number, upTo: number): readonly number[] {
  const found: number[] = []
  if (postings === 0) return found
  for (let at = heads[headOf(key)]!; at !== 0; at = next[at - 1]!)
    if (keys[at - 1] === key && rows[at - 1]! < upTo) found.push(rows[at - 1]!)
  return found
}

/** The same from a later row on. */
export function tailFrom(tail: Tail, from: number): Tail {
  const rest = newTail(from)
  for (let at = 0; at < tail.postings; at++) if (tail.rows[at]! >= from) push(rest, tail.keys[at]!, tail.rows[at]!)
  rest.upTo = tail.upTo
  return rest
}
