/** What the reader sets: filters, arrangement, the bar that steps through changes, the summary for a mail. */
import { KINDS } from './legend.js'

/** A kind that is switched off: its rows go, in columns its ribbon goes and its sentences step back. */
const kinds = KINDS.map((kind) => {
  const off = `body:has(#kind-${kind}:not(:checked))`
  return `${off} :is(.rows,.gutter) .${kind}{display:none}
${off} .pane .is-${kind},${off} .pane .is-${kind} .e{color:var(--soft);background:none;text-decoration:none}`
})

export const CONTROLS = `
.legend,.stepper,.mail{font-family:var(--sans);font-size:.76rem;font-variant-numeric:lining-nums tabular-nums}
.legend{margin-top:2rem;border-block:1px solid var(--rule);background:var(--paper);padding:.4rem 0}
.legend fieldset{border:0;display:flex;flex-wrap:wrap;gap:.15rem 1.15rem;align-items:center;padding:.2rem 0;min-width:0}
.legend fieldset[hidden]{display:none}
.legend legend{float:left;width:5.6rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;font-size:.7rem;color:var(--soft);padding:0}
.legend label{cursor:pointer;white-space:nowrap;display:inline-flex;align-items:center;gap:.35em;min-height:1.6rem}
.legend input{accent-color:var(--soft);width:.9rem;height:.9rem;margin:0}
.legend svg{width:2rem;height:.8rem;fill:none;stroke:currentColor;stroke-width:2.2}
.legend .added{color:var(--added)}.legend .dropped{color:var(--dropped)}.legend .moved{color:var(--moved)}
.legend .count{color:var(--soft)}
.legend .key{margin-left:auto;display:inline-flex;gap:1rem;color:var(--soft)}
kbd{font:.92em var(--sans);border:1px solid var(--rule);border-bottom-width:2px;border-radius:3px;padding:0 .35em}
.stepper{display:flex;flex-wrap:wrap;gap:.4rem .8rem;align-items:center;position:sticky;top:0;z-index:3;background:var(--paper);padding:.45rem 0;border-bottom:1px solid var(--rule)}
.stepper[hidden]{display:none}
.stepper p{flex:1 1 20rem;min-width:0;color:var(--soft);line-height:1.35;font-size:.8rem;overflow-wrap:anywhere}
button,select{font:inherit;color:var(--ink);background:var(--sheet);border:1px solid var(--soft);border-radius:4px;padding:.3rem .7rem;min-height:1.75rem;cursor:pointer}
button:hover{background:var(--hair)}
.mail{margin-top:.2rem}
.mail summary{cursor:pointer;display:inline-block;min-height:1.5rem;color:var(--soft);text-decoration:underline;text-underline-offset:.2em;text-decoration-color:var(--rule)}
.mail summary:hover{color:var(--ink)}
.mail textarea{display:block;width:100%;max-width:56rem;margin:.5rem 0;padding:.7rem .9rem;font:.92rem/1.45 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--soft);border-radius:4px;resize:vertical}
${kinds.join('\n')}
@media screen and (max-width:63.99rem){.legend .layout{display:none}.legend legend{float:none;width:auto;flex-basis:100%}.legend .key{margin-left:0}}
@media print{.stepper,.mail,.legend .layout,.legend .kinds{display:none}.legend{margin-top:1rem}.legend input{display:none}}
`
