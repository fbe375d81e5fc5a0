/** Which format a file is in: by its name where that says it, else by how it begins. Held by test/formats/read-stories.test.ts. */

/** A format that is read: plain text, a page, an RSS or Atom feed, a JSON document, or JSON a line. */
export type Format = 'text' | 'html' | 'feed' | 'json' | 'jsonl'

/** Every format that is read. */
export const FORMATS: readonly Format[] = ['text', 'html', 'feed', 'json', 'jsonl']

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  ldjson: 'jsonl'
}

/** Units looked at. */
const START = 2_000

/** Which format a text is in. `name`: a file's name or an address; its ending counts before the text, but for `.json` and `.xml`, which say too little. */
export function detectFormat(text: string, name = ''): Format {
  const ending = /\.([a-z]{2,6})$/i.exec(name.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? ''
  const start = text
    .slice(0, START)
    .replace(/^\uFEFF/, '')
    .trimStart()
  return (Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined) ?? byStart(start, text, ending)
}

function byStart(start: string, text: string, ending: string): Format {
  if (start.startsWith('{') || start.startsWith('[')) return jsonFormat(text, ending)
  if (!start.startsWith('<')) return 'text'
  const root = /<(?![!?])([a-z][\w:-]{0,30})/i.exec(start)?.[1]?.toLowerCase() ?? ''
  if (/^(?:rss|feed|rdf:rdf)$/.test(root)) return 'feed'
  const isPage =
    /^(?:html|head|body|title|meta|script|div|p|article|main|section|h1)$/.test(root) || /^<!doctype html/i.test(start)
  return isPage ? 'html' : ending === 'xml' ? 'feed' : 'text'
}

/** Lines that are an object each, or one document. A text may begin with a bracket too: `[1] The minister ...`. */
function jsonFormat(text: string, ending: string): Format {
  const lines = text.trim().split('\n', 2)
  if (lines.length > 1 && isJson(lines[0]!) && lines[0]!.trimStart().startsWith('{')) return 'jsonl'
  return ending === 'json' || /^\s*(?:\{\s*(?:"|\})|\[\s*[[{"\]])/.test(text.slice(0, START)) ? 'json' : 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
