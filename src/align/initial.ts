/** What a text's first letter tells at a glance: most texts that differ begin apart, and need no closer look. */

/** A letter or digit in lower case, a unit past ASCII as it is; -1 for marks and white space. */
export function initialOf(unit: number): number {
  if (unit >= 0x80 || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a)) return unit
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : -1
}

/** Stands for a first letter that is not known. */
export const UNKNOWN = 0x80

/** Whether two first letters are of different words. Only told for ASCII: others have more than one form. */
export function beginApart(one: number, other: number): boolean {
  return one !== other && one < UNKNOWN && other < UNKNOWN
}
