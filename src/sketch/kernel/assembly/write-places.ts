/** Set bits to their places, without a branch. */
import { PLACES } from './layout'

/** Writes `base` and the place of each of 8 bits, 16 bits an entry: always eight entries, of which as many count as are set. */
@inline export function writePlaces(to: usize, bits: u32, base: v128): usize {
  v128.store(to, i16x8.add(v128.load_ext<u8>(<usize>bits << 3, PLACES), base))
  return to + (<usize>popcnt(bits) << 1)
}

/** Fills the table of all bytes. */
export function listPlaces(): void {
  for (let byte: usize = 0; byte < 256; byte++) {
    let to = PLACES + (byte << 3)
    for (let left = <u32>byte; left != 0; left &= left - 1) store<u8>(to++, <u8>ctz(left))
  }
}
