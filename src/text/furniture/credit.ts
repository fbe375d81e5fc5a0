/**
 * Tells a credit (who made or supplied the text) from a mention. A credit stands outside the story's prose: "The Associated
 * Press contributed to this report.", a lone "AFP", "Original Source: www.rfi.fr", "(With inputs from agencies)", "(Reporting
 * by ...; Editing by ...)", signing initials. "The AP reported" and "told Reuters" are prose.
 * Held by test/text/furniture/credit.test.ts.
 */
import { agencyNames, agencyOfSite, exactAgency } from './agency-names.js'
import {
  HINT,
  IMAGE,
  INDIAN_INITIALS,
  INITIALS,
  PLAIN,
  REPORTED_FROM,
  SIGNED_INITIALS,
  SLASHED_INITIALS,
  UNNAMED,
  WITH_AGENCY
} from './credit-forms.js'

export interface Credit {
  readonly agency?: string
}

/** Longer sentences are stories. */
const LONGEST = 480
/** What stands at the end of a line is looked for in this much of it. */
const REACH = 40

/** The credit that `line` is by its own words, wherever it stands. */
export function creditOfSentence(line: string): Credit | undefined {
  if (line.length > LONGEST) return undefined
  if (slashedInitials(line)?.start === 0) return {}
  if (HINT.test(line) && PLAIN.some((pattern) => pattern.test(line))) return credit(line)
  const agency = agencyNames(line, false)[0]?.agency ?? agencyOfSite(line)
  const given = agency !== undefined && !IMAGE.test(line) && WITH_AGENCY.some((pattern) => pattern.test(line))
  return given ? { agency } : undefined
}

/** The credit that a line of its own is at the end of a story, or before its start: there a name alone is enough. */
export function creditOfLine(line: string): Credit | undefined {
  if (line.length > 140) return undefined
  if (UNNAMED.test(line)) return credit(line)
  if (INITIALS.test(line) || SIGNED_INITIALS.test(line) || REPORTED_FROM.test(line)) return credit(line)
  if (INDIAN_INITIALS.test(line)) return agencyNames(line, true)[0]?.start === 0 ? credit(line) : undefined
  return onlyAgencies(line)
}

/** `AP`, `(Reuters)`, `— AFP`, `AP/Reuters`, `Reuters, AFP and dpa`, `AP-Yonhap`: names of agencies and nothing else. */
export function onlyAgencies(line: string): Credit | undefined {
  const bare = line.replace(/^[\s([{*—–/-]+|[\s)\]}*./—–-]+$/gu, '')
  const whole = exactAgency(bare)
  if (whole !== undefined) return { agency: whole }
  const parts = bare.split(/\s*(?:[/,;&|+]|\band\b|-|–|—|\bvia\b)\s*/).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 8) return undefined
  const agencies = parts.map(
    (part) => exactAgency(part) ?? (/^(?:agencies|wires?|staff|the)$/i.test(part) ? '' : undefined)
  )
  const [agency] = agencies.filter((one) => one !== '')
  return agencies.includes(undefined) || agency === undefined ? undefined : { agency }
}

/** A credit at the end of a sentence: `start` is an offset into it. */
export interface Ending {
  readonly start: number
  readonly agency?: string
}

/** The initials that sign a line: "... he said. ///nm". */
export function slashedInitials(line: string): Ending | undefined {
  const match = SLASHED_INITIALS.exec(line.slice(-REACH))
  return match === null ? undefined : { start: line.length - (match[1] ?? '').length }
}

/** The sign-off in the last sentence of a story: "... he said. (ANI)", "... he said. — AFP". */
export function signOff(sentence: string): Ending | undefined {
  const tail = sentence.slice(-REACH)
  const match = /[.!?"”’]\s*((?:[([/]\s?|[—–-]{1,2}\s?)([\p{L}][\p{L}. /-]{0,24}?)\s?[)\]/]?\.?)$/u.exec(tail)
  const agency = match === null ? undefined : exactAgency(match[2] ?? '')
  if (match === null || agency === undefined) return undefined
  return { start: sentence.length - (match[1] ?? '').length, agency }
}

function credit(line: string): Credit {
  const agency = agencyNames(line, true)[0]?.agency ?? agencyOfSite(line)
  return agency === undefined ? {} : { agency }
}
