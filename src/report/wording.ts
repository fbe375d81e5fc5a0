/** How a report names things: the words of the types in plain English. */
import type { Bead, ChangeKind, Document, Edit, EditTopic, Label, Severity, Verdict } from '../types.js'

/** From copied to unrelated: the order in which probabilities are shown. */
export const LABELS: readonly Label[] = ['duplicate', 'near-duplicate', 'rewrite', 'partial', 'same-event', 'unrelated']

export const LABEL_NAMES: Readonly<Record<Label, string>> = {
  duplicate: 'Duplicate',
  'near-duplicate': 'Near-duplicate',
  rewrite: 'Rewrite',
  partial: 'Partial reuse',
  'same-event': 'Same event',
  unrelated: 'Unrelated'
}

/** What a label says of the target. */
export const LABEL_MEANINGS: Readonly<Record<Label, string>> = {
  duplicate: 'The same words in the same order.',
  'near-duplicate': 'The source’s text with small alterations or cuts.',
  rewrite: 'The source’s story told in other words throughout.',
  partial: 'Part of the text comes from the source; most of it does not.',
  'same-event': 'The same news, independently written.',
  unrelated: 'Another story.'
}

/** The first four labels: text was reused. */
export function isFound(verdict: Verdict): boolean {
  return verdict.label !== 'same-event' && verdict.label !== 'unrelated'
}

export const DERIVATIONS: Readonly<Record<Verdict['derivation'], string>> = {
  wholly: 'wholly derived',
  partially: 'partially derived',
  none: 'not derived'
}

export const DIRECTIONS: Readonly<Record<Verdict['direction'], string>> = {
  'source-first': 'the target took from the source',
  'target-first': 'the source took from the target',
  'common-source': 'both took from a source not seen',
  unknown: 'who took from whom is open'
}

export const CREDITS: Readonly<Record<Verdict['credit'], string>> = {
  'source-agency': 'the source’s agency is credited',
  'other-agency': 'another agency is credited',
  none: 'no agency is credited',
  stripped: 'the source’s credit is gone'
}

/** In the order of a legend: facts first, the gravest topics ahead. */
export const TOPICS: readonly EditTopic[] = [
  'negation',
  'number',
  'date',
  'name',
  'quotation',
  'attribution',
  'hedge',
  'tense',
  'content',
  'wording',
  'punctuation',
  'furniture'
]

export const EDIT_NAMES: Readonly<Record<Edit['kind'], string>> = {
  insert: 'added',
  delete: 'dropped',
  replace: 'replaced',
  move: 'moved'
}

export const BEAD_NAMES: Readonly<Record<Bead['kind'], string>> = {
  identical: 'identical',
  edited: 'edited',
  paraphrase: 'paraphrase',
  split: 'split',
  merge: 'merged',
  many: 'regrouped',
  added: 'added',
  dropped: 'dropped'
}

export const CHANGE_NAMES: Readonly<Record<ChangeKind, string>> = {
  altered: 'altered',
  dropped: 'dropped',
  added: 'added',
  'made-vague': 'made vague',
  'made-precise': 'made precise',
  replaced: 'replaced',
  shortened: 'shortened',
  extended: 'extended',
  split: 'split',
  'made-indirect': 'made indirect',
  'made-direct': 'made direct',
  reattributed: 'reattributed',
  gained: 'gained',
  lost: 'lost',
  completed: 'completed'
}

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ['grave', 'material', 'minor']

/** A probability as a newspaper prints it: never 0 % or 100 % for something that is not quite so. */
export function percent(probability: number): string {
  if (probability >= 1) return '100 %'
  if (probability > 0.99) return '> 99 %'
  if (probability <= 0) return '0 %'
  return probability < 0.01 ? '< 1 %' : `${Math.round(probability * 100)} %`
}

/** The same in a sentence: `of 96 %`, `above 99 %`. */
export function inSentence(probability: number): { readonly word: string; readonly number: string } {
  const said = percent(probability)
  const word = said.startsWith('>') ? 'above' : said.startsWith('<') ? 'below' : 'of'
  return { word, number: said.replace(/^[<>] /, '') }
}

/** How the list of changed facts is headed: of texts told independently none was changed, they differ. */
export function factsHeading(verdict: Verdict): string {
  return isFound(verdict) ? 'Changes to facts' : 'Facts that differ'
}

/** What a text is called: its id, or its title, or its side where it has neither. */
export function nameOf({ article }: Document, side: 'source' | 'target'): string {
  return article.id || article.title || `the ${side}`
}

/** `1 sentence`, `2 sentences`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
