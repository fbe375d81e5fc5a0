/** Changes one fact of a sentence: a number, a name, or whether it holds at all. */
import { scan } from '../../../src/text/scan.js'
import type { Fact } from '../../../src/types.js'
import type { Random } from '../random.js'

/** The sentence with one fact changed; names are taken from `other`. Undefined where it holds no fact of the kind drawn. */
export function alter(sentence: string, other: string, random: Random): string | undefined {
  const { facts } = scan(sentence)
  const kind = random.below(3)
  if (kind === 0) return alterNumber(sentence, facts, random)
  return kind === 1 ? alterName(sentence, facts, scan(other), random) : negate(sentence)
}

function alterNumber(sentence: string, facts: readonly Fact[], random: Random): string | undefined {
  const numbers = facts.filter(
    ({ topic, start, end }) => topic === 'number' && /^\d+$/.test(sentence.slice(start, end))
  )
  const chosen = numbers[random.below(numbers.length)]
  if (chosen === undefined) return undefined
  const value = Number(sentence.slice(chosen.start, chosen.end))
  return replace(sentence, chosen, String(value + 1 + random.below(Math.max(3, Math.floor(value / 2)))))
}

function alterName(
  sentence: string,
  facts: readonly Fact[],
  other: { article: { text: string }; facts: readonly Fact[] },
  random: Random
): string | undefined {
  const names = facts.filter(({ topic }) => topic === 'name')
  const held = new Set(names.map(({ value }) => value))
  const others = other.facts.filter(({ topic, value }) => topic === 'name' && !held.has(value))
  const chosen = names[random.below(names.length)]
  const taken = others[random.below(others.length)]
  return chosen && taken && replace(sentence, chosen, other.article.text.slice(taken.start, taken.end))
}

/** Puts a "not" behind the first auxiliary, where the sentence has none. */
function negate(sentence: string): string | undefined {
  const found = /\b(?:is|are|was|were|will|would|can|could|has|have|had|should)\b/.exec(sentence)
  if (found === null || /\bnot\b|n't\b/.test(sentence)) return undefined
  const end = found.index + found[0].length
  return `${sentence.slice(0, end)} not${sentence.slice(end)}`
}

function replace(sentence: string, { start, end }: Fact, text: string): string {
  return sentence.slice(0, start) + text + sentence.slice(end)
}
