/**
 * The ids of a segment's rows beside its postings, so that a look-up need not ask for them: JSON, as the server has it, one after the other.
 *
 * An id is of its row for good: a text that is replaced gets another row, and a removed one's is found by no look-up. So what was read stays right for as
 * long as the segment's past is the one that was read. Strings were refused: they take three times the room. Held by `test/stores/redis-copy.test.ts`.
 */
export interface Ids {
  /** Where each row's begins; the last one's end is the last of them. One that was removed before has none. */
  readonly starts: Uint32Array
  readonly bytes: Buffer
}

/** The id of a row; `undefined` where it is not here. */
export function idAt({ starts, bytes }: Ids, row: number): string | undefined {
  const from = starts[row]
  const to = starts[row + 1]
  return to === undefined || from === to ? undefined : (JSON.parse(bytes.toString('utf8', from, to)) as string)
}

/** Bytes they take. */
export function bytesOfIds(ids: Ids | undefined): number {
  return ids ? ids.bytes.length + ids.starts.byteLength : 0
}
