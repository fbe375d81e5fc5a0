/** The facts of one topic in a text, as a reader sees them: the words, and the normal form. */
import { analyze } from '../../../src/text/analyze.js'
import { scan } from '../../../src/text/scan.js'
import type { FactTopic } from '../../../src/types.js'

export function factsOf(
  text: string,
  topic: FactTopic,
  published?: string,
  depth: 'scan' | 'analyze' = 'scan'
): string[][] {
  const article = { id: 'test', text, ...(published === undefined ? {} : { published }) }
  const { facts } = depth === 'scan' ? scan(article) : analyze({ ...article, language: 'en' })
  return facts.filter((fact) => fact.topic === topic).map(({ start, end, value }) => [text.slice(start, end), value])
}

/** Only the normal forms. */
export function valuesOf(text: string, topic: FactTopic, published?: string): string[] {
  return factsOf(text, topic, published).map(([, value]) => value ?? '')
}
