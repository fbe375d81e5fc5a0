/**
 * The texts that are timed: real articles from `--data DIR` (reuters-c50), or, without one, articles recombined from the
 * sentences of `corpus/`. Cyrillic and Han texts are English ones spelt in other letters, so that all are alike in length and in
 * how often words come back.
 */
import { readFileSync } from 'node:fs'
import { allLines, text } from '../quality/data.js'
import type { TextSets } from './bench.js'

const SETS = ['reuters-c50']
const MOST = 1_500
const LONGEST = 16_000

export async function loadTexts(data: string | undefined): Promise<TextSets> {
  const real = data === undefined ? [] : await realTexts(data)
  const texts = (real.length > 0 ? real : madeTexts()).map(oneByte)
  return {
    origin:
      real.length > 0 ? `${SETS.join(', ')} (${texts.length} articles)` : `recombined from corpus/ (${texts.length})`,
    articles: texts,
    curly: texts.map(withCurlyQuotes),
    cyrillic: texts.slice(0, 500).map(toCyrillic),
    han: texts.slice(0, 500).map(toHan),
    items: texts.flatMap(itemsOf).slice(0, 10_000)
  }
}

async function realTexts(data: string): Promise<string[]> {
  const lines = (await Promise.all(SETS.map((set) => allLines(data, set, 'docs')))).flat()
  return lines
    .map(({ row }) => text(row, 'text'))
    .filter((article) => article.length < LONGEST)
    .slice(0, MOST)
}

function madeTexts(): string[] {
  const files = ['000', '001', '002', '003', '004'].map((id) => new URL(`../../corpus/${id}.txt`, import.meta.url))
  const sentences = files.flatMap((file) => readFileSync(file, 'utf8').split(/(?<=[.!?]["”]?)\s+/))
  let state = 1
  const next = () => {
    state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff
    return sentences[state % sentences.length] as string
  }
  return Array.from({ length: 600 }, () => Array.from({ length: 25 }, next).join(' '))
}

/** As the engine holds English without curly quotes: one byte a character. A join or a slice may be held otherwise. */
function oneByte(article: string): string {
  const plain = article.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-')
  return Buffer.from(plain.replace(/[^\0-\xff]/g, ' '), 'latin1').toString('latin1')
}

function withCurlyQuotes(article: string): string {
  const quoted = article.replace(/"([^"]*)"/g, '“$1”').replace(/'/g, '’')
  return Buffer.from(`${quoted}\u2019`, 'utf16le').toString('utf16le')
}

const CYRILLIC = 'абцдефгхийклмнопярстувшжзь'

function toCyrillic(article: string): string {
  const spelt = article.replace(/[a-z]/gi, (letter) => {
    const other = CYRILLIC[(letter.charCodeAt(0) | 32) - 97] as string
    return letter < 'a' ? other.toUpperCase() : other
  })
  return Buffer.from(spelt, 'utf16le').toString('utf16le')
}

/** Each word becomes one or two ideographs, always the same ones; full stops and commas become theirs, spaces go. */
function toHan(article: string): string {
  const spelt = article
    .replace(/[a-z]+/gi, (word) => {
      const hash = [...word.toLowerCase()].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7)
      const letters = [0x4e00 + (hash % 3_000), 0x4e00 + ((hash >>> 12) % 3_000)]
      return String.fromCharCode(...letters.slice(0, word.length > 4 ? 2 : 1))
    })
    .replace(/ /g, '')
    .replace(/\./g, '。')
    .replace(/,/g, '，')
  return Buffer.from(spelt, 'utf16le').toString('utf16le')
}

function itemsOf(article: string): string[] {
  const words = article.split(/\s+/)
  const starts = Array.from({ length: Math.floor(words.length / 40) }, (_, at) => at * 40)
  return starts.map((start) => oneByte(words.slice(start, start + 40).join(' ')))
}
