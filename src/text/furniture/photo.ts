/**
 * Finds photo credits: "(AP Photo/Evan Vucci)", "(Reuters photo: Carlos Barria)", "Photograph: Leah Millis/Reuters", a line
 * "David Goldman/AP Photo". They credit a picture, not the text, so they are boilerplate and name no agency.
 * Held by test/text/furniture/photo.test.ts.
 */
import type { Span } from '../../types.js'
import { agencyNames } from './agency-names.js'

const PICTURES =
  /\b(?:photos?|images?|getty|epa|shutterstock|zuma|pool|pictures?|file|reuters|ap|afp|sipa|alamy|istock)\b/i
const OPENING =
  /^(?:image(?: copyright| source| credit|:)|enlarge this image|toggle caption|media (?:playback|caption)|photograph(?:er)?:|photo(?: by| credit|:|\/)|file photo\b|picture:|getty images)/i
const SLASHED = /^[\p{Lu}][\p{L}\p{M}.'’ ,&-]{1,60}\s?\/\s?[\p{L}\p{M}.'’ ,/&-]{2,80}$/u
const LONGEST = 160
/** A line that opens like a photo credit and is longer is a paragraph a site ran into one. */
const SHORT = 110

/** Whether the whole of `line`, a line of its own, credits a picture. */
export function isPhotoLine(line: string): boolean {
  if (line.length > 2 * LONGEST) return false
  if (OPENING.test(line)) return line.length < SHORT || /\bcaption\b/i.test(line)
  return line.includes('/') && SLASHED.test(line) && PICTURES.test(line) && !/[.!?]$/.test(line)
}

/** A bracket of at most this length; bounded, so that open brackets without end cost no more than their number. */
const BRACKET = /[([]([^()[\]\n]{3,160})[)\]]/g

/** Photo credits in brackets inside `text`. Offsets are into it. */
export function photoBrackets(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(BRACKET)) {
    if (isPhoto(match[1] ?? '')) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function isPhoto(inside: string): boolean {
  if (
    /^(?:(?:file )?photo(?:graph)?s?\b|file\s?:|(?:AP|AFP|Reuters|Getty)\b.{0,20}\b(?:photo|image|picture))/i.test(
      inside
    )
  )
    return true
  const slash = inside.indexOf('/')
  if (slash < 0 || !/^[\p{Lu}]/u.test(inside) || inside.includes('//')) return false
  const after = inside.slice(slash + 1)
  return agencyNames(after, false).length > 0 || /\b(?:Getty|EPA|Images?|Photos?|Pool|Zuma)\b/i.test(after)
}
