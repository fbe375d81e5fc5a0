/**
 * What a credit line says of the text above it: that it is the agency's own, that the agency's writers worked on it, or (neither) that
 * the agency supplied a part. Held by test/text/furniture/credit-of.test.ts.
 */
import { onlyAgencies } from './credit.js'

const RIGHTS = /©|\(c\)|\bcopyright\b|\bsolely responsible\b|\breceives? support\b/i
const MORE = /^\W{0,3}(?:follow|more|for more)\b.*\bcoverage\b/i
const MADE =
  /\bthis (?:story|article|report|dispatch) (?:was|is) (?:originally |first )?(?:reported|written|published|produced) by\b/i
const STAFF =
  /\b(?:AP|Associated Press|Reuters|AFP|Bloomberg|dpa)(?: [A-Z][a-z]+){0,3} (?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Ee]ditors?|[Dd]irectors?)\b.*\bcontributed\b/

/** Whether a credit gives the whole text as the agency's: its name alone, its rights, its word for the content. */
export function isOwnText(line: string): boolean {
  return onlyAgencies(line) !== undefined || RIGHTS.test(line) || MORE.test(line) || MADE.test(line)
}

/** Whether a credit names the agency's own writers: `AP writer Jane Doe in Paris contributed.` */
export function namesStaff(line: string): boolean {
  return STAFF.test(line)
}
