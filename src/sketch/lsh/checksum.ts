/**
 * 32 bits over a saved index, without the place where they stand.
 *
 * Each step is a bijection of the state for a given word and of the word for a given state, so a change within one word is always
 * seen; any other change with a probability of all but 2^-32.
 */

/** Bytes 16 to 19 hold the checksum itself. */
const OWN_WORD = 4

/** `bytes` starts at a multiple of 4 of its buffer and has a length that is one. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2)
  let state = bytes.length >>> 0
  for (let i = 0; i < words.length; i++) {
    if (i === OWN_WORD) continue
    state = Math.imul(((state << 15) | (state >>> 17)) ^ words[i]!, 0x9e3779b1) + 0x7f4a7c15
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}
