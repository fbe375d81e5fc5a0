/**
 * How an altered span looks: a line under it in the colour of its topic. No two kinds of line and weight near each other
 * mean the same, so the topics can be told in grey; the word itself is on the mark, and in the legend.
 */
import { TOPICS } from '../wording.js'

const LINES: Readonly<Record<string, string>> = {
  negation: 'double 3px',
  number: 'double 2px',
  date: 'solid 2px',
  name: 'solid 3px',
  quotation: 'wavy 1px',
  attribution: 'dashed 2px',
  hedge: 'wavy 1.5px',
  tense: 'dashed 1.5px',
  content: 'solid 2px',
  wording: 'dotted 1.5px',
  punctuation: 'dotted 1px',
  furniture: 'dotted 1px'
}

/** Topics that leave what is said as it was: a line, and no ground of colour. */
const QUIET: readonly string[] = ['wording', 'punctuation', 'furniture']

const topics = TOPICS.map((topic) => {
  const ground = QUIET.includes(topic) ? 'transparent' : `color-mix(in srgb,var(--${topic}) 11%,transparent)`
  const off = `body:has(#show-${topic}:not(:checked)) :is(.rows,.pane)`
  return `.t-${topic}{--t:var(--${topic});--l:${LINES[topic]};background:${ground}}
.f-${topic}{--f:var(--${topic})}
@media not print{${off} .t-${topic}:not(.lit,.at){text-decoration:none;background:none}${off} .f-${topic}:not(.lit,.at){background:none;font-weight:inherit}}`
})

export const MARKS = `
.e{text-decoration:underline var(--l,dotted 1.5px) var(--t,var(--wording));text-underline-offset:.22em;text-decoration-skip-ink:none;border-radius:2px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
del.e,ins.e{color:inherit}
${topics.join('\n')}
.f{background:color-mix(in srgb,var(--f) 26%,transparent)}
.weighs{font-weight:650}
ins.t-content{--t:var(--added);background:color-mix(in srgb,var(--added) 11%,transparent)}
.t-furniture{font-style:italic}
.k-delete{text-decoration:line-through 1.5px var(--t)}
.k-move{--t:var(--moved);--l:dotted 2px;background:none;font-style:italic}
.lit,.place:target+*{background:var(--lit);box-shadow:0 0 0 2px var(--lit)}
.at{outline:2px solid var(--name);outline-offset:2px;background:var(--lit)}
.change.lit{box-shadow:none}
.hidden{font:.72em var(--sans);border:1px solid var(--press);border-radius:3px;padding:0 .25em;color:var(--press);unicode-bidi:isolate}
.pair .place{scroll-margin-top:7rem}
@media (forced-colors:active){.e{text-decoration-color:CanvasText}.lit{outline:2px solid Highlight}}
@media print{.e{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
