/** wirecopy/report: how a person reads a match. Pure; runs in a browser as it is. */

export { toCsv } from './to-csv.js'
export { type HtmlOptions, toHtml } from './to-html.js'
export { type DocumentJson, type MatchJson, toJson } from './to-json.js'
export { type MarkdownOptions, toMarkdown } from './to-markdown.js'
export { type NewsArticleJson, toNewsArticle } from './to-news-article.js'
export { type ProvenanceOptions, toProvenanceHtml } from './to-provenance-html.js'
export { type StoryOptions, toStoryHtml } from './to-story-html.js'
export { type SummaryOptions, toSummary } from './to-summary.js'
export { type TextOptions, toText } from './to-text.js'
export {
  type AnnotationOptions,
  type SpecificResource,
  type TextPositionSelector,
  type TextQuoteSelector,
  toWebAnnotations,
  type WebAnnotation
} from './to-web-annotations.js'
