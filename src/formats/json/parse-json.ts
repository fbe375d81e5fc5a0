/**
 * JSON of others, refused before it is parsed where it is nested too deep: what reads or writes it later recurses. Held by
 * test/formats/json.test.ts.
 */
import { WirecopyError } from '../../errors.js'

const [QUOTE, BACKSLASH] = [0x22, 0x5c]

/** Throws `too-deep` and `bad-format`. */
export function parseJson(text: string, what: string, depth: number): unknown {
  checkNesting(text, what, depth)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WirecopyError('bad-format', { what, format: 'JSON', why: reasonOf(error) }, error)
  }
}

/** Throws `too-deep` where brackets stand in more than `depth` others. Linear; the text need not be JSON. */
export function checkNesting(text: string, what: string, depth: number): void {
  if (nestingOf(text) > depth) throw new WirecopyError('too-deep', { what, limit: depth })
}

/** The message quotes the text, whose control characters are not for a terminal. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : 'no JSON'
  return message.replace(/[^\x20-\x7E]+/g, ' ').slice(0, 120)
}

/** The deepest nesting of brackets outside of strings. One pass. */
function nestingOf(text: string): number {
  let [open, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === BACKSLASH) at++
      else if (unit === QUOTE) inString = false
    } else if (unit === QUOTE) inString = true
    else if (unit === 0x7b || unit === 0x5b) deepest = Math.max(deepest, ++open)
    else if (unit === 0x7d || unit === 0x5d) open--
  }
  return deepest
}
