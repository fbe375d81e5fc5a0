/**
 * wink-nlp 2.4 with `wink-eng-lite-web-model`, made to forget: what it says of words depends on those words alone.
 *
 * wink keeps each word its lexicon lacks as it first met it, for ever: with the part of speech of the expression that
 * found it then ("02" is a number, but a word where it was cut from "v.02"), and in one piece from then on. So an
 * answer would hang on what the process had read before. Therefore what it learnt is wiped before each reading, but for
 * words of plain letters: those it never parts and always takes for words, so what it keeps of them follows from
 * them. It offers no way to do this; the model is data it hands out (`core`), and package.json states both versions
 * exactly. Loading wink anew instead would take as long as some 30 readings. Held by `test/text/tag.test.ts`.
 */
import winkModel from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp'

/** What wink reads in words parted by one space: its pieces, in order; the first piece of each word has a space before it. */
export interface Reading {
  readonly spaces: readonly string[]
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
}

/** Reads words parted by one space. Pure and linear; the first call loads the model, some 90 ms. */
export function readWords(words: string): Reading {
  const { nlp, its } = wink()
  const read = nlp.readDoc(words.replaceAll(KELVIN, 'K')).tokens()
  return {
    spaces: read.out(its.precedingSpaces) as string[],
    lemmas: read.out(its.lemma as unknown as ItsFunction<string>) as string[],
    tags: read.out(its.pos) as string[]
  }
}

/** The part of wink's model that grows: the number of each word, and the words by number, the lexicon's first. */
interface Lexemes {
  readonly hash: Record<string, number>
  readonly list: string[]
  readonly intrinsicSize: number
  index: number
}

interface Core {
  readonly features: { readonly lexeme: Lexemes }
  readonly packing: { efList: readonly string[] }
}

interface Wink {
  readonly nlp: WinkMethods
  readonly its: WinkMethods['its']
  readonly core: Core
  /** How many of the list have been wiped or kept. */
  tidied: number
}

/** All plain words but those it takes for a sign of currency when a figure follows: "USD5". */
const KEPT = /^(?!(?:AUD|GBP|INR|USD)$)[A-Za-z]+$/

/** The only other character whose lower case is one of a to z: wink would learn "kk" from it, and not as a word. */
const KELVIN = '\u212a'

/** Of a wiped word too wink keeps some 50 bytes where nothing can reach them: after so many it is set up anew (5 ms). */
const RENEWED_AFTER = 100_000

let loaded: Wink | undefined

function wink(): Wink {
  loaded ??= setUp(load())
  const { lexeme } = loaded.core.features
  for (let at = loaded.tidied; at < lexeme.list.length; at++) if (!KEPT.test(lexeme.list[at]!)) wipe(lexeme, at)
  loaded.tidied = lexeme.list.length
  if (loaded.tidied > lexeme.intrinsicSize + RENEWED_AFTER) loaded = setUp(loaded.core)
  return loaded
}

function wipe({ hash, list }: Lexemes, at: number): void {
  const word = list[at]!
  if (hash[word] === at) delete hash[word]
  list[at] = ''
}

function load(): Core {
  const core = (winkModel.core as () => Core)()
  // wink would also keep the shape, the beginning and the end of each word it learns, which nobody asks for here.
  core.packing.efList = ['pos']
  return core
}

/** wink with the lexicon as it was loaded. */
function setUp(core: Core): Wink {
  const { lexeme } = core.features
  for (let at = lexeme.intrinsicSize; at < lexeme.list.length; at++) wipe(lexeme, at)
  lexeme.list.length = lexeme.intrinsicSize
  lexeme.index = lexeme.intrinsicSize
  const nlp = winkNLP({ ...winkModel, core: () => core, metaCER: noPatterns }, ['pos'])
  return { nlp, its: nlp.its, core, tidied: lexeme.intrinsicSize }
}

/** The model's own patterns for entities of one's own double in length with each call, until no string can hold them. */
function noPatterns(): unknown {
  return { machines: [], transformers: [] }
}
