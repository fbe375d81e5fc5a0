/** One text against many: a line a candidate, in the order given. */
import type { Match } from '../../types.js'
import { visible } from '../visible.js'
import { LABEL_NAMES, nameOf, percent } from '../wording.js'
import type { View } from './columns.js'
import { LABEL_STYLES } from './paint.js'
import { cutTo, padTo } from './width.js'

const LABEL = 16
const NUMBER = 8

export function overview(matches: readonly Match[], { width, paint }: View): readonly string[] {
  const id = Math.min(
    width - LABEL - 2 * NUMBER - 4,
    Math.max(8, ...matches.map((match) => targetOf(match).length + 2))
  )
  const head = `${padTo('target', id)}${padTo('verdict', LABEL)}${padTo('sure', NUMBER, 'start')}${padTo('reused', NUMBER, 'start')}`
  return [
    paint(['dim'], head),
    ...matches.map((match) => {
      const { label, confidence, derived } = match.verdict
      const name = paint(LABEL_STYLES[label], padTo(LABEL_NAMES[label], LABEL))
      return `${padTo(cutTo(targetOf(match), id - 2), id)}${name}${padTo(percent(confidence), NUMBER, 'start')}${padTo(percent(derived), NUMBER, 'start')}`
    })
  ]
}

function targetOf({ target }: Match): string {
  return visible(nameOf(target, 'target'))
}
