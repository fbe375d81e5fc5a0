/** The families of pairs by name, as the sets and the training dump ask for them. */
import type { Context } from '../context.js'
import { copies } from './copies.js'
import { basil, semeval, wireNegatives } from './negatives.js'
import type { Pair } from './pair.js'
import { f3, l2rNews, llmfake, sheepdog } from './rewrites.js'
import { sharedLeads } from './shared-leads.js'
import { strangers } from './strangers.js'
import { wirePairs } from './wire-pairs.js'

/** How many articles are copied, and how many pairs of strangers are made. */
const ARTICLES = 160
const STRANGERS = 300

export type Families = Readonly<Record<string, readonly Pair[]>>

/** Whole articles rewritten by language models. A set that is absent is empty. */
export async function rewriteFamilies({ dir, choose }: Context): Promise<Families> {
  return {
    'l2r news': choose(await l2rNews(dir)),
    sheepdog: choose(await sheepdog(dir)),
    f3: choose(await f3(dir)),
    llmfake: choose(await llmfake(dir))
  }
}

/** Pairs that look alike and share no narration. */
export async function negativeFamilies({ dir, choose }: Context): Promise<Families> {
  return {
    basil: choose(await basil(dir)),
    semeval22: choose(await semeval(dir)),
    'allsides negatives': choose(await wireNegatives(dir))
  }
}

/** Copies made by the bench, all kinds. */
export async function copyFamily({ dir, choose, seed }: Context): Promise<readonly Pair[]> {
  return choose(await copies(dir, ARTICLES, seed))
}

/** Texts that have nothing to do with each other, from the rewrites that are there. */
export async function strangerFamily(context: Context): Promise<readonly Pair[]> {
  return strangers(Object.values(await rewriteFamilies(context)).flat(), STRANGERS, context.seed)
}

export async function leadFamily({ dir, choose }: Context): Promise<readonly Pair[]> {
  return choose(await sharedLeads(dir))
}

export async function wireFamily({ dir, choose }: Context): Promise<readonly Pair[]> {
  return choose(await wirePairs(dir))
}
