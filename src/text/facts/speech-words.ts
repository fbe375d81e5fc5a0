/** Words of saying, as data: what kind of act each is, and who may hear or speak. */
import { lexicon, wordSet } from './lexicon.js'

/** Expressions that report speech wherever they stand. The value is the kind of act. */
export const SPEECH = lexicon({
  say: `said|says|saying|told|tells|telling|stated|stating|remarked|remarks that|commented|commenting|tweeted|testified|
    wrote on|according to|
    clarified|clarifies|clarifying|expressed concern|expressed concerns|expressed|expresses|recounted|voiced concern|voiced concerns|voiced|voices|in the words of|spoke of|told that`,
  quote:
    'was quoted as saying|were quoted as saying|is quoted as saying|quoted as saying|as saying|was quoted|were quoted',
  stress: `emphasized|emphasised|emphasizes|emphasises|emphasizing|emphasising|stressed|stressing|underscored|
    highlighted|highlighting|highlights that|reiterated|reiterates|reiterating|underlined|underlining|reaffirmed`,
  claim: `claimed|claiming|claims that|claims to|alleged|alleging|alleges|asserted|asserting|asserts|insisted|insists|
    insisting|contended|contends|argued|argues|arguing|maintained that|maintains that|boasted|contends that`,
  admit: 'acknowledged|acknowledges|acknowledging|admitted|admits|admitting|conceded|concedes|conceding|confessed',
  deny: 'denied|denies|denying|disputed|disputes|refuted|refutes|rebutted',
  announce: 'announced|announces|announcing|declared|declares|declaring|proclaimed',
  confirm: 'confirmed|confirms|confirming|verified that',
  warn: 'warned|warns|warning that|cautioned|cautions that',
  promise: 'vowed|vows|vowing|pledged|pledges to|pledging|promised|promises to|promising to',
  urge: 'urged|urges|urging|called on|calls on|calling on|called for|calls for|calling for|demanded|demanding that',
  accuse: 'accused|accuses|accusing|blamed|blames|blaming'
})

/** Verbs that report speech only with "that", a comma or a quotation mark beside them. */
export const MAYBE_SPEECH = lexicon({
  say: `added|adding|adds|noted|noting|notes|explained|explaining|explains|wrote|writes|writing|reported|reports|
    reporting|continued|recalled|replied|responded|answered|concluded|revealed|revealing|mentioned|observed|joked`,
  predict: 'predicted|predicting|predicts|forecast|estimated',
  believe: 'believes|believed|believe|thinks|thought|hopes|hoped|fears|feared',
  say2: 'suggested|suggests|suggesting|indicated|indicates|indicating|showed|shows|showing|found|finds'
})

/** Who hears: part of the expression when right after its verb. */
export const HEARERS = lexicon({
  reporters: `reporters|to reporters|journalists|to journalists|the press|lawmakers|the media|a news conference|
    a press conference|parliament|the court|investors|analysts|a briefing|a news briefing`
})

/** Those who speak without a name. */
export const SPEAKERS = wordSet(
  `spokesman spokeswoman spokesperson spokespeople official officials police authorities minister ministry government
  president prosecutors prosecutor lawyer lawyers attorney attorneys analyst analysts expert experts source sources
  witness witnesses resident residents investigators investigator doctors scientists researchers economists economist
  critics leaders leader diplomats diplomat lawmakers activists officers officer company report statement agency
  department study court judge family mother father brother sister wife husband people others man woman senator governor
  mayor general coach chairman chief executive director author authors newspaper media reports document documents lawsuit
  complaint indictment union group`
)

export const PRONOUNS = wordSet('he she they it who we i')

/** What may stand between a speaker and the verb. */
export const BETWEEN = wordSet(
  `has have had was were is are also later then again repeatedly reportedly previously earlier recently already once did
  does do would will who that which himself herself themselves itself further publicly told openly only , -`
)
