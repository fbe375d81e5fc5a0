/**
 * A match as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation 2017): one for each passage and one for each changed fact,
 * on the target, leading to the source. Held by test/report/to-web-annotations.test.ts.
 *
 * **Unit.** The offsets of a TextPositionSelector count Unicode code points, as the Recommendation asks (4.2.5); those of a `Match`
 * count UTF-16 code units. A TextQuoteSelector goes with each, which finds the place in a text that was laid out anew.
 */

import { show, WirecopyError } from '../errors.js'
import type { Document, FactChange, Match, Passage, Span } from '../types.js'
import { checkMatches } from './check-result.js'
import { codePoints } from './code-points.js'

/** How the annotations and the texts are named. */
export interface AnnotationOptions {
  /** The IRI of the source. Default: its `url`, else `urn:wirecopy:` and the id. */
  readonly source?: string
  /** The same for the target. */
  readonly target?: string
}

/** A part by its offsets, half-open. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  /** Where it begins, in Unicode code points. */
  readonly start: number
  /** The first code point behind it. */
  readonly end: number
}

/** A part by its words, and those around it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  /** The words themselves. */
  readonly exact: string
  /** What stands before them. */
  readonly prefix: string
  /** What stands behind them. */
  readonly suffix: string
}

/** A part of a text: the text's name, and selectors that say which. */
export interface SpecificResource {
  readonly type: 'SpecificResource'
  /** The IRI of the text. */
  readonly source: string
  /** Which part, by offsets and by words. */
  readonly selector: readonly [TextPositionSelector, TextQuoteSelector]
}

/** One altered or reused span in the model of the W3C. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly type: 'Annotation'
  /** `linking` for a reused passage, `commenting` for a changed fact. */
  readonly motivation: 'linking' | 'commenting'
  /** Where it comes from in the source, and what is said of it. */
  readonly body: readonly (
    | SpecificResource
    | { readonly type: 'TextualBody'; readonly value: string; readonly format: 'text/plain' }
  )[]
  /** The span, in the target. */
  readonly target: SpecificResource
}

/** A match as W3C Web Annotations on the target: passages first, then changes that have a place in the target, each in their order. Throws `bad-option` for an IRI that is empty. Linear. */
export function toWebAnnotations(match: Match, options: AnnotationOptions = {}): readonly WebAnnotation[] {
  checkMatches(match)
  const at = {
    source: placer(match.source, options.source, 'source'),
    target: placer(match.target, options.target, 'target')
  }
  const passage = ({ source, target }: Passage): WebAnnotation =>
    annotation('linking', [at.source(source)], at.target(target))
  const change = ({ reason, source, target }: FactChange): readonly WebAnnotation[] =>
    target === undefined || target.start === target.end
      ? []
      : [annotation('commenting', [textual(reason), ...(source ? [at.source(source)] : [])], at.target(target))]
  return [...match.passages.map(passage), ...match.changes.flatMap(change)]
}

function annotation(
  motivation: WebAnnotation['motivation'],
  body: WebAnnotation['body'],
  target: SpecificResource
): WebAnnotation {
  return { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation, body, target }
}

function textual(value: string) {
  return { type: 'TextualBody', value, format: 'text/plain' } as const
}

/** UTF-16 units quoted on each side. */
const BESIDE = 32

function placer({ article }: Document, given: string | undefined, option: string): (span: Span) => SpecificResource {
  if (given === '') throw new WirecopyError('bad-option', { option, got: show(given), expected: 'an IRI' })
  const source =
    given ?? article.url ?? `urn:wirecopy:${encodeURIComponent(article.id.replace(/\p{Surrogate}/gu, '\uFFFD'))}`
  const points = codePoints(article.text)
  return (span) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextPositionSelector', start: points(span.start), end: points(span.end) },
      {
        type: 'TextQuoteSelector',
        exact: article.text.slice(span.start, span.end),
        prefix: article.text.slice(Math.max(0, span.start - BESIDE), span.start),
        suffix: article.text.slice(span.end, span.end + BESIDE)
      }
    ]
  })
}
