/**
 * The families of pairs by name, as the sets and the training dump ask for them: the rows that count, read once a run. A set that is
 * absent gives none, and the report says so.
 */
import type { Context } from '../context.js'
import { has } from '../data.js'
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

type Read = (dir: string) => Promise<Pair[]>

/** Whole articles rewritten by language models. */
export async function rewriteFamilies(context: Context): Promise<Families> {
  return {
    'l2r news': await family(context, 'l2r-llm-rewrites/pairs', l2rNews),
    sheepdog: await family(context, 'sheepdog-reframings/pairs', sheepdog),
    f3: await family(context, 'f3-llm-rewrites/pairs', f3),
    llmfake: await family(context, 'llmfake-rewrites/pairs', llmfake)
  }
}

/** Pairs that look alike and share no narration. */
export async function negativeFamilies(context: Context): Promise<Families> {
  return {
    basil: await family(context, 'basil/pairs', basil),
    semeval22: await family(context, 'semeval22-task8-en/pairs', semeval),
    'allsides negatives': await family(context, 'allsides-wire-pairs/labelled', wireNegatives)
  }
}

/** Copies made by the bench, all kinds. */
export function copyFamily(context: Context): Promise<readonly Pair[]> {
  return context.once('copies', async () => context.choose(await copies(context.dir, ARTICLES, context.seed)))
}

/** Texts that have nothing to do with each other, from the rewrites that are there. */
export async function strangerFamily(context: Context): Promise<readonly Pair[]> {
  return strangers(Object.values(await rewriteFamilies(context)).flat(), STRANGERS, context.seed)
}

export function leadFamily(context: Context): Promise<readonly Pair[]> {
  return family(context, 'xsum-shared-lead-negatives/pairs', sharedLeads)
}

export function wireFamily(context: Context): Promise<readonly Pair[]> {
  return family(context, 'allsides-wire-pairs/labelled', wirePairs)
}

function family(context: Context, need: string, read: Read): Promise<readonly Pair[]> {
  const [set, kind] = need.split('/') as [string, string]
  if (!has(context.dir, set, kind)) context.note(`without ${need}: it is not in the data folder`)
  return context.once(`${read.name} ${need}`, async () => context.choose(await read(context.dir)))
}
