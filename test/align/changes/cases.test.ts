/** The hand-made cases of `corpus/`: one per kind of change and of keeping; nothing may be missed, and nothing added. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { FactChange, Span } from '../../../src/types.js'
import { changesBetween } from './changesOf.js'

interface Case {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly changes: readonly {
    readonly topic: string
    readonly change: string
    readonly source?: string
    readonly target?: string
  }[]
}

const cases = JSON.parse(readFileSync(new URL('../../../corpus/fact-cases.json', import.meta.url), 'utf8')) as Case[]

describe('each case of corpus/fact-cases.json is read as a person reads it', () => {
  test.each(cases.map((row) => [row.id, row] as const))('%s', (_, { source, target, changes }) => {
    const found = changesBetween(source, target).changes
    expect(found.map(({ topic, change }) => `${topic} ${change}`)).toEqual(
      changes.map(({ topic, change }) => `${topic} ${change}`)
    )
    for (const [at, change] of found.entries()) {
      expect(touches(source, changes[at]!.source, change.source)).toBe(true)
      expect(touches(target, changes[at]!.target, change.target)).toBe(true)
    }
  })
})

function touches(text: string, words: string | undefined, span: FactChange['source'] & (Span | undefined)): boolean {
  if (words === undefined || span === undefined) return words === undefined && span === undefined
  const start = text.indexOf(words)
  return start < span.end && span.start < start + words.length
}
