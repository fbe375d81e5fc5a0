/**
 * Words by which a rewrite is told from what it rewrites: the general words rewriters bring in, and the plain words of reporting
 * and speech they take out. English. Lower case.
 *
 * Chosen by hand among the words whose share of texts differs in the same direction in at least three of four public sets of
 * rewrites by language models (l2r, llmfake, sheepdog, f3; the halves that may train), topical words left out.
 */

export const GENERAL: ReadonlySet<string> = new Set(
  `however despite additionally furthermore moreover consequently ultimately overall notably particularly significantly
  individuals various numerous significant crucial pivotal vital essential importance potential regarding concerning
  surrounding amid amidst towards within upcoming ongoing recent evolving broader pressing unwavering solely deeply further
  stated stating expressed expressing emphasized emphasizing emphasised emphasising underscored underscores underscoring
  highlighted highlights highlighting noted noting urging questioning asserted asserting revealed reveals discovered conclusion
  approach impact concern concerns stance reminder implications consequences landscape complexities dynamics challenges tensions
  actions efforts involvement commitment dedication development role decision remains remain aimed aiming facing faced seeking
  ensure ensuring providing allowing garnered navigate navigating continues prompting`.split(/\s+/)
)

export const PLAIN: ReadonlySet<string> = new Set(
  `said says say told wrote asked called i me we you so very then what when why much most all first ever ago earlier last
  because do does doing did get gets got gotten gave came went put tried look looked see know mean going like just really pretty quite
  obviously certainly basically maybe lot lots thing things kind guy best bad little big old right well back there here never
  something anything one two day week weekend morning night yes ok`.split(/\s+/)
)
