/** The parts of a story in each JSON format: JSON Feed 1.1, IPTC ninjs 1 to 3, schema.org NewsArticle, and our own record. */
import { show, WirecopyError } from '../../errors.js'
import type { Shared } from '../item.js'
import type { StoryParts } from '../story-of.js'
import { fieldOf, idOf, isObject, type JsonObject, objectsOf, onlyString, stringOf } from './fields.js'

/** An item of a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export function feedItemParts(item: JsonObject, { outlet, language }: Shared): StoryParts {
  const url = onlyString(item, 'url', 'external_url')
  return {
    id: idOf(item, 'id') ?? url,
    text: onlyString(item, 'content_text'),
    html: onlyString(item, 'content_html') ?? onlyString(item, 'summary'),
    title: onlyString(item, 'title'),
    url,
    outlet,
    published: onlyString(item, 'date_published', 'date_modified'),
    language: onlyString(item, 'language') ?? language
  }
}

/** Names of ninjs 2 and 3 differ in capitals alone. */
function lowered(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]))
}

export function ninjsParts(item: JsonObject): StoryParts {
  const one = lowered(item)
  const bodies = objectsOf(fieldOf(one, 'bodies')).map(lowered)
  const bodyOf = (type: RegExp) => bodies.find((body) => type.test(stringOf(body, 'contenttype') ?? ''))
  const plain = bodyOf(/^text\/plain\b/i)
  const marked =
    bodyOf(/^(?:text\/html|application\/xhtml\+xml)\b/i) ?? bodies.find((body) => !Object.hasOwn(body, 'contenttype'))
  const headlines = objectsOf(fieldOf(one, 'headlines')).map(lowered)
  const main = headlines.find((headline) => stringOf(headline, 'role') === 'main') ?? headlines[0]
  const source = objectsOf(fieldOf(one, 'infosource') ?? fieldOf(one, 'infosources'))[0]
  return {
    id: idOf(one, 'uri'),
    text: onlyString(one, 'body_text') ?? (plain && stringOf(plain, 'value')),
    html: onlyString(one, 'body_xhtml', 'body_html') ?? (marked && stringOf(marked, 'value')),
    title: onlyString(one, 'headline') ?? (main && stringOf(main, 'value')) ?? onlyString(one, 'title'),
    url: webAddress(stringOf(one, 'uri')),
    outlet: (source && stringOf(source, 'name')) ?? stringOf(one, 'copyrightholder'),
    published: onlyString(one, 'versioncreated', 'contentcreated', 'firstcreated'),
    language: onlyString(one, 'language')
  }
}

/** https://schema.org/NewsArticle */
export function newsArticleParts(item: JsonObject): StoryParts {
  const page = fieldOf(item, 'mainEntityOfPage')
  const url =
    stringOf(item, 'url') ?? (isObject(page) ? stringOf(page, '@id', 'url') : stringOf(item, 'mainEntityOfPage'))
  const publisher = objectsOf(fieldOf(item, 'publisher'))[0]
  const body = onlyString(item, 'articleBody', 'text')
  return {
    id: idOf(item, '@id', 'identifier') ?? url,
    // Meant to be plain; some publishers put the page's HTML there.
    ...(body !== undefined && /<\/?(?:p|br|div)\b[^<>]{0,200}>/i.test(body) ? { html: body } : { text: body }),
    title: onlyString(item, 'headline', 'name'),
    url: webAddress(url),
    outlet: (publisher && stringOf(publisher, 'name')) ?? stringOf(item, 'publisher'),
    published: onlyString(item, 'datePublished', 'dateCreated'),
    language: stringOf(item, 'inLanguage')
  }
}

/** `{ id, text }` and what else an article may have. Throws `no-id` and `bad-article`. */
export function recordParts(record: JsonObject, what: string): StoryParts {
  const id = idOf(record, 'id')
  if (id === undefined) throw new WirecopyError('no-id', { what, got: show(fieldOf(record, 'id')) })
  const text = fieldOf(record, 'text')
  if (typeof text !== 'string')
    throw new WirecopyError('bad-article', { what: `${what} (id ${show(id)})`, got: show(text) })
  return {
    id,
    text,
    title: onlyString(record, 'title'),
    url: onlyString(record, 'url'),
    outlet: onlyString(record, 'outlet'),
    published: onlyString(record, 'published'),
    language: onlyString(record, 'language')
  }
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}
