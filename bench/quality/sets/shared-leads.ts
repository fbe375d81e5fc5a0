/**
 * A shared lead and nothing else: never a rewrite, and the passage ends where the lead ends. The set counts the lead in words
 * between white space. Held by what `xsum` states: the two texts differ in the word after it.
 */
import type { Compared } from '../context.js'
import { leadFamily } from '../families/index.js'
import type { Figure } from '../figure.js'
import { bootstrap } from '../metrics/bootstrap.js'
import type { QualitySet } from './set.js'

const SET = 'xsum-shared-lead-negatives'

export const sharedLeads: QualitySet = {
  name: SET,
  needs: ['xsum-shared-lead-negatives/pairs'],
  metric: 'share called each label; where the passage ends against the words shared',
  trained: 'fit half: the weights of judge',
  async run(context) {
    const compared = await context.compare(await leadFamily(context))
    const share = (measure: string, holds: (pair: Compared) => boolean, target?: Figure['target']): Figure => {
      const of = (rows: readonly Compared[]): number => rows.filter(holds).length / rows.length
      const interval = bootstrap(compared, of, { seed: context.seed })
      const base = { set: SET, system: 'wirecopy', measure, value: of(compared), interval, rows: compared.length }
      return target === undefined ? base : { ...base, target }
    }
    const label = (pair: Compared): string => pair.outcome.verdict.label
    const whole = new Set(['duplicate', 'near-duplicate', 'rewrite'])
    return [
      share('called rewrite', (pair) => label(pair) === 'rewrite', { at: 0.01, side: 'at most' }),
      share('called rewrite, near-duplicate or duplicate', (pair) => whole.has(label(pair)), {
        at: 0.01,
        side: 'at most'
      }),
      share('called partial', (pair) => label(pair) === 'partial'),
      share('one passage, from the start', onePassage),
      share(
        'one passage, ending within two words of the lead',
        (pair) => onePassage(pair) && Math.abs(past(pair)) <= 2
      ),
      share('some passage beyond the lead', (pair) => pair.outcome.passages.length > 0 && past(pair) > 2)
    ]
  }
}

function onePassage({ target, outcome: { passages } }: Compared): boolean {
  return passages.length === 1 && target.text.slice(0, passages[0]?.target.start).trim() === ''
}

/** Words between the end of the lead and the end of the last passage; negative where the passage ends early. */
function past({ target, row, outcome: { passages } }: Compared): number {
  const end = Math.max(...passages.map((passage) => passage.target.end))
  return target.text.slice(0, end).trim().split(/\s+/).length - Number(row.sharedLeadWords)
}
