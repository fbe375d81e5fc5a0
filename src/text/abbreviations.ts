/** Words whose period is no full stop. Data; used by `sentences.ts`. */

/** Always followed by a name or a number: never the end of a sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr cpl maj adm pvt rev hon st mt ft pres supt insp det dep asst
  messrs mme mlle sr sra fr bros no nos vol pp fig art sec approx est ca vs v al eg ie viz cf jan feb mar apr jun jul aug
  sep sept oct nov dec mon tue tues wed thu thurs fri sat sun`.split(/\s+/)
)

/** May end a sentence, but mostly do not. */
export const MAY_END: ReadonlySet<string> = new Set(
  `inc corp co ltd plc llc llp bros dept univ assn ave blvd rd hwy jr sr esq etc calif fla tex mass mich minn wash ariz ill
  pa va ga conn colo ore tenn wis okla ala ark md nev neb kan ky la miss mo mont del dak`.split(/\s+/)
)

/** Capitalised words that seldom follow an abbreviation inside a sentence: after one they begin a new sentence. */
export const STARTERS: ReadonlySet<string> = new Set(
  `the a an he she it they we i you this that these those there here his her its their our my your in on at by for from with
  after before while when where as if but and or so yet nor not no however meanwhile although though because since until
  what who how why which some many most all both each one two three about under over during despite according also still
  now then later earlier last next another other such even only more less`.split(/\s+/)
)
