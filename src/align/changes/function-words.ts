/** Words that carry grammar and no content, as lemmas and as written: their coming and going is wording. */
const WORDS = `
a an the this that these those such same other another some any each every either both all no none one own
i me my mine you your he him his she her it its we us our they them their who whom whose which what himself herself
itself themselves someone something anything everything nobody anyone everyone there here where when while why how
and or but nor so yet if unless than as because since until till although though whether whereas however nevertheless nonetheless similarly likewise otherwise additionally ultimately
of in on at by for from to into onto with without within about above across after against along amid among around
before behind below beneath beside besides between beyond despite down during except inside like near off out outside
over past per regarding through throughout toward towards under underneath up upon via concerning amongst
be am is are was were been being have has had having do does did doing done will would shall should can could may
might must ought get got let make made take took give gave go went come came put set become became seem remain keep
not never n't also too very just only even still already then thus therefore hence meanwhile moreover furthermore
additionally instead again once ever rather quite more most much many less least few several about almost nearly
further now later earlier yesterday today well back away together respectively accordingly notably interestingly
importantly specifically particularly especially additionally consequently subsequently recently currently overall
noteworthy notable interesting important remarkable remarkably crucial essential
furthermore indeed regard related due following according follow include including say tell s t re ve ll d m
`

export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
