/**
 * Tells a list of tags ("AFP, ASIA, BEIJING, BILATERAL COOPERATION, ...", "Tags: Russia, Ukraine", "#Russia #Ukraine") from a
 * sentence or a headline. An agency among tags is no credit. Held by test/text/furniture/tags.test.ts.
 */
const LABEL =
  /^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|more on|see also|subjects?)\s*(?::|-|–)\s*\S/i
const HASHES = /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u
const LONGEST = 2000

/** Whether the whole of `line` is a list of tags. */
export function isTagList(line: string): boolean {
  if (line.length > LONGEST || /[.!?]["”’)]?$/.test(line)) return false
  if (LABEL.test(line)) return true
  if (line.startsWith('#')) return HASHES.test(line)
  const items = line.split(/\s*[,|•·;]\s*/).filter((item) => item !== '')
  if (items.length < 3 || items.some((item) => wordsOf(item) > 5)) return false
  return items.every(isUpper) || (items.length >= 5 && items.every(isTitle))
}

function wordsOf(item: string): number {
  return item.split(/\s+/).length
}

function isUpper(item: string): boolean {
  return item === item.toUpperCase() && /\p{Lu}/u.test(item)
}

/** Every word capitalised, at most three of them: names and subjects, not clauses. */
function isTitle(item: string): boolean {
  return (
    wordsOf(item) <= 3 &&
    item.split(/\s+/).every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word === 'and' || word === 'of')
  )
}
