/**
 * Recognises the lines of a site's own navigation by their words: "Terms of use | Privacy policy", "Most popular stories", "Log in to
 * comment". A short line all of whose words speak of the site, and none of the news. Held by test/text/furniture/site-words.test.ts.
 */

/** Words of a site about itself. None of them by itself makes a headline of news. */
const SITE = new Set(
  `about account accessibility advertise advertisement advertising alerts app archive archives article articles author back bookmark career careers
  category categories click close closed comment comments contact content conditions cookie cookies copy delivered digital donate
  download edition editor editors email e-mail experience facebook faq favourite favorite feed feedback follow gallery headlines help home homepage
  inbox instagram journalism jobs jump latest like link linkedin listen live load loading login log logout main map masthead media menu
  membership mobile navigation newsletter newsletters newsroom notifications opinion pinterest photo photos podcast podcasts policy popular post
  posts preferences premium previous print privacy promoted read also reader readers reddit recommended register registered related reply
  report reprints reserved rights rss save search section sections settings share shop sign site sitemap skip slideshow sponsored
  statement stories story subscribe subscriber subscribers subscription subscriptions support tags terms toggle top topics topic
  trending tweet twitter unlimited unsubscribe updates video videos view views viewed visit watch website whatsapp youtube`
    .split(/\s+/)
    .filter(Boolean)
)

/** Words that may stand between them. */
const BETWEEN = new Set(
  `a access all an and are as at be below by day daily do enjoy first for friend from full get here how i if in improve is it join just
  learn many me more morning most my need new news next not now of off on one or other our page please press see send show start stay
  the their these they this to today today's up us use used we week weekly what with you your sports sport world politics business`
    .split(/\s+/)
    .filter(Boolean)
)
const LONGEST = 12

/** Whether a line of its own is a site's navigation: at most twelve words, all of them a site's, at least a quarter about itself. */
export function isSiteLine(line: string): boolean {
  if (line.length > 120 || /[.!?]["”’']?$/.test(line)) return false
  const words = line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (words.length === 0 || words.length > LONGEST) return false
  const site = words.filter((word) => SITE.has(word)).length
  return site * 4 >= words.length && words.every((word) => SITE.has(word) || BETWEEN.has(word))
}
