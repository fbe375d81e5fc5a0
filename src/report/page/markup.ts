/**
 * HTML as a tagged template that escapes whatever is put into it: only what another `html` made goes in as it is. So a
 * text cannot become markup by someone forgetting to escape it. Control characters are shown, not sent. Held by
 * test/report/markup.test.ts.
 */
import { visible } from '../visible.js'

/** HTML that was built here. */
export interface Markup {
  readonly markup: string
}

export type Value = string | number | Markup | false | undefined | readonly Value[]

/** Safe between tags and inside quoted attribute values; nowhere else may a value stand. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0] ?? ''
  for (let i = 0; i < values.length; i++) markup += write(values[i]) + (strings[i + 1] ?? '')
  return { markup }
}

/** A heading of a level: 1 for the page's subject, no level left out below it. */
export function heading(level: number, value: Value, className?: string): Markup {
  const tag = raw(`h${level}`)
  return html`<${tag}${className !== undefined && html` class="${className}"`}>${value}</${tag}>`
}

/** Markup from constants of this program: a style sheet, a script. Never from a text. */
export function raw(markup: string): Markup {
  return { markup }
}

function write(value: Value): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escaped(visible(value))
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(write).join('')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;'
}

const SPECIAL = /[&<>"'`]/

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text.replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character)
}
