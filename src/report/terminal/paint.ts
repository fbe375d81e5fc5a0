/**
 * Styles of a terminal and how they are written: SGR sequences where there is colour, marks of plain text where there is
 * none. The sixteen colours of the terminal's own theme only, so that light and dark both work.
 */
import type { EditTopic, Label, Severity } from '../../types.js'

const CODES = {
  bold: 1,
  dim: 2,
  italic: 3,
  underline: 4,
  strike: 9,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
  brightRed: 91,
  brightMagenta: 95
} as const

export type Style = readonly (keyof typeof CODES)[]

/** A run of type in one style. */
export interface Segment {
  readonly text: string
  readonly style: Style
}

export type Paint = (style: Style, text: string) => string

/** Each painted text closes what it opened, so that a line may be cut anywhere between two of them. */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text
  return (style, text) =>
    style.length === 0 || text === '' ? text : `\x1b[${style.map((name) => CODES[name]).join(';')}m${text}\x1b[0m`
}

export const TOPIC_STYLES: Readonly<Record<EditTopic, Style>> = {
  negation: ['brightRed', 'bold', 'underline'],
  number: ['magenta', 'bold', 'underline'],
  date: ['cyan', 'bold', 'underline'],
  name: ['blue', 'bold', 'underline'],
  quotation: ['yellow', 'underline'],
  attribution: ['yellow'],
  hedge: ['brightMagenta'],
  tense: ['cyan', 'underline'],
  content: ['green', 'underline'],
  wording: ['underline'],
  punctuation: ['underline', 'dim'],
  furniture: ['dim', 'italic']
}

export const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  grave: ['brightRed', 'bold'],
  material: ['yellow'],
  minor: ['dim']
}

export const LABEL_STYLES: Readonly<Record<Label, Style>> = {
  duplicate: ['brightRed', 'bold'],
  'near-duplicate': ['brightRed', 'bold'],
  rewrite: ['yellow', 'bold'],
  partial: ['yellow', 'bold'],
  'same-event': ['cyan', 'bold'],
  unrelated: ['green', 'bold']
}
