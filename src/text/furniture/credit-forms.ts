/** How credits are worded, as data; `credit.ts` asks these forms. */

const REPORT = 'report|story|article|dispatch|piece|post|coverage|analysis|fact check'

/** A word without which none of PLAIN can hold: one scan instead of eleven for most sentences. */
export const HINT =
  /ontribut|nput|files|eport|writing|edit|ompil|ource|ourtesy|genc|wire|feed|services|aterial|nformation|ssistance|combined|taken/i

/** Credits by their own words, with or without an agency's name. */
export const PLAIN: readonly RegExp[] = [
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
export const IMAGE =
  /\b(?:images?|photos?|pictures?|video|graphic|maps?)\b.{0,40}(?:©|copyright)|(?:©|copyright).{0,60}\b(?:via|images?|photos?)\b/i

/** Credits only where an agency is named in them. */
export const WITH_AGENCY: readonly RegExp[] = [
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
export const INITIALS = /^\W{0,3}(?:[\p{L}]{2,5}-)?[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}(?: ?\([\p{L}, /-]{2,60}\))?$/u
export const SIGNED_INITIALS = /^\W{0,3}[\p{Lu}]{2,7}[ /-]+[a-z]{2,4}(?:[/-][a-z]{2,4}){0,4}\W?$/u
export const UNNAMED =
  /^\W{0,3}(?:by |from )?(?:international |news |wire |foreign |various |with |staff (?:and|&|,|\/) ?)?(?:agenc(?:y|ies)(?: (?:reports?|inputs?))?|wires?|wire (?:reports?|services?)|news services?)(?:\s?[/&,+]\s?[\p{L} ]{2,30})?\W{0,2}$/iu
export const INDIAN_INITIALS = /^\p{Lu}{2,4}(?: \p{Lu}{2,4}){1,5}$/u
export const REPORTED_FROM = /^\p{Lu}[\p{L}'’ ,.-]{1,90}\b(?:reported|wrote) from \p{Lu}[\p{L}., '’-]{2,80}\.$/u

/** `///nm`, `//ab/cd`: initials behind slashes, where a line ends. */
export const SLASHED_INITIALS = /(?:^|[.!?…"”’)\]\s])(\/{2,3} ?\p{L}{1,4}(?:[/-]\p{L}{1,4}){0,3}\/{0,3})$/u
