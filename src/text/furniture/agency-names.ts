/**
 * Finds the names of news agencies in a string. One pass over its capitalised words, each looked up by first word, longest
 * form first: "Associated Press of Pakistan" and "Australian Associated Press" are not the AP.
 * Held by test/text/furniture/agency-names.test.ts.
 */
import type { Span } from '../../types.js'
import { AGENCIES } from './agencies.js'

export interface AgencyName extends Span {
  readonly agency: string
}

interface Form {
  readonly text: string
  readonly agency: string
  /** Short forms that are other words in prose. */
  readonly code: boolean
}

/** A word an agency's name can begin with: a capital, or the d of dpa. */
const WORD = /[\p{Lu}d][\p{L}.-]*/gu
const LETTER = /[\p{L}\p{N}]/u

const HOST = /[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}/g

let anyFirst: RegExp | undefined
let owners: ReadonlyMap<string, string> | undefined
let table: ReadonlyMap<string, readonly Form[]> | undefined

/** Forms by first word, longest first. */
function forms(): ReadonlyMap<string, readonly Form[]> {
  if (table !== undefined) return table
  const all: Form[] = AGENCIES.flatMap(({ id, names, codes = [] }) => [
    ...names.map((text) => ({ text, agency: id, code: false })),
    ...codes.map((text) => ({ text, agency: id, code: true }))
  ]).sort((one, other) => other.text.length - one.text.length)
  const byWord = new Map<string, Form[]>()
  for (const form of all) {
    const key = trimDots(form.text.split(' ')[0] ?? '')
    byWord.set(key, [...(byWord.get(key) ?? []), form])
  }
  table = byWord
  return table
}

/** Finds most texts that name none: one native scan costs a tenth of looking every capitalised word up. */
function firstWords(): RegExp {
  if (anyFirst === undefined) {
    const words = [...forms().keys()].map((word) => word.replace(/[^\p{L}]/gu, '\\$&'))
    anyFirst = new RegExp(words.join('|'))
  }
  return anyFirst
}

/**
 * The agencies named in `text`, in order. `codes` also takes the short forms that are other words in prose: pass it only
 * where a credit stands. Offsets are into `text`. Cost: linear in its length.
 */
export function agencyNames(text: string, codes: boolean): AgencyName[] {
  const found: AgencyName[] = []
  if (!firstWords().test(text)) return found
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    if (start < end || isGlued(text, start)) continue
    const form = formAt(text, start, match[0], codes)
    if (form === undefined) continue
    end = start + form.text.length
    found.push({ start, end, agency: form.agency })
  }
  return found
}

/** The agency whose name, short form or web site `text` is, whole; case and a leading "the" aside where it is a name. */
export function exactAgency(text: string): string | undefined {
  const bare = text.replace(/^the /i, '')
  const [name] = agencyNames(bare, true)
  if (name !== undefined && name.start === 0 && name.end === bare.length) return name.agency
  return agencyOfSite(text)
}

/** The agency whose web site is named in `text`: `www.reuters.com`, `https://apnews.com/article/...`. */
export function agencyOfSite(text: string): string | undefined {
  const dot = text.indexOf('.')
  if (dot < 0 || dot > text.length - 3) return undefined
  for (const [host] of text.toLowerCase().matchAll(HOST)) {
    const labels = host.split('.')
    const site = [-2, -3].map((from) => sites().get(labels.slice(from).join('.'))).find((one) => one !== undefined)
    if (site !== undefined) return site
  }
  return undefined
}

function sites(): ReadonlyMap<string, string> {
  owners ??= new Map(AGENCIES.flatMap(({ id, sites = [] }) => sites.map((site) => [site, id] as const)))
  return owners
}

function formAt(text: string, start: number, word: string, codes: boolean): Form | undefined {
  return candidates(word)?.find(
    (form) =>
      (codes || !form.code) && text.startsWith(form.text, start) && !LETTER.test(text.charAt(start + form.text.length))
  )
}

/** The forms that begin with this word, or with its part before a hyphen: `AP-Yonhap`. */
function candidates(word: string): readonly Form[] | undefined {
  const whole = forms().get(word)
  if (whole !== undefined) return whole
  const hyphen = word.indexOf('-')
  if (hyphen > 0) return forms().get(word.slice(0, hyphen))
  return word.endsWith('.') ? forms().get(trimDots(word)) : undefined
}

/** Whether the word at `start` goes on from a letter, a digit, a handle or a tag: "@AP", "www.AP". */
function isGlued(text: string, start: number): boolean {
  if (start === 0) return false
  const before = text.charAt(start - 1)
  return '@#.-'.includes(before) ? !/[-]/.test(before) || LETTER.test(text.charAt(start - 2)) : LETTER.test(before)
}

function trimDots(word: string): string {
  return word.replace(/[.-]+$/, '')
}
