/** Finds the quotation marks of a text and says of each whether it opens or closes; paragraph ends are marks too. */

export interface QuoteMark {
  readonly at: number
  readonly kind: 'open' | 'close' | 'break'
  readonly single: boolean
  /** Of a paragraph's end: whether the next paragraph begins with an opening mark. */
  readonly goesOn: boolean
}

const STRAIGHT = 0x22
const APOSTROPHE = 0x27
const LINE = 0x0a

/** The marks in order. A single mark opens only where one that may close it follows in its paragraph. Linear. */
export function findQuoteMarks(text: string): QuoteMark[] {
  const marks: QuoteMark[] = []
  let opened = false
  // Where the next paragraph begins, kept from mark to mark: looking anew from each of n empty lines would take n x n steps.
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === LINE) {
      if (!isParagraphEnd(text, at)) continue
      next = inkAfter(text, Math.max(next, at))
      marks.push({ at, kind: 'break', single: false, goesOn: opensAt(text, next) })
      opened = false
      continue
    }
    if (unit !== STRAIGHT && unit !== APOSTROPHE && unit !== 0xab && unit !== 0xbb && (unit < 0x2018 || unit > 0x201f))
      continue
    const kind = kindOfMark(text, at, unit, opened)
    if (kind === undefined) continue
    const single = unit === APOSTROPHE || unit === 0x2018 || unit === 0x2019 || unit === 0x201b || unit === 0x201a
    if (!single) opened = kind === 'open'
    marks.push({ at, kind, single, goesOn: false })
  }
  marks.push({ at: text.length, kind: 'break', single: false, goesOn: false })
  return withoutLonelySingles(marks)
}

type Kind = 'open' | 'close' | undefined

function kindOfMark(text: string, at: number, unit: number, opened: boolean): Kind {
  if (unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 0x201f) return 'open'
  if (unit === 0x201d || unit === 0xbb) return 'close'
  const before = at === 0 || isOneOf(BEFORE_OPEN, text.charCodeAt(at - 1))
  const after = at + 1 >= text.length || isOneOf(AFTER_CLOSE, text.charCodeAt(at + 1))
  if (unit === STRAIGHT) return kindOfStraight(before, after, opened)
  return isDigit(text.charCodeAt(at + 1)) ? undefined : kindOfSingle(unit, before, after)
}

/** A straight mark with white space on one side belongs to the other; with none it closes what is open. */
function kindOfStraight(before: boolean, after: boolean, opened: boolean): Kind {
  if (before !== after) return before ? 'open' : 'close'
  return opened ? 'close' : after ? undefined : 'open'
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Between letters a single mark is an apostrophe. A typographic closing one never opens ("’90s"). */
function kindOfSingle(unit: number, before: boolean, after: boolean): Kind {
  if (before === after) return undefined
  const opens = unit !== 0x2019
  const closes = unit === APOSTROPHE || unit === 0x2019
  return before ? (opens ? 'open' : undefined) : closes ? 'close' : undefined
}

/** What stands before a mark that opens. A stop or a comma there belongs to the quotation that the mark closes. */
const BEFORE_OPEN = '([{-/:"\'–—“”‘’‚„«»'
/** What stands after a mark that closes. */
const AFTER_CLOSE = ')]}-/:;,.!?"\'–—…“”‘’‚„«»'

function isOneOf(marks: string, unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x3000 || marks.includes(String.fromCharCode(unit))
}

/** An empty line, or a line's end after the end of a sentence: a text wrapped at a column goes on. */
function isParagraphEnd(text: string, at: number): boolean {
  let next = at + 1
  while (
    next < text.length &&
    (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9 || text.charCodeAt(next) === 13)
  )
    next++
  if (text.charCodeAt(next) === LINE || next >= text.length) return true
  let last = at - 1
  while (last >= 0 && text.charCodeAt(last) <= 32 && text.charCodeAt(last) !== LINE) last--
  return last >= 0 && '.!?”"’\'…'.includes(text[last]!)
}

function inkAfter(text: string, at: number): number {
  let next = at
  while (next < text.length && text.charCodeAt(next) <= 32) next++
  return next
}

function opensAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === STRAIGHT || unit === 0x201c || unit === 0xab
}

/** Drops single opening marks that nothing closes in their paragraph: they are apostrophes ("'90s"). */
function withoutLonelySingles(marks: readonly QuoteMark[]): QuoteMark[] {
  const kept: QuoteMark[] = []
  let closers = 0
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!
    if (mark.kind === 'break') closers = 0
    else if (mark.single && mark.kind === 'close') closers++
    else if (mark.single && closers === 0) continue
    kept.push(mark)
  }
  return kept.reverse()
}
