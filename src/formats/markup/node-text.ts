/** The text of a parsed page's node, with the way back to the source. Recursion is as deep as the page, which was bounded before. */
import type { PageNode } from '../peers.js'
import { NUMBER } from './copy-writer.js'
import { breaksOf, isUnseen } from './elements.js'
import type { FindPieces } from './piece-finder.js'
import { type TextWriter, textWriter, type WrittenText } from './text-writer.js'

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

/** Throws `too-long`. */
export function nodeText(node: PageNode, find: FindPieces, what: string, limit: number): WrittenText {
  const writer = textWriter(what, limit)
  writeNode(node, 0, false, find, writer)
  return writer.end()
}

function writeNode(node: PageNode, element: number, pre: boolean, find: FindPieces, writer: TextWriter): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) writeText(node.data, element, pre, find, writer)
  else if (node.nodeType === ELEMENT) writeElement(node, element, pre, find, writer)
}

function writeElement(node: PageNode, element: number, pre: boolean, find: FindPieces, writer: TextWriter): void {
  const name = node.nodeName.toLowerCase()
  if (isUnseen(name)) return
  if (name === 'br') writer.newLine()
  const breaks = breaksOf(name)
  const own = Number(node.getAttribute(NUMBER) ?? element)
  if (breaks > 0) writer.breakLine(breaks as 1 | 2)
  // The children once: the list is made anew each time it is asked for.
  for (const child of Array.from(node.childNodes)) writeNode(child, own, pre || name === 'pre', find, writer)
  if (breaks > 0) writer.breakLine(breaks as 1 | 2)
}

function writeText(data: string, element: number, pre: boolean, find: FindPieces, writer: TextWriter): void {
  const pieces = find(data, element)
  if (pieces) for (const piece of pieces) writer.write(piece.data, piece.source, pre)
  else writer.write(data, undefined, pre)
}
