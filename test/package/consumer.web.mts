/** A page's code: the types of a browser, and none of Node. */
import { compare, type Match } from 'wirecopy'
import { similarity } from 'wirecopy/meaning'
import { toHtml } from 'wirecopy/report'
import { jaccard, sketch } from 'wirecopy/sketch'

export async function show(wire: string, copy: string): Promise<void> {
  const match: Match = await compare(wire, copy)
  document.body.innerHTML = toHtml(match)
  document.title = `${jaccard(sketch(wire), sketch(copy))} ${similarity(wire, copy)}`
}
