/** A text's furniture as a reader sees it: `kind agency? "words"`, one string each. */
import { findFurniture } from '../../../src/text/furniture/index.js'
import { splitSentences } from '../../../src/text/sentences.js'
import { tokenize } from '../../../src/text/tokens.js'
import type { Document } from '../../../src/types.js'

export function furnitureOf(text: string): Document['furniture'] {
  return findFurniture(text, splitSentences(text, tokenize(text)))
}

export function read(text: string): string[] {
  return furnitureOf(text).map(({ kind, agency, start, end }) => {
    const name = agency === undefined ? kind : `${kind} ${agency}`
    return `${name} "${text.slice(start, end)}"`
  })
}

/** A story with something before it and after it, each on a line of its own unless it says otherwise. */
export function story({ before = '', after = '' }: { before?: string; after?: string }): string {
  return [
    `${before}The foreign minister travelled to the capital on Monday for talks with his counterpart there.`,
    'Two days later nobody could say when the truce might take effect, or how long it might last.',
    `The two sides are to meet again in the autumn, a spokesman said on Tuesday after the talks.${after}`
  ].join('\n')
}
