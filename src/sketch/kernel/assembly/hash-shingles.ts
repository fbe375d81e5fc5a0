/** Third pass: word hashes to shingle hashes, in place. The twin: `../../twin/hash-shingles.ts`. */
import { HASHES } from './layout'

const SHINGLE: u32 = 0x2c1b3c6d
const MIX: u32 = 0x846ca68b

/** Turns `count` word hashes into `shingles` hashes of `size` words each; reads and writes up to 3 past the end. */
export function hashShingles(shingles: i32, size: i32): void {
  const end = HASHES + (<usize>shingles << 2)
  if (size == 3) {
    for (let at = HASHES; at < end; at += 16) {
      const x = i32x4.add(i32x4.mul(v128.load(at), i32x4.splat(SHINGLE)), v128.load(at, 4))
      mix(at, i32x4.add(i32x4.mul(x, i32x4.splat(SHINGLE)), v128.load(at, 8)))
    }
    return
  }
  for (let at = HASHES; at < end; at += 16) {
    let x = v128.load(at)
    const last = at + (<usize>size << 2)
    for (let next = at + 4; next < last; next += 4) {
      x = i32x4.add(i32x4.mul(x, i32x4.splat(SHINGLE)), v128.load(next))
    }
    mix(at, x)
  }
}

@inline function mix(at: usize, x: v128): void {
  const mixed = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(MIX))
  v128.store(at, v128.xor(mixed, i32x4.shr_u(mixed, 16)))
}
