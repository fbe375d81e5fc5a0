/** Words that keep a claim short of certain, by what they say. Two hedges of one row say the same. */
import { lexicon } from './lexicon.js'

export const HEDGES = lexicon({
  likely:
    'likely|probably|in all likelihood|most likely|very likely|presumably|in all probability|is believed to|are believed to|is thought to|are thought to|was believed to|were believed to|was thought to|were thought to',
  'nearly certain': 'almost certainly|all but certain|virtually certain|almost certain|almost surely',
  unlikely: 'unlikely|improbable|improbably',
  possibly: 'possibly|perhaps|maybe|conceivably|may|might|could|potentially|can be|possible|potential',
  allegedly:
    'allegedly|alleged|reportedly|reported|purportedly|purported|supposedly|so-called|suspected|is said to|are said to|was said to|were said to|is alleged to|are alleged to|accused of|rumored|rumoured',
  apparently: 'apparently|seemingly|appears to|appear to|appeared to|seems to|seem to|seemed to|evidently|ostensibly',
  knowingly: 'knowingly|intentionally|deliberately|willingly|willfully|wilfully|on purpose|purposely|consciously',
  'in principle': 'in principle|preliminary|preliminarily|provisional|provisionally|tentative|tentatively|in theory',
  partly: 'partly|partially|in part|to some extent|somewhat|to a degree|largely|mostly|mainly|in large part',
  typically: 'typically|usually|generally|normally|often|in general|sometimes|occasionally|frequently',
  unconfirmed:
    'unconfirmed|unverified|unproven|not confirmed|could not be verified|could not be confirmed|could not independently verify|independently verified|without evidence|remains uncertain|remain uncertain|remained uncertain|remains unclear|remain unclear|remained unclear|uncertain|unclear|remains to be seen|unknown',
  assertion: 'assertion|assertions|claim of|claims of|insistence|allegation|allegations|contention',
  suggest:
    'suggest|suggests|suggested|suggesting|indicate|indicates|indicated|indicating|hint|hints|hinted|implied|implies',
  expected: 'expected to|projected to|forecast to|poised to|anticipated|slated to',
  estimated: 'estimated|estimates|estimate'
})

/** Hedges that are something else when they have a capital ("May"), or before a noun that takes them. */
export const CAPITAL_IS_OTHER: ReadonlySet<string> = new Set(['may'])
