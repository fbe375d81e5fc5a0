/**
 * A light stem: possessives and plurals folded, nothing else.
 *
 * Source: the S-stemmer of D. Harman, "How effective is suffixing?", JASIS 42(1), 1991, section 2. It differs in folding the
 * possessive first. A heavier stemmer (Porter) was refused: it joins "university" with "universe" and "news" with
 * "new", and a name must stay the name it is. Held by `test/text/stem.test.ts`.
 */

/** The stem of one lower-cased word without white space. Words of three letters or fewer come back as they are. */
export function stem(word: string): string {
  const bare = word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
  if (bare.length <= 3 || !bare.endsWith('s')) return bare
  if (bare.endsWith('ies')) return endsWithAny(bare, 'eies', 'aies') ? bare : `${bare.slice(0, -3)}y`
  if (bare.endsWith('es')) return endsWithAny(bare, 'aes', 'ees', 'oes') ? bare : bare.slice(0, -1)
  return endsWithAny(bare, 'us', 'ss') ? bare : bare.slice(0, -1)
}

function endsWithAny(word: string, ...ends: readonly string[]): boolean {
  return ends.some((end) => word.endsWith(end))
}
