/** The finaliser of MurmurHash3 (A. Appleby): every bit of the result depends on every bit of the hash. A bijection of 32 bits. */
export function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
