/** The provenance view: a colour and a letter for each source; colours repeat after eight, letters do not. */
import { SWITCHES } from '../provenance/mosaic.js'

const LIGHT = ['#2457b3', '#a4262c', '#1f7a4d', '#7a3ea8', '#8a5a00', '#00717f', '#8d3b72', '#4d5b10']
const DARK = ['#8fb4ff', '#f28b82', '#6fd3a0', '#c9a0f0', '#e8b85a', '#5fc9d8', '#e79acb', '#c3d26a']
const variables = (colours: readonly string[]) => colours.map((colour, i) => `--o${i}:${colour}`).join(';')
const switches = Array.from({ length: SWITCHES }, (_, i) => `body:has(#from-${i}:not(:checked)) .of-${i}{display:none}`)

export const PROVENANCE = `
:root{${variables(LIGHT)}}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
${LIGHT.map((_, i) => `.from-${i}{--o:var(--o${i})}`).join('\n')}
.provenance,.many{margin-top:2.4rem}
.provenance :is(h1,h2){margin:.35rem 0 1rem}
.chip{display:inline-block;min-width:1.5rem;padding:0 .3rem;border-radius:3px;text-align:center;font:700 .78rem/1.5rem var(--sans);background:var(--o);color:var(--paper)}
.sources{margin:1rem 0 1.4rem}
.sources th{color:var(--ink);font-size:.85rem;padding-block:.2rem;white-space:normal;width:1%;min-width:min(26rem,40vw);overflow-wrap:anywhere}
.sources label{cursor:pointer}
.sources input{accent-color:var(--soft);width:.95rem;height:.95rem;margin:0 .3rem 0 0;vertical-align:-.1em}
.sources .chip{margin-right:.3rem}
.sources .bar span{background:var(--o,var(--bar))}
.strip{display:flex;flex-wrap:wrap;gap:2px;margin-bottom:1.6rem}
.strip a{flex:1 1 25px;min-height:2.4rem;background:var(--o,var(--bar));color:var(--paper);font:700 .75rem/2.4rem var(--sans);text-align:center;text-decoration:none;overflow:hidden}
.strip a:is(:hover,.hot){box-shadow:inset 0 -4px var(--ink)}
.origins{border-top:1px solid var(--ink)}
.origin{display:grid;grid-template-columns:2.4rem minmax(0,7fr) minmax(0,6fr);gap:0 1.2rem;padding:.4rem 0 .4rem .6rem;border-left:5px solid var(--o,transparent);scroll-margin-top:4rem}
.origin.first{border-top:1px solid var(--rule)}
.origin.own{border-left:5px dotted var(--rule)}
.origin:is(:hover,:target,.hot){background:var(--sheet)}
.origin .text{position:relative;overflow-wrap:anywhere;padding-left:1.6rem}
.origin .text .number{left:0}
.quoted{font-size:.9rem;color:var(--soft);overflow-wrap:anywhere}
.quoted .meta{display:block}
${switches.join('\n')}
@media screen and (max-width:56rem){.origin{grid-template-columns:2.2rem minmax(0,1fr);gap:0 .6rem}.quoted{grid-column:2;padding-left:1.6rem}.sources tr{display:grid;grid-template-columns:1fr auto;align-items:center}.sources th{grid-column:1/-1;width:auto}.sources .bar{width:auto}}
@media print{.sources input{display:none}.origin{break-inside:avoid}.chip,.strip a,.origin,.bar span{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
@media (forced-colors:active){.chip,.strip a{border:1px solid CanvasText}}
`
