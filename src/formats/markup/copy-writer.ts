/** The copy of a page that Readability reads: tags, the attributes it looks at, and text in which nothing can be taken for a tag. */

/** The attribute of the copy that holds an element's number. */
export const NUMBER = 'data-wirecopy-element'

export type Attributes = Readonly<Record<string, string>>

/** The attributes Readability looks at, but `style`, of which it wants to know whether the element is shown. */
const KEPT = ['id', 'class', 'role', 'rel', 'itemprop', 'itemtype', 'property', 'name', 'datetime', 'href']
/** Of metadata. */
const KEPT_OF_META = ['property', 'name', 'itemprop', 'content']

/** Units of a value that are kept. */
const LONGEST_VALUE = 1_000
const LONGEST_DATA = 200_000
/** `<meta>` and `<script type="application/ld+json">` kept of each. */
const MOST_EVIDENCE = 200

const VOID: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' '
  )
)

export function copyWriter() {
  const parts: string[] = []
  let [lang, title, script, count] = ['', '', '', 0]
  /** What the element at hand, which is not copied, is good for. */
  let taking: 'title' | 'data' | undefined

  return {
    /** `<html>`, `<head>`, `<body>`: the copy has its own. */
    frame(attributes: Attributes): void {
      lang ||= attributeOf(attributes, 'lang')
    },
    open(name: string, attributes: Attributes, number: number): void {
      if (name === 'meta' && ++count > MOST_EVIDENCE) return
      parts.push(`<${name} ${NUMBER}="${number}"${written(attributes, name === 'meta' ? KEPT_OF_META : KEPT)}>`)
    },
    close(name: string): void {
      if (!VOID.has(name)) parts.push(`</${name}>`)
    },
    /** Letters that would be markup stand for themselves as wide ones: of the same length, and never split from their text. */
    text(data: string): void {
      parts.push(inCopy(data))
    },
    /** An element that is not copied begins. */
    evidence(name: string, attributes: Attributes): void {
      if (name === 'title' && title === '') taking = 'title'
      else if (name === 'script' && attributeOf(attributes, 'type') === 'application/ld+json') taking = 'data'
    },
    evidenceText(data: string): void {
      if (taking === 'title') title += data.slice(0, LONGEST_VALUE)
      else if (taking === 'data' && script.length < LONGEST_DATA) script += data
    },
    evidenceEnds(): void {
      if (taking === 'data' && ++count <= MOST_EVIDENCE && script.length < LONGEST_DATA)
        parts.push(`<script type="application/ld+json">${script.replaceAll('</', '<\\/')}</script>`)
      script = ''
      taking = undefined
    },
    end: (): string =>
      `<html lang="${quoted(lang)}"><head><title>${quoted(title)}</title></head><body>${parts.join('')}</body></html>`
  }
}

/** The letters that are written as entities where a part of the page is written out and parsed again, and those that stand for them. */
const STANDS_FOR: Readonly<Record<string, string>> = { '<': '\uFF1C', '>': '\uFF1E', '&': '\uFF06', '\u00A0': '\u202F' }

/** Text as it stands in the copy: of the same length. */
export function inCopy(data: string): string {
  return data.replace(/[<>&\u00A0]/g, (letter) => STANDS_FOR[letter] ?? letter)
}

function written(attributes: Attributes, kept: readonly string[]): string {
  const values = kept.flatMap((name) => {
    const value = attributeOf(attributes, name)
    return value === '' ? [] : [` ${name}="${quoted(value)}"`]
  })
  return values.join('') + (isHidden(attributes) ? ' hidden' : '')
}

function isHidden(attributes: Attributes): boolean {
  if (Object.hasOwn(attributes, 'hidden') || attributeOf(attributes, 'aria-hidden') === 'true') return true
  return /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(attributeOf(attributes, 'style'))
}

function attributeOf(attributes: Attributes, name: string): string {
  return Object.hasOwn(attributes, name) ? attributes[name]!.slice(0, LONGEST_VALUE) : ''
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
