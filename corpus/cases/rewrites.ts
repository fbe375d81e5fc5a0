/** Rewrites made by hand, phrase by phrase, so that the beads and the share of unchanged words are known. */
import { alterations } from './alterations.js'
import { assemble } from './assemble.js'
import type { Case } from './case.js'
import type { Original } from './original.js'
import { range, take } from './take.js'

const DIGEST = [
  'China’s top diplomat, [is scheduled to visit=>will travel to] Russia next week from March 31 to April 2 [to discuss various issues, including the resolution of the ongoing Ukraine war=>for talks on a range of matters, among them how to end the fighting in Ukraine].',
  '[This visit reflects the strengthening economic cooperation and diplomatic relations=>The journey is a sign of growing trade and closer ties] between Beijing and Moscow, [particularly=>above all] since Russia’s invasion of Ukraine in early 2022.',
  'China [positions itself as a neutral mediator=>presents itself as an impartial broker] in the conflict[, asserting that=> and says] it does not [supply military aid=>send arms] to either side, [contrasting with=>unlike] Western nations.',
  '[Nevertheless, it remains a significant political and economic ally=>Even so, it is still an important friend] of Russia[, leading=> in politics and trade, which is why] NATO [to characterize=>has called] Beijing [as =>]a “decisive enabler” of the conflict.',
  '[During his visit=>While there], Wang Yi will [engage=>sit down] with Russian officials, [including =>]Foreign Minister Sergei Lavrov[=> among them].',
  '[The discussions will focus on advancing the consensus between=>They mean to carry forward what was agreed by] the leaders of both nations and [addressing bilateral relations and pressing international issues, particularly regarding=>to go over their own dealings and urgent questions abroad, first of all] Ukraine.',
  'Guo Jiakun, a foreign ministry spokesperson, [highlighted=>spoke of] China’s [intention to leverage the visit to enhance China-Russia relations=>wish to use the trip to bring the neighbours closer].',
  '[Past interactions suggest a close dialogue, as evidenced by high-profile meetings including one=>That the two sides talk often is shown by several prominent meetings, such as that of] last month with Russian security official Sergei Shoigu.',
  '[Additionally=>Besides], France’s foreign minister [remarked=>said] that China should [exert influence=>lean] on Russia to [pursue serious negotiations=>negotiate in earnest].',
  '[Significant bilateral visits=>Important trips] between the leaders of both countries are [planned in=>due over] the coming months to [commemorate=>mark anniversaries of] World War II[ events=>].',
  '[In summary, =>]Wang Yi’s [upcoming visit to Russia signifies the deepening ties between=>coming trip shows how close the ties have grown between] China and Russia, [particularly in light=>not least because] of the Ukraine conflict.',
  '[As Beijing aspires to play a mediating role, concerns remain regarding its influence on=>While Beijing would like to be the go-between, doubts persist about how far it can bring] Moscow to [engage in negotiations=>the table].'
]

const STORY = [
  '[During a high-profile diplomatic meeting in Beijing=>At talks in Beijing that drew wide notice], Chinese Foreign Minister Wang Yi [underscored the exceptional strength and value of=>spoke of how strong and useful] China’s [relationship with Russia=>bond with Russia is], [describing it as=>and called it] the “most stable',
  '[This statement was made as Wang met with=>He was speaking beside] Russian Foreign Minister Sergey Lavrov, who [arrived in Beijing following a visit to=>had come to the Chinese capital from] North Korea, where he [received further assurances of support for=>was promised more help for] Moscow [amid the ongoing war in Ukraine and shifting global dynamics=>in its war in Ukraine].',
  '[Wang Yi’s remarks came against a backdrop of heightened geopolitical tensions=>His words fell at a time of strain in the world], notably the [protracted=>long] conflict in Ukraine and [increasingly fraught relations between=>the worsening quarrels of] both China and Russia with the United States.',
  '[The Chinese foreign ministry’s readout of the meeting emphasized=>What the Chinese foreign ministry put out afterwards dwelt on] a shared [commitment to deepening comprehensive strategic cooperation, promoting mutual development and revitalization, and responding jointly to the challenges of=>will to work together more closely, to help each other grow, and to answer side by side what comes out of] a turbulent and changing world order.',
  '[Both ministers highlighted the depth and resilience of their bilateral ties, with Wang noting that=>The two men stressed how deep and tough the ties are, and Wang remarked that] China and Russia [consistently approach their cooperation from a long-term, strategic perspective=>always look far ahead when they work together].',
  '[The meeting was also framed as part of ongoing preparations for future high-level engagements, including anticipated visits and summits between=>It was also said to help prepare what lies ahead, such as the visits and summits expected of] the two countries’ leaders.',
  '[While China maintains a stance of neutrality, =>China calls itself neutral, but ]it has not condemned Russia’s 2022 invasion [nor called for a withdrawal of=>or asked for the departure of] Russian troops.',
  'Beijing [instead advocates for a political resolution and criticizes=>would rather see a political way out and blames] Western countries for [prolonging the conflict=>dragging out the fighting] by arming Ukraine.',
  'There have also been [allegations, denied by Beijing, of Chinese firms supplying=>claims, which Beijing rejects, that Chinese firms sell] dual-use goods to Russia.',
  '[China’s official statements frequently stress the need for an end to hostilities and warn against what it describes as Western efforts to=>In its official statements China often asks for the fighting to stop and warns the West not to] “add fuel to the fire” of the conflict.'
]

export function rewrites(of: (id: string) => Original): Case[] {
  return [rewrite(of('003'), DIGEST, range(7, 18)), rewrite(of('002'), STORY, [...range(1, 6), 11, 12, 18, 19])]
}

function rewrite(original: Original, templates: readonly string[], only: readonly number[]): Case {
  const pieces = take(original, alterations(original.text, 'wording', templates), only)
  return assemble({ id: `rewrite-${original.id}`, kind: 'rewrite', original, pieces })
}
