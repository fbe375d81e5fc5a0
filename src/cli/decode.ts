/**
 * Bytes as text. UTF-8, UTF-16 where a byte-order mark says so, or for markup the encoding it declares; anything else is refused rather than guessed at: offsets into a
 * text that was decoded wrongly would be wrong without anybody noticing.
 */
import { isUtf8 } from 'node:buffer'
import { WirecopyError } from '../errors.js'

/** Without its byte-order mark. Throws `binary-file`, `not-utf8`. */
export function decode(bytes: Uint8Array, name: string): string {
  const marked = markedDecoder(bytes)
  if (marked) return marked.decode(bytes)
  if (bytes.includes(0) || isPdf(bytes)) throw new WirecopyError('binary-file', { path: name })
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  const declared = declaredDecoder(bytes)
  if (!declared) throw new WirecopyError('not-utf8', { path: name })
  return declared.decode(bytes)
}

/** What Windows calls Unicode, and its older shells write into every file. */
function markedDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le')
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be') : undefined
}

/** A small one may be without a zero byte, and its commands are no story. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-'
}

/** Bytes in which a declaration must stand (HTML Standard 13.2.3.2). */
const START = 1024

function declaredDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START))
  if (!start.trimStart().startsWith('<')) return undefined
  const label = /<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s?=\s?["']?([\w:.-]{2,40})/i.exec(start)?.[1]
  try {
    return label === undefined ? undefined : new TextDecoder(label)
  } catch {
    return undefined
  }
}
