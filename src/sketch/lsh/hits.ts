/** Rows found by a look-up, one entry for each band they share with the query: reused from query to query. */

/** Where rows live: a segment of the index by its number, and after the last segment the delta. */
export interface Hits {
  count: number
  bands: Int32Array
  parts: Int32Array
  rows: Int32Array
  readonly perBand: Int32Array
}

export function hits(bands: number): Hits {
  const make = () => new Int32Array(256)
  return { count: 0, bands: make(), parts: make(), rows: make(), perBand: new Int32Array(bands) }
}

export function clearHits(of: Hits): void {
  of.count = 0
  of.perBand.fill(0)
}

export function pushHit(to: Hits, band: number, part: number, row: number): void {
  if (to.count === to.rows.length) grow(to)
  to.bands[to.count] = band
  to.parts[to.count] = part
  to.rows[to.count] = row
  to.count++
  to.perBand[band]!++
}

/** Each place found once, whatever the number of bands that found it: part and row, one after the other. */
export function distinctRows(of: Hits): readonly number[] {
  if (of.count === 0) return []
  const places: number[] = []
  const size = 2 ** Math.ceil(Math.log2(of.count * 2))
  const slots = new Int32Array(size).fill(-1)
  for (let hit = 0; hit < of.count; hit++) {
    const part = of.parts[hit]!
    const row = of.rows[hit]!
    let slot = (Math.imul(row ^ (part << 21), 0x9e3779b1) >>> 7) & (size - 1)
    while (slots[slot] !== -1 && !(of.rows[slots[slot]!] === row && of.parts[slots[slot]!] === part))
      slot = (slot + 1) & (size - 1)
    if (slots[slot] !== -1) continue
    slots[slot] = hit
    places.push(part, row)
  }
  return places
}

function grow(of: Hits): void {
  const larger = (array: Int32Array) => {
    const next = new Int32Array(array.length * 2)
    next.set(array)
    return next
  }
  of.bands = larger(of.bands)
  of.parts = larger(of.parts)
  of.rows = larger(of.rows)
}
