/** What a JSON object is a story of: told by properties that the format demands and no other has. */
import { fieldOf, isObject, type JsonObject, objectsOf, stringOf } from './fields.js'

export type JsonKind = 'json-feed' | 'ninjs' | 'news-article' | 'record'

export function kindOf(object: JsonObject): JsonKind {
  if (stringOf(object, 'version')?.startsWith('https://jsonfeed.org/version/')) return 'json-feed'
  if (isNewsArticle(object) || storiesOf(object).length > 0) return 'news-article'
  if (isNinjs(object)) return 'ninjs'
  return 'record'
}

/** Whether a value is one of our records, or nothing that is known. */
export function isRecord(value: unknown): boolean {
  return !isObject(value) || kindOf(value) === 'record'
}

/** schema.org's Article and the types below it (`NewsArticle`, `ReportageNewsArticle`, `LiveBlogPosting`, ...). */
export function isNewsArticle(object: JsonObject): boolean {
  const types = [fieldOf(object, '@type')].flat()
  return types.some(
    (type) =>
      typeof type === 'string' && /^(?:https?:\/\/schema\.org\/|schema:)?\w{0,40}(?:Article|Posting)$/.test(type)
  )
}

/** The articles of a JSON-LD document: in its `@graph`, or the main entity of its page. */
export function storiesOf(object: JsonObject): readonly JsonObject[] {
  const parts = [fieldOf(object, '@graph'), fieldOf(object, 'mainEntity')]
  return parts.flatMap(objectsOf).filter(isNewsArticle)
}

/** ninjs 1.x, 2.x and 3.x name the same things `body_text`, `bodies` with `contenttype`, `bodies` with `contentType`. */
function isNinjs(object: JsonObject): boolean {
  if (stringOf(object, 'uri') === undefined) return false
  const standard = fieldOf(object, 'standard')
  const hasBody = ['body_text', 'body_html', 'body_xhtml', 'bodies', 'headlines'].some((name) =>
    Object.hasOwn(object, name)
  )
  const ofNinjs = ['versioncreated', 'versionCreated', 'pubstatus', 'pubStatus'].some((name) =>
    Object.hasOwn(object, name)
  )
  return hasBody || ofNinjs || (isObject(standard) && stringOf(standard, 'name') === 'ninjs')
}
