/**
 * A match as a summary in Markdown (CommonMark), for a message or an issue: verdict, reasons, changed facts. Text that comes from the inputs is
 * shown as it reads: no link, picture, heading or HTML in it takes effect. Held by test/report/to-markdown.test.ts.
 */

import type { Document, FactChange, Match, Span } from '../types.js'
import { checkMatches } from './check-result.js'
import { rankedChanges } from './ranked.js'
import { visible } from './visible.js'
import {
  CHANGE_NAMES,
  CREDITS,
  DIRECTIONS,
  factsHeading,
  isFound,
  LABEL_MEANINGS,
  LABEL_NAMES,
  nameOf,
  percent
} from './wording.js'

/** How much of a match the Markdown names. */
export interface MarkdownOptions {
  /** Changed facts listed, gravest first. Default: 20. */
  readonly changes?: number
}

/** Of several matches: a table, then each in which text was reused. Ends with a line break. */
export function toMarkdown(match: Match | readonly Match[], { changes = 20 }: MarkdownOptions = {}): string {
  checkMatches(match)
  if (!isMany(match)) return `${pair(match, changes).join('\n')}\n`
  const found = match.filter(({ verdict }) => isFound(verdict))
  return `${[...table(match), ...found.flatMap((one) => ['', ...pair(one, changes)])].join('\n')}\n`
}

function isMany(match: Match | readonly Match[]): match is readonly Match[] {
  return Array.isArray(match)
}

function table(matches: readonly Match[]): readonly string[] {
  const rows = matches.map(({ source, target, verdict }) => {
    const cells = [
      nameOf(source, 'source'),
      nameOf(target, 'target'),
      LABEL_NAMES[verdict.label],
      percent(verdict.derived)
    ]
    return `| ${cells.map(escaped).join(' | ')} |`
  })
  return ['| Source | Target | Verdict | Reused |', '| --- | --- | --- | ---: |', ...rows]
}

function pair(match: Match, most: number): readonly string[] {
  const { source, target, verdict } = match
  const ranked = rankedChanges(match)
  const left = ranked.length - most
  return [
    `## ${LABEL_NAMES[verdict.label]} (${percent(verdict.confidence)})`,
    '',
    `**${escaped(nameOf(target, 'target'))}** against **${escaped(nameOf(source, 'source'))}**: ${LABEL_MEANINGS[verdict.label]}`,
    '',
    `Reused ${percent(verdict.derived)}; ${DIRECTIONS[verdict.direction]}; ${CREDITS[verdict.credit]}.`,
    ...listed('Why', verdict.reasons.map(escaped)),
    ...listed(
      factsHeading(verdict),
      ranked.slice(0, most).map(({ change }) => changeLine(match, change))
    ),
    ...(left > 0 ? [`- and ${left} more`] : [])
  ]
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines.map((line) => `- ${line}`)]
}

function changeLine(match: Match, { topic, change, severity, source, target, reason }: FactChange): string {
  const words = [quote(match.source, source), quote(match.target, target)].filter((text) => text !== '').join(' → ')
  return `**${severity}** ${topic} ${CHANGE_NAMES[change]}${words === '' ? `: ${escaped(reason)}` : `: ${words}`}`
}

/** UTF-16 units of a quotation. */
const LONGEST = 200

function quote({ article }: Document, span: Span | undefined): string {
  if (!span || span.start === span.end) return ''
  const text = article.text.slice(span.start, span.end)
  return `“${escaped(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)}”`
}

/** On one line, with a backslash before all punctuation that means anything; `@` and addresses, which some sites link by themselves, are parted. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (SAFE.has(mark) ? mark : `\\${mark}`))
    .replace(/(https?|ftp|mailto)(?=\\?:)|\bwww(?=\\?\.)/gi, (word) => `${word.slice(0, 1)}<!-- -->${word.slice(1)}`)
}

/** Marks that mean nothing inside a line, and are in every sentence. */
const SAFE: ReadonlySet<string> = new Set([',', ';', "'", '"', '%', '/', '?', '$'])
