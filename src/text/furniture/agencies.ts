/**
 * The news agencies: usual short form, name forms, web sites. Data only; `agency-names.ts` looks them up.
 *
 * `names` are safe in running text. `codes` are short forms that mean something else in prose ("PA" is a state, "ANA"
 * a name), so they count only where a credit stands: in a dateline's brackets, on a line of their own, after "By".
 */

export interface Agency {
  /** The short form used in results: `AP`, `Reuters`, `dpa`. */
  readonly id: string
  readonly names: readonly string[]
  readonly codes?: readonly string[]
  readonly sites?: readonly string[]
}

export const AGENCIES: readonly Agency[] = [
  {
    id: 'AP',
    names: ['Associated Press', 'AP', 'A.P.'],
    codes: ['ASSOCIATED PRESS', 'AP News'],
    sites: ['apnews.com', 'ap.org']
  },
  {
    id: 'Reuters',
    names: ['Reuters', 'Thomson Reuters', 'Thomson/Reuters', 'REUTERS'],
    codes: ['Reuter'],
    sites: ['reuters.com']
  },
  { id: 'AFP', names: ['Agence France-Presse', 'Agence France Presse', 'AFP'], sites: ['afp.com'] },
  { id: 'UPI', names: ['United Press International', 'UPI'], sites: ['upi.com'] },
  { id: 'Bloomberg', names: ['Bloomberg News'], codes: ['Bloomberg', 'BLOOMBERG'], sites: ['bloomberg.com'] },
  { id: 'Dow Jones', names: ['Dow Jones Newswires'], codes: ['Dow Jones'] },
  {
    id: 'dpa',
    names: ['Deutsche Presse-Agentur', 'Deutsche Presse Agentur', 'German Press Agency', 'dpa', 'DPA'],
    sites: ['dpa.com', 'dpa-international.com']
  },
  { id: 'EFE', names: ['Agencia EFE', 'EFE'], codes: ['Efe'], sites: ['efe.com'] },
  { id: 'Europa Press', names: ['Europa Press'], sites: ['europapress.es'] },
  { id: 'ANSA', names: ['ANSA'], codes: ['Ansa'], sites: ['ansa.it'] },
  { id: 'Adnkronos', names: ['Adnkronos', 'AdnKronos'] },
  { id: 'AGI', names: ['Agenzia Giornalistica Italia'], codes: ['AGI'] },
  { id: 'Lusa', names: ['Agência Lusa'], codes: ['Lusa', 'LUSA'] },
  { id: 'PA', names: ['Press Association', 'PA Media', 'PA news agency'], codes: ['PA'] },
  { id: 'CP', names: ['Canadian Press'], codes: ['CP', 'THE CANADIAN PRESS'] },
  { id: 'AAP', names: ['Australian Associated Press'], codes: ['AAP'], sites: ['aap.com.au'] },
  { id: 'Belga', names: ['Belga News Agency'], codes: ['Belga', 'BELGA'] },
  { id: 'ANP', names: ['Algemeen Nederlands Persbureau'], codes: ['ANP'] },
  { id: 'APA', names: ['Austria Press Agency', 'Austria Presse Agentur'], codes: ['APA'] },
  { id: 'Keystone-SDA', names: ['Keystone-SDA', 'Keystone-ATS'], codes: ['SDA', 'ATS'] },
  { id: 'NTB', names: ['Norsk Telegrambyrå'], codes: ['NTB'] },
  { id: 'TT', names: ['TT News Agency', 'Tidningarnas Telegrambyrå'], codes: ['TT'] },
  { id: 'Ritzau', names: ['Ritzau'] },
  { id: 'STT', names: ['Finnish News Agency STT'], codes: ['STT'] },
  { id: 'BNS', names: ['Baltic News Service'], codes: ['BNS'] },
  { id: 'PAP', names: ['Polish Press Agency', 'Polska Agencja Prasowa'], codes: ['PAP'] },
  { id: 'CTK', names: ['Czech News Agency', 'CTK', 'ČTK'] },
  { id: 'TASR', names: ['TASR'] },
  { id: 'MTI', names: ['Hungarian News Agency'], codes: ['MTI'] },
  { id: 'Agerpres', names: ['Agerpres', 'AGERPRES'] },
  { id: 'BTA', names: ['Bulgarian News Agency'], codes: ['BTA'] },
  { id: 'ANA-MPA', names: ['Athens News Agency', 'ANA-MPA', 'AMNA'] },
  { id: 'Tanjug', names: ['Tanjug', 'TANJUG'] },
  { id: 'Hina', names: ['Croatian News Agency'], codes: ['Hina', 'HINA'] },
  { id: 'Anadolu', names: ['Anadolu Agency', 'Anadolu Ajansı', 'Anadolu'], codes: ['AA'], sites: ['aa.com.tr'] },
  { id: 'DHA', names: ['Demirören News Agency', 'Doğan News Agency', 'Dogan News Agency'], codes: ['DHA'] },
  {
    id: 'TASS',
    names: ['TASS', 'ITAR-TASS', 'Itar-Tass', 'ITAR-Tass'],
    codes: ['Tass'],
    sites: ['tass.com', 'tass.ru']
  },
  { id: 'Interfax', names: ['Interfax', 'INTERFAX'], sites: ['interfax.com', 'interfax.ru'] },
  { id: 'Interfax-Ukraine', names: ['Interfax-Ukraine'] },
  { id: 'RIA', names: ['RIA Novosti', 'Ria Novosti'], codes: ['RIA'], sites: ['ria.ru'] },
  { id: 'Sputnik', names: ['Sputnik News'], codes: ['Sputnik'] },
  { id: 'Ukrinform', names: ['Ukrinform'], sites: ['ukrinform.net'] },
  { id: 'UNIAN', names: ['UNIAN'] },
  { id: 'BelTA', names: ['BelTA', 'BELTA'] },
  { id: 'Trend', names: ['Trend News Agency'] },
  { id: 'Kazinform', names: ['Kazinform'] },
  { id: 'Xinhua', names: ['Xinhua News Agency', 'Xinhua'], sites: ['xinhuanet.com', 'news.cn'] },
  { id: 'CNS', names: ['China News Service'], codes: ['CNS'] },
  { id: 'CNA', names: ['Central News Agency'], codes: ['CNA'] },
  { id: 'Kyodo', names: ['Kyodo News', 'Kyodo'], codes: ['KYODO'], sites: ['kyodonews.net'] },
  { id: 'Jiji', names: ['Jiji Press'], codes: ['Jiji', 'JIJI'], sites: ['jiji.com'] },
  { id: 'Yonhap', names: ['Yonhap News Agency', 'Yonhap News', 'Yonhap'], codes: ['YONHAP'], sites: ['yna.co.kr'] },
  { id: 'KCNA', names: ['Korean Central News Agency', 'KCNA'] },
  { id: 'VNA', names: ['Vietnam News Agency'], codes: ['VNA'] },
  { id: 'Antara', names: ['Antara News'], codes: ['Antara', 'ANTARA'] },
  { id: 'Bernama', names: ['Bernama', 'BERNAMA'] },
  { id: 'PNA', names: ['Philippine News Agency'], codes: ['PNA'] },
  { id: 'PTI', names: ['Press Trust of India', 'PTI'], sites: ['ptinews.com'] },
  { id: 'ANI', names: ['Asian News International'], codes: ['ANI'], sites: ['aninews.in'] },
  { id: 'IANS', names: ['Indo-Asian News Service', 'Indo Asian News Service', 'IANS'] },
  { id: 'UNI', names: ['United News of India'], codes: ['UNI'] },
  { id: 'APP', names: ['Associated Press of Pakistan'], codes: ['APP'] },
  { id: 'BSS', names: ['Bangladesh Sangbad Sangstha'], codes: ['BSS'] },
  { id: 'UNB', names: ['United News of Bangladesh'], codes: ['UNB'] },
  { id: 'IRNA', names: ['Islamic Republic News Agency', 'IRNA'] },
  { id: 'ISNA', names: ['Iranian Students News Agency', 'ISNA'] },
  { id: 'Fars', names: ['Fars News Agency'], codes: ['Fars'] },
  { id: 'Mehr', names: ['Mehr News Agency'], codes: ['Mehr', 'MNA'] },
  { id: 'Tasnim', names: ['Tasnim News Agency'], codes: ['Tasnim'] },
  { id: 'SANA', names: ['Syrian Arab News Agency'], codes: ['SANA'] },
  { id: 'WAFA', names: ['Palestinian News Agency'], codes: ['WAFA'] },
  { id: 'NNA', names: ['National News Agency'], codes: ['NNA'] },
  { id: 'Petra', names: ['Jordan News Agency'], codes: ['Petra'] },
  { id: 'SPA', names: ['Saudi Press Agency'], codes: ['SPA'] },
  { id: 'WAM', names: ['Emirates News Agency'], codes: ['WAM'] },
  { id: 'QNA', names: ['Qatar News Agency'], codes: ['QNA'] },
  { id: 'KUNA', names: ['Kuwait News Agency', 'KUNA'] },
  { id: 'MENA', names: ['Middle East News Agency'], codes: ['MENA'] },
  { id: 'MAP', names: ['Maghreb Arab Press', 'Maghreb Arabe Presse'], codes: ['MAP'] },
  { id: 'TAP', names: ['Tunis Afrique Presse'], codes: ['TAP'] },
  { id: 'APS', names: ['Algeria Press Service'], codes: ['APS'] },
  { id: 'NAN', names: ['News Agency of Nigeria'], codes: ['NAN'] },
  { id: 'GNA', names: ['Ghana News Agency'], codes: ['GNA'] },
  { id: 'Télam', names: ['Télam', 'Telam'] },
  { id: 'Agência Brasil', names: ['Agência Brasil', 'Agencia Brasil'] },
  { id: 'Notimex', names: ['Notimex'] },
  { id: 'Prensa Latina', names: ['Prensa Latina'] },
  { id: 'HealthDay', names: ['HealthDay News', 'HealthDay'], sites: ['healthday.com'] },
  { id: 'IPS', names: ['Inter Press Service'], codes: ['IPS'] },
  { id: 'RNS', names: ['Religion News Service'], codes: ['RNS'] }
]
