/**
 * Recognises what a site puts around a story: calls to comment, share and subscribe, related links, category lines, time
 * stamps, copyright lines, separators, by the forms in `boilerplate-forms.ts`. Held by test/text/furniture/boilerplate.test.ts.
 */

import { BOILERPLATE_LINES, BOILERPLATE_SENTENCES } from './boilerplate-forms.js'
import { isSiteLine } from './site-words.js'

/** Whether the whole of `line`, a line of its own, is boilerplate wherever it stands. */
export function isBoilerplateLine(line: string): boolean {
  return line.length <= 300 && (isSiteLine(line) || BOILERPLATE_LINES.some((pattern) => pattern.test(line)))
}

/** Whether a sentence near the start or the end of a story is boilerplate. */
export function isBoilerplateSentence(sentence: string): boolean {
  return sentence.length <= 300 && BOILERPLATE_SENTENCES.some((pattern) => pattern.test(sentence))
}
