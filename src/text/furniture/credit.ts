/**
 * Tells a credit (who made or supplied the text) from a mention. A credit stands outside the story's prose: "The Associated
 * Press contributed to this report.", a lone "AFP", "Original Source: www.rfi.fr", "(With inputs from agencies)", "(Reporting
 * by ...; Editing by ...)", signing initials. "The AP reported" and "told Reuters" are prose.
 * Held by test/text/furniture/credit.test.ts.
 */
import { agencyNames, agencyOfSite, exactAgency } from './agency-names.js'

export interface Credit {
  readonly agency?: string
}

/** Longer sentences are stories. */
const LONGEST = 480
/** What stands at the end of a line is looked for in this much of it. */
const REACH = 40
const REPORT = 'report|story|article|dispatch|piece|post|coverage|analysis|fact check'

/** A word without which none of PLAIN can hold: one scan instead of eleven for most sentences. */
const HINT =
  /ontribut|nput|files|eport|writing|edit|ompil|ource|ourtesy|genc|wire|feed|services|aterial|nformation|ssistance|combined|taken/i

/** Credits by their own words, with or without an agency's name. */
const PLAIN: readonly RegExp[] = [
  new RegExp(`\\bcontribut(?:ed|ing)\\b[^.]{0,80}\\b(?:this|the|our)\\b[^.]{0,30}\\b(?:${REPORT})`, 'i'),
  /\bcontribut(?:ed|ing) (?:(?:additional|to the) )?report(?:ing|s)?\b/i,
  /(?:^\W{0,3}|\. )contribut(?:ing|ors?|ions?)\b(?: (?:to this \w+|by|from|writers?|reporters?))?(?:\s?[:—–-]| the \p{Lu})/iu,
  /^\W{0,3}(?:this (?:story|article|report) )?(?:(?:with|includes?|including|contains)\s+)(?:(?:some|additional|further|agency)\s+)?(?:inputs?|files?|reporting|reports?|information|material|contributions?|assistance)\s+(?:from|by|of)\b/i,
  /^\W{0,3}(?:additional |original |further )?(?:reporting|writing|editing|compiled|edited|compiling)(?: and (?:writing|editing))? by\b/i,
  /^\W{0,3}(?:(?:original|news|article)\s)?(?:sources?|courtesy(?: of)?)\s?[:—–-]\s?\S.{1,90}$/i,
  /^\W{0,3}(?:compiled|combined|taken|edited)? ?(?:from|by) (?:news |wire |staff and |staff )?(?:agenc(?:y|ies)|wires?|services|wire services)\b/i,
  /\bbased (?:in part )?on (?:wire|news|agency) (?:service|agency|agencies|services)?\s?reports\b/i,
  /^\W{0,3}with .{2,40} inputs?\W{0,2}$/i,
  /\b(?:wire(?: agency| service)?|news agency|syndicated|agency) feed\b/i
]

/** A picture's rights are not the text's. */
const IMAGE =
  /\b(?:images?|photos?|pictures?|video|graphic|maps?)\b.{0,40}(?:©|copyright)|(?:©|copyright).{0,60}\b(?:via|images?|photos?)\b/i

/** Credits only where an agency is named in them. */
const WITH_AGENCY: readonly RegExp[] = [
  /^\W{0,3}(?:numerous |other |several )?(?:the )?[\p{Lu}].{0,60}\b(?:writers?|reporters?|journalists?|staff|correspondents?|bureaus?)\b.*\bcontribut(?:ed|ing)\b/u,
  /\bcontributed(?: from\b.{0,80})?\W{0,2}$/iu,
  /\b(?:©|\(c\)|copyright\b)/iu,
  /©/,
  /\bsolely responsible for (?:all|this|the|its) content\b/i,
  /\breceives? (?:financial )?support (?:for|from|through)\b/i,
  /^\W{0,3}(?:follow|more|read more|see|for more|find|full)\b.*\bcoverage\b/i,
  /\b(?:full|complete|more|latest) (?:\S+ ){0,4}coverage\s?:/i,
  /^\W{0,3}(?:catch up on|listen to)\b.*\b(?:experts|podcast)\b/i,
  /^\W{0,3}[Ww]ith (?:the )?[\p{Lu}d][\p{L}. /,&-]{1,60}\W{0,2}$/u,
  /^\W{0,3}(?:[Ff]rom|[Bb]y) .{2,40} (?:[Rr]eports?|dispatches)\W?$/,
  /^\W{0,3}via (?:the )?[\p{Lu}d]/u,
  new RegExp(
    `\\b(?:material|information|reporting|reports?|content|text|${REPORT})\\b.{0,60}\\b(?:from|by)\\b.{0,80}\\b(?:used|included|incorporated)\\b`,
    'i'
  ),
  /\b(?:this|the) (?:story|article|report|dispatch) (?:was|is|has been|were) (?:originally |first )?(?:written|published|produced|provided|supplied|distributed|compiled|reported|taken|from|part of)\b/i,
  /^\W{0,3}(?:story|article|report|text|news|provided|supplied|distributed|copy|reporting) (?:from|by|via)\b/i
]

/** `jcg/wmr (AP, AFP)`, `bur-mtp/jj`, `--IANS ab/pgh`: the desk's initials. */
const INITIALS = /^\W{0,3}(?:[\p{L}]{2,5}-)?[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}(?: ?\([\p{L}, /-]{2,60}\))?$/u
const SIGNED_INITIALS = /^\W{0,3}[\p{Lu}]{2,7}[ /-]+[a-z]{2,4}(?:[/-][a-z]{2,4}){0,4}\W?$/u
const UNNAMED =
  /^\W{0,3}(?:by |from )?(?:international |news |wire |foreign |various |with |staff (?:and|&|,|\/) ?)?(?:agenc(?:y|ies)(?: (?:reports?|inputs?))?|wires?|wire (?:reports?|services?)|news services?)(?:\s?[/&,+]\s?[\p{L} ]{2,30})?\W{0,2}$/iu
const INDIAN_INITIALS = /^\p{Lu}{2,4}(?: \p{Lu}{2,4}){1,5}$/u
const REPORTED_FROM = /^\p{Lu}[\p{L}'’ ,.-]{1,90}\b(?:reported|wrote) from \p{Lu}[\p{L}., '’-]{2,80}\.$/u

/** `///nm`, `//ab/cd`: initials behind slashes, where a line ends. */
const SLASHED_INITIALS = /(?:^|[.!?…"”’)\]\s])(\/{2,3} ?\p{L}{1,4}(?:[/-]\p{L}{1,4}){0,3}\/{0,3})$/u

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
