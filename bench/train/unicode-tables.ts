/**
 * Writes `src/sketch/canonical/unicode-tables.ts`: what the canonical text must know of Unicode 15.0, as short strings.
 *
 *   npm install --no-save @unicode/unicode-15.0.0@2.0.7
 *   npx tsx bench/train/unicode-tables.ts
 *
 * Version 15.0 is what the oldest supported engine (Node 20.0) knows: a code point assigned by then normalises alike in
 * every later one (UAX #15, section 3, normalisation stability), so `String.prototype.normalize` may serve as it is
 * as long as no younger code point reaches it. The data package is no dev dependency: it is 35 MB, and needed only here.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { CodePointClass, DIFFICULT } from '../../src/sketch/canonical/code-point-class.js'

const require = createRequire(import.meta.url)
const PACKAGE = '@unicode/unicode-15.0.0'
const OUT = fileURLToPath(new URL('../../src/sketch/canonical/unicode-tables.ts', import.meta.url))
const END = 0x110000

/** Scripts written without spaces, in which each letter with its marks is a word. */
const OWN_WORD_SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
/** Letters by category that serve as apostrophes or quotation marks: folded away with the real ones. */
const QUOTE_LETTERS = [0x2b9, 0x2ba, 0x2bb, 0x2bc, 0x2bd, 0x2ee, 0x374]

type Data = { readonly default: unknown }

async function property(name: string): Promise<Set<number>> {
  const module = (await import(require.resolve(`${PACKAGE}/${name}/code-points.mjs`))) as Data
  return new Set(module.default as number[])
}

async function mapping(name: string): Promise<Map<number, number[]>> {
  const module = (await import(require.resolve(`${PACKAGE}/Case_Folding/${name}/code-points.mjs`))) as Data
  return new Map([...(module.default as Map<number, number | number[]>)].map(([from, to]) => [from, [to].flat()]))
}

const inAny = (sets: readonly Set<number>[]) => (code: number) => sets.some((set) => set.has(code))
const categories = (...names: string[]) => Promise.all(names.map((name) => property(`General_Category/${name}`)))

const isLetter = inAny(await categories('Letter', 'Letter_Number'))
const isDigit = inAny(await categories('Decimal_Number'))
const isMark = inAny(await categories('Mark'))
const isUnknown = inAny(await categories('Unassigned', 'Private_Use', 'Surrogate'))
const isIgnorable = inAny([await property('Binary_Property/Default_Ignorable_Code_Point')])
const isOwnScript = inAny(await Promise.all(OWN_WORD_SCRIPTS.map((script) => property(`Script_Extensions/${script}`))))
const fullFold = new Map([...(await mapping('C')), ...(await mapping('F'))])

const text = (codes: readonly number[]) => String.fromCodePoint(...codes)
const codesOf = (string: string) => [...string].map((letter) => letter.codePointAt(0) as number)
const fold = (string: string) => text(codesOf(string).flatMap((code) => fullFold.get(code) ?? [code]))
const canonical = (code: number) => fold(text([code]).normalize('NFD')).normalize('NFC')

/** Code points that may compose with one before them: the tails of all canonical composites, and Hangul's jamo. */
function composingTails(): Set<number> {
  const tails = new Set<number>()
  for (let code = 0; code < END; code++) {
    if (isUnknown(code)) continue
    const [, ...rest] = codesOf(text([code]).normalize('NFD'))
    for (const tail of rest) tails.add(tail)
  }
  return tails
}

/** Whether the canonical combining class is not 0: the code point moves past U+0345 (240) or behind U+0334 (1). */
function isReordered(code: number): boolean {
  const letter = text([code])
  return `\u0345${letter}`.normalize('NFD')[0] !== '\u0345' || `${letter}\u0334`.normalize('NFD')[0] === '\u0334'
}

const tails = composingTails()

/** Whether a code point cannot be folded without a look at its neighbours, or does not fit a table entry. */
function isDifficult(code: number): boolean {
  const folded = canonical(code)
  if (tails.has(code) || tails.has(folded.codePointAt(0) as number)) return true
  if (isMark(code)) return folded !== text([code])
  if (codesOf(folded).some((part) => plainClassOf(part) !== plainClassOf(code))) return true
  return Buffer.byteLength(folded) > (code > 0xffff ? 4 : 3)
}

function plainClassOf(code: number): number {
  if (isIgnorable(code)) return CodePointClass.Ignorable
  if (isUnknown(code) || QUOTE_LETTERS.includes(code)) return CodePointClass.Separator
  if (isMark(code)) return isReordered(code) ? CodePointClass.ReorderedMark : CodePointClass.Mark
  if (isLetter(code)) return isOwnScript(code) ? CodePointClass.OwnWord : CodePointClass.Word
  return isDigit(code) ? CodePointClass.Word : CodePointClass.Separator
}

function classOf(code: number): number {
  const plain = plainClassOf(code)
  if (plain === CodePointClass.Ignorable) return plain
  if (plain === CodePointClass.Separator) return checkSeparator(code)
  return isDifficult(code) ? plain + DIFFICULT : plain
}

/** A separator that decomposes must decompose into separators and marks, none of which is of a word either. */
function checkSeparator(code: number): number {
  if (isUnknown(code) || QUOTE_LETTERS.includes(code)) return CodePointClass.Separator
  const [first, ...marks] = codesOf(canonical(code))
  if (plainClassOf(first as number) !== CodePointClass.Separator || !marks.every(isMark)) {
    throw new Error(`the separator U+${code.toString(16)} decomposes into a word`)
  }
  return CodePointClass.Separator
}

function classRuns(): string {
  const classes = Array.from({ length: END }, (_, code) => classOf(code))
  const runs: string[] = []
  for (let start = 0, code = 1; code <= END; code++) {
    if (code < END && classes[code] === classes[start]) continue
    runs.push(((code - start) * 16 + (classes[start] as number)).toString(36))
    start = code
  }
  return runs.join(' ')
}

/** Single-code-point folds as runs `start count step delta`, the rest as `from to to...`, both in base 36. */
function folds(mapped: readonly (readonly [number, number[]])[]): { runs: string; others: string } {
  const single = mapped.filter(([, to]) => to.length === 1)
  const runs: { start: number; count: number; step: number; delta: number }[] = []
  for (const [from, [to]] of single as [number, [number]][]) {
    const last = runs.at(-1)
    const gap = last === undefined ? 0 : from - (last.start + (last.count - 1) * last.step)
    const fits = last !== undefined && last.delta === to - from && (last.count === 1 ? gap <= 2 : gap === last.step)
    if (!fits) runs.push({ start: from, count: 1, step: 1, delta: to - from })
    else if (last.count++ === 1) last.step = gap
  }
  const write = (numbers: readonly number[]) => numbers.map((number) => number.toString(36)).join(' ')
  return {
    runs: runs.map(({ start, count, step, delta }) => write([start, count, step, delta])).join(','),
    others: mapped
      .filter(([, to]) => to.length > 1)
      .map(([from, to]) => write([from, ...to]))
      .join(',')
  }
}

function allFolds(): readonly (readonly [number, number[]])[] {
  const found: [number, number[]][] = []
  for (let code = 0; code < END; code++) {
    const kind = classOf(code)
    if (kind !== CodePointClass.Word && kind !== CodePointClass.OwnWord) continue
    const folded = canonical(code)
    if (folded !== text([code])) found.push([code, codesOf(folded)])
  }
  return found
}

/** The folds the slow path needs besides: of code points that are difficult, as the standard gives them, separators as spaces. */
function difficultFolds(): readonly (readonly [number, number[]])[] {
  const bare = (code: number) => (plainClassOf(code) === CodePointClass.Separator ? 0x20 : code)
  return [...fullFold]
    .filter(([from]) => classOf(from) >= DIFFICULT)
    .map(([from, to]) => [from, to.map(bare)] as const)
    .sort((a, b) => a[0] - b[0])
}

const plain = folds(allFolds())
const difficult = folds(difficultFolds())
const lines = (name: string, doc: string, data: string) => `/** ${doc} */\nexport const ${name} =\n  '${data}'\n`
writeFileSync(
  OUT,
  `${[
    '/** Unicode 15.0 as the canonical text needs it. Generated by `bench/train/unicode-tables.ts`; do not edit. */\n',
    lines(
      'CLASS_RUNS',
      'Runs of one class over all code points: `length * 16 + class` in base 36; 8 is the flag of the difficult.',
      classRuns()
    ),
    lines('FOLD_RUNS', 'Folds onto one code point: `start count step delta` in base 36.', plain.runs),
    lines('FOLD_OTHERS', 'Folds onto several: `from to to...` in base 36.', plain.others),
    lines('DIFFICULT_FOLD_RUNS', 'The same for difficult code points, used on decomposed text.', difficult.runs),
    lines('DIFFICULT_FOLD_OTHERS', 'The same for difficult code points, onto several.', difficult.others)
  ].join('\n')}`
)
execFileSync('npx', ['biome', 'check', '--write', OUT], { stdio: 'inherit' })
