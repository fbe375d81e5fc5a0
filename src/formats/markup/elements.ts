/** What the names of elements mean for the text in them, as browsers show it (HTML Standard, `innerText`). */

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/)
)

/** Elements with an empty line around them. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'table'])

/** Elements whose text a reader never sees. */
const UNSEEN: ReadonlySet<string> = new Set(
  `audio button canvas head iframe input map math noscript object optgroup option script select style svg template textarea
  title video`.split(/\s+/)
)

/** Line breaks before and after an element. */
export function breaksOf(name: string): 0 | 1 | 2 {
  if (PARAGRAPHS.has(name)) return 2
  return BLOCKS.has(name) ? 1 : 0
}

export function isUnseen(name: string): boolean {
  return UNSEEN.has(name)
}
