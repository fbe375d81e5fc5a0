/**
 * Tells a byline ("By Jane Doe, Associated Press", "By Steve Holland and Andrew Osborn", "AP Diplomatic Writer") from a
 * headline or a sentence, by form alone: a line of its own, without a full stop, every word a name or a joint.
 * Held by test/text/furniture/byline.test.ts.
 */
import { agencyNames, exactAgency } from './agency-names.js'

export interface Byline {
  readonly agency?: string
}

const LONGEST = 140
const JOINTS = new Set([
  'and',
  'of',
  'for',
  'with',
  'in',
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'du',
  'y',
  'the'
])
const NAME = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|dpa|[a-z]+@[\w.-]+)$/u
const TITLE =
  /^(?:The )?(?:Associated Press|AP|Reuters|AFP|UPI|dpa|Bloomberg(?: News)?)(?: [A-Z][A-Za-z&]+){0,3} (?:[Ww]riters?|[Ss]taff|[Rr]eporters?|[Cc]orrespondents?|[Ee]ditors?)$/
/** Three capitalised words or two, initials allowed: a person, or a headline of the same form. */
const PERSON = /^(?:\p{Lu}[\p{Ll}\p{M}'’-]+|\p{Lu}\.)(?: (?:\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.|de|van|von|al|bin)){1,3}$/u

/** The byline that the whole of `line` is. */
export function bylineOf(line: string): Byline | undefined {
  if (line.length > LONGEST) return undefined
  const by = /^(?:by|written by|reported by|story by|—\s?by|-\s?by)[:\s]+/i.exec(line)
  if (by !== null) return names(line.slice(by[0].length))
  const title = TITLE.test(line) ? agencyNames(line, true)[0] : undefined
  if (title !== undefined) return { agency: title.agency }
  return signed(line)
}

/** Whether `line` has the form of a person's name and nothing more. */
export function isPerson(line: string): boolean {
  return line.length < 50 && PERSON.test(line)
}

/** "Jane Doe, Associated Press", "Jane Doe | AP". A slash would make it a photo credit. */
function signed(line: string): Byline | undefined {
  const [person = '', ...rest] = line.split(/\s*(?:,|\||—|–| - )\s*/)
  const agency = rest.length === 1 ? exactAgency(rest[0] ?? '') : undefined
  return agency !== undefined && isPerson(person) ? { agency } : undefined
}

function names(rest: string): Byline | undefined {
  const words = rest.split(/[\s,|/;&()–—•-]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 16 || /[!?:]$/.test(rest)) return undefined
  const [agency] = agencyNames(rest, true)
  const ok = words.every((word) => NAME.test(word) || JOINTS.has(word) || /^\d{1,4}$/.test(word))
  if (!ok || (/^the\b/i.test(rest) && agency === undefined) || /^\d/.test(rest)) return undefined
  if (/\p{Ll}\p{Ll}\.$/u.test(rest) && agency === undefined) return undefined
  return agency === undefined ? {} : { agency: agency.agency }
}
