/** Words that negate, and words between them and what they negate, as data. */
import { wordSet } from './lexicon.js'

export const NEGATORS = wordSet(
  `not no never nobody nothing none neither nor without cannot nowhere hardly barely scarcely isn't aren't wasn't weren't
  don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't needn't ain't mightn't`
)

/** Verbs that negate what follows them, in every form, and the word that has to stand between. */
export const REFRAINING: ReadonlyMap<string, string> = new Map(
  [
    ['from', 'refrain refrains refrained refraining abstain abstained'],
    ['to', 'fail fails failed failing refuse refuses refused refusing decline declines declined declining'],
    ['', 'avoid avoids avoided avoiding lack lacks lacked lacking']
  ].flatMap(([link, verbs]) => verbs!.split(' ').map((verb): [string, string] => [verb, link!]))
)

/** Words that make a negator no negation. */
export const NOT_AFTER = wordSet('only just least merely simply necessarily doubt matter wonder less fewer more')
export const SKIPPED = wordSet(
  `be been being is are was were am has have had having do does did will would could can should may might must shall
  to from a an the any his her its their our my your that this these those longer yet even really ever actually of in on
  for as at by with it he she they we i you all such much very so too been get got , who which`
)
