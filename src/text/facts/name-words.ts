/** Words that shape names, as data: titles, particles, institutions, and capitalised words that are no names. */
import { wordSet } from './lexicon.js'

/** Heads of titles, which stand before a person's name and are no part of it. */
export const TITLE_HEADS = wordSet(
  `president minister chancellor senator sen rep congressman congresswoman gov governor mayor gen general maj major col
  colonel lt lieutenant sgt sergeant capt captain adm admiral cmdr commander brig brigadier cpl pvt dr mr mrs ms miss
  prof professor sir dame lord lady baroness king queen prince princess emperor sultan emir sheikh pope cardinal bishop
  archbishop rev reverend father sister rabbi imam ayatollah judge justice secretary ambassador envoy chairman chairwoman
  chair ceo cfo coo director commissioner speaker leader representative spokesman spokeswoman spokesperson coach
  officer detective inspector sheriff attorney prosecutor premier taoiseach mp deputy councilman councilwoman councillor
  alderman marshal founder editor analyst economist actor actress singer author pastor adviser advisor`
)

/** Words that stand before a title head and go with it: "Prime Minister", "Chief Executive", "Acting Attorney General". */
export const TITLE_PARTS = wordSet(
  `prime foreign vice deputy assistant acting former chief executive first interim interior defense defence finance
  economy trade health justice education labor labour energy environment home housing transport transportation culture
  under lead senior special permanent press managing co ex incoming outgoing then house senate majority minority
  national security state party opposition supreme district police fire army navy force air republican democratic`
)

/** Heads of the names of institutions and places: they bind "of", and a surname never stands for them. */
export const INSTITUTIONS = wordSet(
  `bank ministry department university house board bureau office council court institute institution college
  association organization organisation federation union league church party army republic kingdom gulf isle isles city
  committee society museum academy school chamber strait straits sea bay cape lake mount agency authority centre center
  commission parliament congress senate assembly force forces service services fund foundation company corporation corp
  group inc co ltd news times post journal tribune herald press street road avenue river island islands mountain valley
  park hospital airport station district province county region state states territory team club cup games act treaty
  pact accord agreement war day administration government cabinet police guard fleet brigade battalion division corps
  command staff secretariat exchange index railway airlines airways motors industries international network media
  television radio film awards prize festival hall square bridge tower palace castle temple mosque cathedral electric mills hill`
)

/** Particles inside a name. */
export const PARTICLES = wordSet(
  'al bin ibn abu de da do dos das del della di du la le van von der den ter ten el y e zu'
)

/** Letters and short forms in capitals that name nothing. */
export const NO_NAMES = wordSet(
  `i i'm i've i'll i'd ok tv ceo cfo coo pm am ad bc phd md jr sr a the no yes mr mrs ms dr st faq pdf url id q r d
  photo file image video read more advertisement share tweet copyright caption updated`
)

/** Directions: capitalised in names ("North Korea"), never a name of a person's later mention. */
export const DIRECTIONS = wordSet(
  'north south east west northern southern eastern western central new united upper lower great'
)

/** Function words: capitalised only because they open a sentence, whatever follows them. */
export const FUNCTION_WORDS = wordSet(
  `the a an this that these those it its he his she her they their we ours our you your my me us one ones some any all
  both each every either neither no none not never nor and but or so yet for if in on at by from to of with without
  within as than then there here when where while why who whose whom which what how after before since until till during
  despite although though because unless whether however moreover furthermore meanwhile also besides nevertheless
  nonetheless still instead indeed thus therefore hence perhaps maybe later earlier now once only even just about above
  across against along among amid around behind below beneath beside between beyond down into like near off onto out over
  past per through throughout toward towards under up upon via more most many much few fewer less least several other
  others another such same two three four five six seven eight nine ten nearly almost roughly approximately according
  recently currently previously originally initially finally eventually ultimately clearly apparently reportedly
  allegedly officially interestingly notably importantly additionally similarly likewise conversely overall generally
  typically usually often sometimes always is are was were be been being has have had do does did will would can could
  may might must should shall let lets asked speaking following including citing calling noting adding given based
  compared due thanks please if unlike regardless too very yes oh today yesterday tomorrow tonight`
)

/** Nouns and adjectives that often open a sentence of news: no names when they stand alone there. */
export const COMMON_OPENERS = wordSet(
  `officials authorities police people residents witnesses analysts experts investors shares stocks sales profits revenue
  prices trading traders economists scientists researchers doctors prosecutors lawyers attorneys lawmakers politicians
  critics supporters opponents protesters demonstrators activists soldiers troops forces rebels militants government
  governments president prime minister ministers companies workers employees students teachers parents children women men
  families voters citizens reporters journalists editors sources documents reports report studies study research data
  figures results news details negotiations talks negotiators diplomats leaders delegates members rescue rescuers
  firefighters investigators detectives victims passengers drivers fans players coaches teams business consumer consumers
  retail retailers manufacturers factory oil gas gold crude bond bonds treasury markets market stock futures interest
  inflation unemployment earnings quarterly net total average median annual monthly weekly daily local federal state
  national international global foreign domestic public private military political economic social medical legal
  security health education weather heavy strong high low new old young big small large little good bad best worst great
  early late long short full part half number lots plenty nothing something anything everything everyone someone anyone
  nobody somebody everybody whatever whoever wherever whenever meantime afterward afterwards elsewhere anyway apart aside
  rather quite well evidence rumors rumours images photos video pictures tickets entry admission click read watch follow
  sign subscribe visit contact advertisement chief first second third last next dozens hundreds thousands millions
  take took see saw say says said get got make made`
)
