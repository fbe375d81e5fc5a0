/** Verbatim copies: inside a site's boilerplate, with other furniture, other quotation marks or other white space. */
import { alterations, everywhere } from './alterations.js'
import { assemble } from './assemble.js'
import type { Case, CaseKind } from './case.js'
import type { Original } from './original.js'
import { furniture, type Piece, range, type Taken, take } from './take.js'

const BLOG_TOP = furniture('Home', 'World News', 'By Staff Reporter')
const BLOG_END = furniture('Share this article', 'Subscribe to our newsletter', 'No comments:', 'Post a Comment')
const PAPER_TOP = furniture('Politics', 'Advertisement')
const PAPER_END = furniture(
  'Related articles',
  'Sign up for our daily newsletter',
  'Follow us on Facebook and Twitter',
  'All rights reserved.'
)

const STRAIGHT: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" }
const SINGLE: Readonly<Record<string, string>> = { '“': '‘', '”': '’' }

export function copies(of: (id: string) => Original): Case[] {
  return [...inBoilerplate(of), ...otherFurniture(of), ...otherQuotes(of), ...otherWhiteSpace(of)]
}

function inBoilerplate(of: (id: string) => Original): Case[] {
  const wrap = (id: string, site: string, top: readonly Piece[], end: readonly Piece[]) =>
    copy(`boilerplate-${site}-${id}`, 'boilerplate', of(id), [...top, ...take(of(id)), ...end])
  return [
    wrap('004', 'blog', BLOG_TOP, BLOG_END),
    wrap('004', 'paper', PAPER_TOP, PAPER_END),
    wrap('002', 'paper', PAPER_TOP, PAPER_END),
    wrap('003', 'blog', [], BLOG_END)
  ]
}

function otherFurniture(of: (id: string) => Original): Case[] {
  const [wire, story, digest] = [of('004'), of('002'), of('003')]
  const styled = (...templates: string[]) => take(wire, alterations(wire.text, 'furniture', templates))
  const stripped = take(wire, alterations(wire.text, 'furniture', ['[Beijing: =>]Chinese']), range(0, 15))
  return [
    copy('dateline-004', 'furniture', wire, styled('[Beijing:=>BEIJING (AP) —] Chinese')),
    copy('credit-long-004', 'furniture', wire, styled('\n[AP=>Associated Press]')),
    copy('credit-inputs-004', 'furniture', wire, styled('\n[AP=>(With inputs from AP)]')),
    copy('credit-gone-004', 'furniture', wire, take(wire, [], range(0, 15))),
    copy('credit-and-dateline-gone-004', 'furniture', wire, stripped),
    copy('byline-004', 'furniture', wire, [...furniture('By Associated Press'), ...stripped]),
    copy('credit-gone-002', 'furniture', story, take(story, [], range(0, 26))),
    copy('bare-003', 'furniture', digest, take(digest, [], range(3, 19)))
  ]
}

function otherQuotes(of: (id: string) => Original): Case[] {
  const marked = (id: string, name: string, marks: Readonly<Record<string, string>>, pattern: RegExp) => {
    const changes = everywhere(of(id).text, 'punctuation', pattern, (mark) => marks[mark] ?? mark)
    return copy(`quotes-${name}-${id}`, 'quotes', of(id), take(of(id), changes))
  }
  return [
    ...['002', '003', '004'].map((id) => marked(id, 'straight', STRAIGHT, /[“”‘’]/gu)),
    marked('002', 'single', SINGLE, /[“”]/gu)
  ]
}

function otherWhiteSpace(of: (id: string) => Original): Case[] {
  const wire = of('004')
  const gaps = (name: string, gap: (own: string) => string, pieces: readonly Taken[]) =>
    copy(
      `white-space-${name}-004`,
      'white-space',
      wire,
      pieces.map((piece) => ({ ...piece, gap: gap(gapBefore(wire, piece)) }))
    )
  const wrapped = everywhere(wire.text, 'punctuation', /(?<=[^\n]{60,72}) (?=[^\n]{20})/gu, () => '\n')
  return [
    gaps('blank-lines', (own) => own.replace('\n', '\n\n'), take(wire)),
    gaps('carriage-returns', (own) => own.replace('\n', '\r\n'), take(wire)),
    gaps('one-paragraph', () => ' ', take(wire, [], range(0, 15))),
    copy('white-space-hard-wrapped-004', 'white-space', wire, take(wire, spaced(wrapped, 60)))
  ]
}

/** Of places in the order of the text, those at least `width` apart. */
function spaced<T extends { readonly start: number }>(places: readonly T[], width: number): T[] {
  const kept: T[] = []
  for (const place of places) if (place.start - (kept.at(-1)?.start ?? -width) >= width) kept.push(place)
  return kept
}

function gapBefore({ text, sentences }: Original, { sentences: [first = 0] }: Taken): string {
  return first === 0 ? '' : text.slice(sentences[first - 1]!.end, sentences[first]!.start)
}

function copy(id: string, kind: CaseKind, original: Original, pieces: readonly Piece[]): Case {
  return assemble({ id, kind, original, pieces })
}
