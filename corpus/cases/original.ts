/** One of the five articles, with what a person knows of it: its sentences and which of its words are furniture. */
import type { Article, Span } from '../../src/types.js'
import { sentencesOf } from './sentences-of.js'

export interface Original {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
  readonly furniture: readonly Span[]
}

/** How the furniture of each article begins and ends, in the order of the text. */
const FURNITURE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '002': [
    ['International Agencies', ''],
    ['No comments:', ''],
    ['Post a Comment', '']
  ],
  '003': [
    ['Politics', ''],
    ['AFP, ASIA', 'XI JINPING'],
    ['Clara Montgomery', ''],
    ['Original Source: ', 'www.rfi.fr'],
    ['Post Comment', '']
  ],
  '004': [
    ['Beijing:', ''],
    ['\nAP', '']
  ]
}

export function originalOf({ id, text }: Article): Original {
  const furniture = (FURNITURE[id] ?? []).map(([first, last]) => spanOf(text, first, last))
  return { id, text, sentences: sentencesOf(text), furniture }
}

function spanOf(text: string, first: string, last: string): Span {
  const at = text.indexOf(first)
  if (at < 0) throw new Error(`the article does not hold ${JSON.stringify(first)}`)
  const end = last ? text.indexOf(last, at) + last.length : at + first.length
  return { start: at + first.length - first.trimStart().length, end }
}
