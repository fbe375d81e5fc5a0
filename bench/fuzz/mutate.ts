/** Bytes made worse: flipped, cut, doubled, moved, and with what has broken parsers before put in. */
import type { Random } from './random.js'
import { UNITS } from './units.js'

/** What acts, opens, closes or ends something in one of the formats, or in a terminal, a page or a spreadsheet. */
const TOKENS: readonly Buffer[] = [
  ...`<script>|</script>|<!--|-->|<![CDATA[|]]>|<p>|</p>|</div>|<br>|<svg>|<title>|<body>|</body>|<item>|</item>|<entry>|<!DOCTYPE x [<!ENTITY a "b">]>
&amp;|&#x202e;|&#0;|&bogus;|&a;|\u202e|\u2066|\u200b|\ufeff|\u001b[31m|\u001b]0;x\u0007|\u009b2J|\u0000|\r\n|\n\n|\u2028|"|'|\`|\\|{|}|[|]|,|:|
"__proto__":|"constructor":|"id":|"text":|null|1e999|-0|😀|👩‍👩‍👧|e\u0301|ﬁ|İ|中国外交部|ภาษาไทย|«|“|”|‘|’|...|U.S.|Mr.|(AP) —|$1,000.50|3/4|31 March 2025|
=cmd|' |https://x.example/|../../etc/passwd|javascript:alert(1)| |	|----|====|>>>>|((((|))))|AAAAAAAA`
    .split(/[|\n]/)
    .map((token) => Buffer.from(token)),
  Buffer.from([0xed, 0xa0, 0x80]),
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xc0, 0x80]),
  Buffer.from([0xf4, 0x90, 0x80, 0x80])
]

export const unitOf = (random: Random): string =>
  random.below(4) === 0 ? String(random.pick(TOKENS)) : random.pick(UNITS)

type Mutation = (bytes: Buffer, random: Random) => Buffer

const splice = (bytes: Buffer, from: number, to: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)])

/** A stretch of at most `longest` bytes. */
function stretch(bytes: Buffer, random: Random, longest: number): readonly [number, number] {
  const from = random.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + random.below(longest))]
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8)
    return copy
  },
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 60), Buffer.alloc(0)),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 200)
    return splice(bytes, from, from, bytes.subarray(from, to))
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random, 200)
    const at = random.below(bytes.length + 1)
    return splice(bytes, at, at, bytes.subarray(from, to))
  },
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 2), random.pick(TOKENS)),
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 2), random.pick(TOKENS)),
  (bytes, random) => {
    const [from] = stretch(bytes, random, 1)
    const token = random.pick(TOKENS)
    return splice(bytes, from, from, Buffer.concat(new Array<Buffer>(1 + random.below(400)).fill(token)))
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  (bytes, random) => splice(bytes, ...stretch(bytes, random, 20), Buffer.from([random.below(256), random.below(256)]))
]

/** Up to seven mutations, one after the other. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  let worse = bytes
  for (let left = 1 + random.below(7); left > 0; left--) worse = random.pick(MUTATIONS)(worse, random)
  return worse
}

/** As text: bytes that are no UTF-8 become halves of surrogate pairs or U+FFFD, so that both are tried. */
export function textOf(bytes: Buffer, random: Random): string {
  const text = bytes.toString('utf8')
  return random.below(4) === 0 ? text.replaceAll('\ufffd', random.pick(['\ud800', '\udc00', '\ufffd'])) : text
}
