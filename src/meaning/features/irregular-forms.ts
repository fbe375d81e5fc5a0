/** Forms of common English verbs and nouns that no rule of endings leads back to their base; of no use for other languages. */

/** The base, then its forms. */
const LISTED = `
arise arose arisen; awake awoke; bear bore borne; beat beaten; become became; begin began begun; bend bent; bind bound; bite bit bitten;
bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen;
cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forecast forecasted; forget forgot forgotten;
forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung; have had has; hear heard;
hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lie lain; light lit; lose lost;
make made; mean meant; meet met; mistake mistook mistaken; overcome overcame; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen;
seek sought; sell sold; send sent; sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
strike struck stricken; strive strove; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told;
think thought; throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; wake woke woken; wear wore worn; weave wove woven;
weep wept; win won; wind wound; withdraw withdrew withdrawn; write wrote written;
man men; woman women; child children; person people; foot feet; tooth teeth; mouse mice; goose geese; wife wives; life lives; knife knives; leaf leaves; half halves;
wolf wolves; thief thieves; shelf shelves; loaf loaves; policeman policemen; policewoman policewomen; fireman firemen; spokesman spokesmen; spokeswoman spokeswomen;
crisis crises; analysis analyses; medium media; good better best; bad worse worst; far further farther; little less least`

const BASES: ReadonlyMap<string, string> = new Map(
  LISTED.split(';').flatMap((entry) => {
    const [base = '', ...forms] = entry.trim().split(/\s+/)
    return forms.map((form) => [form, base] as const)
  })
)

/** The base of a listed form; any other word as it is. */
export function baseOf(form: string): string {
  return BASES.get(form) ?? form
}
