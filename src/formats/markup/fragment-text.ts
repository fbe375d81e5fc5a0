/** The text of a piece of HTML: the body of a feed's item, of a ninjs item. Held by test/formats/fragment.test.ts. */
import { WirecopyError } from '../../errors.js'
import type { FormatLimits } from '../limits.js'
import { loadParser } from '../peers.js'
import { breaksOf, isUnseen } from './elements.js'
import { textWriter, type WrittenText } from './text-writer.js'

/** `what` names the item in errors. Throws `no-peer`, `too-long`, `too-deep`, `too-many-elements`. */
export async function fragmentText(
  html: string,
  what: string,
  { characters, depth, elements }: Required<FormatLimits>
): Promise<WrittenText> {
  const { Parser } = await loadParser()
  const writer = textWriter(what, characters)
  const open: string[] = []
  let [unseen, pre, seen] = [0, 0, 0]
  const count = (name: string, by: 1 | -1): void => {
    unseen += isUnseen(name) ? by : 0
    pre += name === 'pre' ? by : 0
    const breaks = breaksOf(name)
    if (breaks > 0) writer.breakLine(breaks as 1 | 2)
  }
  const parser = new Parser({
    onopentagname(name) {
      if (++seen > elements) throw new WirecopyError('too-many-elements', { what, limit: elements })
      if (open.push(name) > depth) throw new WirecopyError('too-deep', { what, limit: depth })
      count(name, 1)
      if (name === 'br') writer.newLine()
    },
    onclosetag() {
      const name = open.pop()
      if (name !== undefined) count(name, -1)
    },
    ontext(data) {
      if (unseen === 0) writer.write(data, { start: parser.startIndex, end: parser.endIndex + 1 }, pre > 0)
    }
  })
  parser.end(html)
  return writer.end()
}
