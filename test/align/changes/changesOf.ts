/** The changes between two short texts, as a reader sees them. */
import { align } from '../../../src/align/align.js'
import { type Changes, findChanges } from '../../../src/align/changes/index.js'
import { analyze } from '../../../src/text/analyze.js'
import type { Article, Span } from '../../../src/types.js'

export function changesBetween(source: string | Article, target: string | Article): Changes {
  const [one, other] = [read(source), read(target)]
  const { beads, edits } = align(one, other)
  return findChanges(one, other, beads, edits)
}

function read(text: string | Article): ReturnType<typeof analyze> {
  return analyze(typeof text === 'string' ? { id: '', text, language: 'en' } : { language: 'en', ...text })
}

/** `topic change: source -> target` */
export function changesOf(source: string, target: string): string[] {
  const words = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '')
  return changesBetween(source, target).changes.map(
    (change) => `${change.topic} ${change.change}: ${words(source, change.source)} -> ${words(target, change.target)}`
  )
}
