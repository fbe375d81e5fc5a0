/**
 * The parsers of markup, which are optional peers: who reads JSON and plain text needs none of them. linkedom parses with
 * htmlparser2 too, so both see one and the same tree.
 */
import { WirecopyError } from '../errors.js'

/** Throws `no-peer` where the package is not there. */
export async function loadParser(): Promise<typeof import('htmlparser2')> {
  return import('htmlparser2').catch((cause: unknown) => {
    throw new WirecopyError('no-peer', { what: 'Markup', packages: 'htmlparser2' }, cause)
  })
}

/** A node of a page, as far as it is looked at: the DOM's own types would need the `DOM` library. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly data: string
  readonly childNodes: ArrayLike<PageNode>
  getAttribute(name: string): string | null
}

/** What Readability finds of a page. */
export interface Readable {
  readonly title?: string | null | undefined
  readonly siteName?: string | null | undefined
  readonly lang?: string | null | undefined
  readonly publishedTime?: string | null | undefined
  readonly content: PageNode
}

/** Reads a page as a person would: the story without what stands around it. Nothing where there is none. */
export type ReadPage = (html: string) => { readonly story: Readable | undefined; readonly body: PageNode }

/** Throws `no-peer` where one of the packages is not there. */
export async function loadReadability(): Promise<ReadPage> {
  const [linkedom, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]).catch(
    (cause: unknown) => {
      const packages = '@mozilla/readability linkedom@0.18.12 htmlparser2'
      throw new WirecopyError('no-peer', { what: 'A page', packages }, cause)
    }
  )
  return (html) => {
    const page = new linkedom.DOMParser().parseFromString(html, 'text/html')
    const body = page.body as unknown as PageNode
    // Readability takes nodes out of the page it is given.
    const reader = new Readability<PageNode>(page.cloneNode(true) as unknown as ReadabilityPage, {
      serializer: (node) => node as unknown as PageNode
    })
    const read = reader.parse()
    return { story: read?.content ? { ...read, content: read.content } : undefined, body }
  }
}

type ReadabilityPage = ConstructorParameters<typeof import('@mozilla/readability').Readability>[0]
