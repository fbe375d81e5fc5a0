/**
 * One pass over a page before it is parsed: every piece of text with its place in the source, and a plain copy of the page for
 * linkedom and Readability to work on.
 *
 * A copy, for three reasons. No parser keeps offsets through Readability, which parses parts of the page again from its own HTML: in the copy
 * each element carries its number, and so its pieces. htmlparser2 does not supply the tags a page may leave out (HTML
 * Standard 13.1.2.4): the copy has its own. And what no reader of text needs is left out: one element with 400 attributes, or
 * 20,000 with a `style`, took them half a minute. Held by test/formats/html.test.ts.
 */
import { WirecopyError } from '../../errors.js'
import type { Span } from '../../types.js'
import type { FormatLimits } from '../limits.js'
import { loadParser } from '../peers.js'
import { type Attributes, copyWriter } from './copy-writer.js'
import { isUnseen } from './elements.js'

export interface PagePiece {
  readonly data: string
  readonly source: Span
  /** The number of the element it stands in; 0 outside of all. */
  readonly element: number
  /** Pieces of one number have no tag between them. */
  readonly run: number
}

export interface PagePieces {
  readonly pieces: readonly PagePiece[]
  /** The page with numbered elements, to be parsed. */
  readonly copy: string
  /** Its canonical address, where it gives one. */
  readonly canonical: string | undefined
}

const FRAME: ReadonlySet<string> = new Set(['html', 'head', 'body'])

/** Throws `no-peer`, `too-deep`, `too-many-elements`. */
export async function pagePieces(html: string, what: string, limits: Required<FormatLimits>): Promise<PagePieces> {
  const { Parser } = await loadParser()
  const reader = pageReader(what, limits)
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (data) => reader.text(data, { start: parser.startIndex, end: parser.endIndex + 1 })
  })
  parser.end(html)
  return reader.end()
}

function pageReader(what: string, { depth, elements }: Required<FormatLimits>) {
  const pieces: PagePiece[] = []
  const copy = copyWriter()
  /** The numbers of the elements a piece stands in, those of the frame left out. */
  const open: number[] = []
  /** Elements not copied that are open. */
  let unseen = 0
  let [level, count, run] = [0, 0, 0]
  let canonical: string | undefined
  return {
    open(name: string, attributes: Attributes): void {
      if (name === 'link') canonical ??= canonicalOf(attributes)
      if (++level > depth) throw new WirecopyError('too-deep', { what, limit: depth })
      if (FRAME.has(name)) copy.frame(attributes)
      else if (unseen > 0 || isUnseen(name) || name === 'img') {
        unseen++
        copy.evidence(name, attributes)
      } else {
        if (++count > elements) throw new WirecopyError('too-many-elements', { what, limit: elements })
        open.push(count)
        run++
        copy.open(name, attributes, count)
      }
    },
    close(name: string): void {
      level--
      if (FRAME.has(name)) return
      if (unseen > 0) {
        unseen--
        copy.evidenceEnds()
      } else {
        open.pop()
        run++
        copy.close(name)
      }
    },
    text(data: string, source: Span): void {
      if (unseen > 0) copy.evidenceText(data)
      else {
        pieces.push({ data, source, element: open.at(-1) ?? 0, run })
        copy.text(data)
      }
    },
    end: (): PagePieces => ({ pieces, copy: copy.end(), canonical })
  }
}

/** Web addresses only: `javascript:` and the like are no place a story stands. */
function canonicalOf({ rel = '', href = '' }: Attributes): string | undefined {
  return rel.toLowerCase() === 'canonical' && /^https?:\/\/\S{1,2000}$/i.test(href) ? href : undefined
}
