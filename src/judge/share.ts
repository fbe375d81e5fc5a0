/** A part of a whole, 0 to 1; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, Math.max(0, part / whole))
}
