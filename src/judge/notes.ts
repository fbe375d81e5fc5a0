/** What the reader of a result must know about the two texts before believing it. */
import { LONGEST_SENTENCE } from '../text/sentences.js'
import { isTagged } from '../text/tag.js'
import type { Document, Note } from '../types.js'

/** Fewer words than this carry no evidence of reuse. */
const FEW_WORDS = 20

export function notesOn(source: Document, target: Document): Note[] {
  return [...notesOnOne(source, 'source'), ...notesOnOne(target, 'target')]
}

function notesOnOne(document: Document, side: string): Note[] {
  const notes: Note[] = []
  const { tokens, sentences } = document
  if (tokens.length > 0 && !isTagged(document))
    notes.push({
      code: 'unknown-language',
      message: `The ${side} is not in English: it was aligned by its words alone, without lemmas or sentence meaning.`
    })
  if (tokens.length < FEW_WORDS)
    notes.push({
      code: 'too-short',
      message: `The ${side} has ${tokens.length === 0 ? 'no words' : `only ${tokens.length} words and marks`}: too few to tell reuse from chance.`
    })
  if (sentences.some(({ tokens: { from, to } }) => to - from >= LONGEST_SENTENCE))
    notes.push({
      code: 'long-sentence',
      message: `The ${side} has a sentence of more than ${LONGEST_SENTENCE} words and marks; it was cut into pieces of that length.`
    })
  return notes
}
