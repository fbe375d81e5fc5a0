/** What stands above the texts: the verdict, its probabilities, the reasons and the figures behind them. */
import type { Match, Verdict } from '../../types.js'
import { evidenceOf } from '../evidence.js'
import { CREDITS, DERIVATIONS, DIRECTIONS, LABEL_MEANINGS, LABEL_NAMES, LABELS, percent } from '../wording.js'
import { changesInShort } from './changes.js'
import type { View } from './columns.js'
import { item, lines } from './lines.js'
import { LABEL_STYLES } from './paint.js'
import { padTo } from './width.js'
import { plain } from './wrap.js'

const NAME = 16
const BAR = 30
const NUMBER = 7

export function summary(match: Match, view: View): readonly string[] {
  const { verdict, notes } = match
  return [
    ...headline(match, view),
    '',
    ...bars(verdict, view),
    '',
    ...verdict.reasons.flatMap((reason) => item('·', reason, view)),
    ...figures(verdict, view),
    ...notes.flatMap(({ message }) => item('!', message, view))
  ]
}

function headline(match: Match, view: View): readonly string[] {
  const { verdict } = match
  const { label, derived, derivation, direction, credit } = verdict
  const name = { text: LABEL_NAMES[label].toUpperCase(), style: LABEL_STYLES[label] }
  const facts = [
    `reused with probability ${percent(derived)}`,
    DERIVATIONS[derivation],
    DIRECTIONS[direction],
    CREDITS[credit]
  ]
  const changed = changesInShort(match)
  return [
    ...lines([name, plain(`: ${LABEL_MEANINGS[label]}`)], 0, view),
    ...lines([plain(facts.join(' · '))], 0, view),
    ...(changed === undefined ? [] : lines([plain(changed)], 0, view))
  ]
}

function bars({ probabilities, label }: Verdict, { paint, width }: View): readonly string[] {
  const columns = Math.min(BAR, width - NAME - NUMBER)
  return LABELS.map((name) => {
    const said = name === label
    return [
      paint(said ? ['bold'] : [], padTo(LABEL_NAMES[name], NAME)),
      paint(said ? LABEL_STYLES[name] : ['dim'], padTo(bar(probabilities[name], columns), columns)),
      padTo(percent(probabilities[name]), NUMBER, 'start')
    ].join('')
  })
}

/** Eighths of a column, so that 1 % of thirty columns can still be seen. */
function bar(probability: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, probability)) * columns * 8)
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8]
}

function figures(verdict: Verdict, view: View): readonly string[] {
  const shown = evidenceOf(verdict)
  if (shown.length === 0) return []
  return item(
    '·',
    `Shingles: ${shown.map(({ name, value, meaning }) => `${name} ${value} (${meaning})`).join('; ')}.`,
    view
  )
}
