/**
 * Which outputs of llmfake are no rewrite of their original, whatever the set says. The rule was written after reading some hundred
 * outputs and before any system was run on them, and nothing in it measures how alike the two texts are, but for 'untouched',
 * which drops *easy* rows: it must not choose what a detector finds.
 *
 * It cannot see every continuation: weaker models, given a truncated article, often wrote on from the cut instead of rewriting. That is why
 * the bench also shows ChatGPT's outputs by themselves.
 */

/** Why an output is no rewrite, or nothing where it may be one. */
export type Bogus =
  | 'flagged'
  | 'short'
  | 'not-english'
  | 'fragment'
  | 'invented'
  | 'untouched'
  | 'loop'
  | 'markup'
  | 'speaks-of-task'
  | 'continuation'

const FUNCTION_WORDS = new Set(
  'the of and to in a that is was for on it with as he she his her at by from be this have has not are they but who an'.split(
    ' '
  )
)
const TASK = /\b(paraphras\w*|rewrit\w*|rephras\w*|passage|as an ai|language model|i m sorry|i cannot|i apologize)\b/
const MARKUP = /<[a-z]+[ >]|```|\{"|={5}/
/** Words that open a text only where something went before it. */
const GOES_ON =
  /^(and|but|or|also|additionally|however|moreover|furthermore|meanwhile|in addition|as for|since then|then|finally|overall|in conclusion)\b/i

/** The first reason that holds; undefined where none does. Words are runs of letters and digits. */
export function bogus(output: string, original: string, flag: string): Bogus | undefined {
  const [a, b] = [words(output), words(original)]
  const rules: readonly (readonly [Bogus, () => boolean])[] = [
    ['flagged', () => flag !== ''],
    ['short', () => a.length < 50 || b.length < 60],
    ['not-english', () => Math.min(functionShare(a), functionShare(b)) < 0.2],
    ['fragment', () => a.length < 0.15 * b.length],
    ['invented', () => a.length > 2 * b.length],
    ['untouched', () => a.slice(0, 30).join(' ') === b.slice(0, 30).join(' ')],
    ['loop', () => distinctShare(a) < 0.7],
    ['markup', () => MARKUP.test(output)],
    ['speaks-of-task', () => TASK.test([...a.slice(0, 40), '|', ...a.slice(-40)].join(' '))],
    ['continuation', () => goesOn(output) && !goesOn(original)]
  ]
  return rules.find(([, holds]) => holds())?.[0]
}

/** Opens in the middle: with a small letter, a mark that closes something, or a word that goes on. */
function goesOn(text: string): boolean {
  const start = text.trimStart()
  return /^(\p{Ll}|[.,;:!?)\]…])/u.test(start) || GOES_ON.test(start)
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function functionShare(all: readonly string[]): number {
  return all.filter((word) => FUNCTION_WORDS.has(word)).length / all.length
}

/** The share of runs of five words that are new when they come; a model that loops repeats them. */
function distinctShare(all: readonly string[]): number {
  const runs = all.slice(4).map((_, n) => all.slice(n, n + 5).join(' '))
  return new Set(runs).size / runs.length
}
