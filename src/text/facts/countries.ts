/**
 * Countries and how news writes them, as data: the key, then names and nationalities, then the capital.
 *
 * A nationality is a variant of its country ("Russian" is `russia`). Some peoples without a state of that name are
 * here too, because their adjectives are written the same way. Washington and Georgia are left without the other
 * meaning being guessed.
 */
const ROWS = `
afghanistan|afghan|afghans;kabul
albania|albanian|albanians;tirana
algeria|algerian|algerians;algiers
andorra|andorran
angola|angolan|angolans;luanda
argentina|argentine|argentinian|argentines;buenos aires
armenia|armenian|armenians;yerevan
australia|australian|australians|aussie;canberra
austria|austrian|austrians;vienna
azerbaijan|azerbaijani|azeri|azeris;baku
bahamas|bahamian;nassau
bahrain|bahraini;manama
bangladesh|bangladeshi|bangladeshis;dhaka
barbados|barbadian;bridgetown
belarus|belarusian|belarusians|belorussia;minsk
belgium|belgian|belgians;brussels
belize|belizean
benin|beninese
bhutan|bhutanese;thimphu
bolivia|bolivian|bolivians;la paz
bosnia|bosnian|bosnians|bosnia and herzegovina;sarajevo
botswana|motswana;gaborone
brazil|brazilian|brazilians;brasilia
brunei|bruneian
bulgaria|bulgarian|bulgarians;sofia
burkina faso|burkinabe;ouagadougou
burundi|burundian
cambodia|cambodian|cambodians;phnom penh
cameroon|cameroonian;yaounde
canada|canadian|canadians;ottawa
chad|chadian;n'djamena
chile|chilean|chileans;santiago
china|chinese|people's republic of china|prc;beijing
colombia|colombian|colombians;bogota
congo|congolese|drc|democratic republic of the congo;kinshasa
costa rica|costa rican
croatia|croatian|croatians|croat|croats;zagreb
cuba|cuban|cubans;havana
cyprus|cypriot|cypriots;nicosia
czech republic|czech|czechs|czechia;prague
denmark|danish|dane|danes;copenhagen
djibouti|djiboutian
dominican republic|dominican;santo domingo
ecuador|ecuadorian|ecuadorean;quito
egypt|egyptian|egyptians;cairo
el salvador|salvadoran|salvadorans|salvadorean;san salvador
eritrea|eritrean;asmara
estonia|estonian|estonians;tallinn
ethiopia|ethiopian|ethiopians;addis ababa
europe|european|europeans
european union|eu|e.u.
fiji|fijian;suva
finland|finnish|finn|finns;helsinki
france|french|frenchman|frenchmen;paris
gabon|gabonese
gambia|gambian;banjul
georgia|georgian|georgians;tbilisi
germany|german|germans;berlin
ghana|ghanaian|ghanaians;accra
greece|greek|greeks;athens
greenland|greenlandic|greenlanders;nuuk
guatemala|guatemalan|guatemalans;guatemala city
guinea|guinean;conakry
guyana|guyanese;georgetown
haiti|haitian|haitians;port-au-prince
honduras|honduran|hondurans;tegucigalpa
hong kong|hongkongers
hungary|hungarian|hungarians;budapest
iceland|icelandic|icelander|icelanders;reykjavik
india|indian|indians;new delhi
indonesia|indonesian|indonesians;jakarta
iran|iranian|iranians;tehran
iraq|iraqi|iraqis;baghdad
ireland|irish|irishman;dublin
israel|israeli|israelis;jerusalem
italy|italian|italians;rome
ivory coast|ivorian;abidjan
jamaica|jamaican|jamaicans;kingston
japan|japanese;tokyo
jordan|jordanian|jordanians;amman
kazakhstan|kazakh|kazakhs;astana
kenya|kenyan|kenyans;nairobi
kosovo|kosovar|kosovars;pristina
kurdistan|kurdish|kurd|kurds
kuwait|kuwaiti|kuwaitis
kyrgyzstan|kyrgyz;bishkek
laos|laotian|lao;vientiane
latvia|latvian|latvians;riga
lebanon|lebanese;beirut
liberia|liberian|liberians;monrovia
libya|libyan|libyans;tripoli
liechtenstein
lithuania|lithuanian|lithuanians;vilnius
luxembourg
madagascar|malagasy;antananarivo
malawi|malawian;lilongwe
malaysia|malaysian|malaysians;kuala lumpur
maldives|maldivian;male
mali|malian|malians;bamako
malta|maltese;valletta
mauritania|mauritanian;nouakchott
mauritius|mauritian
mexico|mexican|mexicans;mexico city
moldova|moldovan|moldovans;chisinau
monaco|monegasque
mongolia|mongolian|mongolians;ulaanbaatar
montenegro|montenegrin;podgorica
morocco|moroccan|moroccans;rabat
mozambique|mozambican;maputo
myanmar|burma|burmese;naypyidaw
namibia|namibian;windhoek
nepal|nepalese|nepali|nepalis;kathmandu
netherlands|dutch|dutchman|holland;amsterdam
new zealand|new zealander|new zealanders|kiwi;wellington
nicaragua|nicaraguan|nicaraguans;managua
niger|nigerien;niamey
nigeria|nigerian|nigerians;abuja
north korea|north korean|north koreans|dprk;pyongyang
north macedonia|macedonian|macedonia;skopje
norway|norwegian|norwegians;oslo
oman|omani;muscat
pakistan|pakistani|pakistanis;islamabad
palestine|palestinian|palestinians|palestinian territories;ramallah
panama|panamanian;panama city
papua new guinea|papua new guinean;port moresby
paraguay|paraguayan;asuncion
peru|peruvian|peruvians;lima
philippines|philippine|filipino|filipinos|filipina;manila
poland|polish|pole|poles;warsaw
portugal|portuguese;lisbon
puerto rico|puerto rican|puerto ricans;san juan
qatar|qatari|qataris;doha
romania|romanian|romanians;bucharest
russia|russian|russians|russian federation;moscow
rwanda|rwandan|rwandans;kigali
saudi arabia|saudi|saudis|saudi arabian;riyadh
scotland|scottish|scot|scots;edinburgh
senegal|senegalese;dakar
serbia|serbian|serbians|serb|serbs;belgrade
sierra leone|sierra leonean;freetown
singapore|singaporean|singaporeans
slovakia|slovak|slovaks|slovakian;bratislava
slovenia|slovenian|slovene;ljubljana
somalia|somali|somalis;mogadishu
south africa|south african|south africans;pretoria
south korea|south korean|south koreans|republic of korea;seoul
south sudan|south sudanese;juba
soviet union|soviet|soviets|ussr|u.s.s.r.
spain|spanish|spaniard|spaniards;madrid
sri lanka|sri lankan|sri lankans;colombo
sudan|sudanese;khartoum
suriname|surinamese
sweden|swedish|swede|swedes;stockholm
switzerland|swiss;bern
syria|syrian|syrians;damascus
taiwan|taiwanese;taipei
tajikistan|tajik|tajiks;dushanbe
tanzania|tanzanian|tanzanians;dodoma
thailand|thai|thais;bangkok
tibet|tibetan|tibetans;lhasa
togo|togolese;lome
trinidad and tobago|trinidadian|trinidad
tunisia|tunisian|tunisians;tunis
turkey|turkish|turk|turks|turkiye;ankara
turkmenistan|turkmen;ashgabat
uganda|ugandan|ugandans;kampala
ukraine|ukrainian|ukrainians;kyiv
united arab emirates|emirati|emiratis|uae|u.a.e.;abu dhabi
united kingdom|british|britain|great britain|uk|u.k.|briton|britons|england|english;london
united nations|un|u.n.
united states|us|u.s.|usa|u.s.a.|america|american|americans|united states of america;washington
uruguay|uruguayan;montevideo
uzbekistan|uzbek|uzbeks;tashkent
vatican|holy see|vatican city
venezuela|venezuelan|venezuelans;caracas
vietnam|vietnamese;hanoi
wales|welsh;cardiff
west|western|westerner|westerners
yemen|yemeni|yemenis;sanaa
zambia|zambian;lusaka
zimbabwe|zimbabwean|zimbabweans;harare
africa|african|africans
asia|asian|asians
latin america|latin american
korea|korean|koreans
arab|arabs
`

interface Country {
  readonly key: string
  readonly forms: readonly string[]
  readonly capital: string
}

const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [names = '', capital = ''] = row.split(';')
    const forms = names.split('|')
    return { key: forms[0]!, forms, capital }
  })

/** Every form, folded and parted by one space, to the country's key. */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ key, forms }) => forms.map((form): [string, string] => [form, key]))
)

/** The country a capital stands for in "Beijing's assertions". */
export const CAPITAL_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.filter(({ capital }) => capital !== '').map(({ key, capital }): [string, string] => [capital, key])
)

/** Forms that are nouns, besides the keys: they are not parted from the words after them ("China Daily"). */
const NOUNS: ReadonlySet<string> = new Set(
  'burma|holland|britain|great britain|england|czechia|macedonia|korea|trinidad|turkiye|america|dprk|drc|prc'.split('|')
)

/** Whether a form goes before a name without being part of it: "Russian forces", "US President". */
export function isAdjective(form: string): boolean {
  const key = COUNTRY_OF.get(form)
  return key !== undefined && key !== form && !NOUNS.has(form)
}

/** Words in the longest form. */
export const LONGEST_FORM = Math.max(...[...COUNTRY_OF.keys()].map((form) => form.split(' ').length))
