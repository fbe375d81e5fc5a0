/** One pair on a page: verdict, both texts, changes. */
import type { Match } from '../../types.js'
import { changes } from './changes.js'
import { glance } from './glance.js'
import { mail } from './mail.js'
import { heading, html, type Markup } from './markup.js'
import { stepper } from './stepper.js'
import { texts } from './texts.js'
import { verdict } from './verdict.js'

export interface PairPlace {
  /** The id of the pair, with which all ids inside it begin. */
  readonly id: string
  /** The level of its heading. */
  readonly level: number
  /** What stands above it, and between its verdict and its texts. */
  readonly above?: Markup
  readonly between?: Markup
}

export function pair(match: Match, { id, level, above, between }: PairPlace): Markup {
  return html`<article class="pair" id="${id}">
${above}
${verdict(match, id, level)}
${mail(match)}
${between}
${heading(level + 1, 'Both texts, side by side', 'sr')}
${glance(match)}
${stepper(match)}
${texts(match, id)}
${changes(match, id, level + 1)}
</article>
`
}
