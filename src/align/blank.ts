/** What lies between tokens: white space, control characters, and characters that cannot be seen. */
import { INNER, kindOf, SPACE } from '../text/characters.js'

/** Whether a character can stand between two tokens. */
export function isBlank(character: string): boolean {
  const kind = kindOf(character.charCodeAt(0))
  return kind === SPACE || kind === INNER
}
