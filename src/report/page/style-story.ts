/** The story view: a line of time, and a history with its lanes. A duplicate's line is whole, a near-duplicate's dashed, a rewrite's dotted. */
export const STORY = `
.story-section{margin-top:2.4rem;scroll-margin-top:1rem}
.story-section :is(h1,h2){margin:.35rem 0 .7rem;font-size:clamp(1.8rem,4vw,3rem);overflow-wrap:anywhere}
.contents{columns:2 24rem;column-gap:3rem}
.contents li{padding:.3rem 0;border-bottom:1px solid var(--hair);break-inside:avoid}
.meta{font-size:.74rem;color:var(--soft)}
.relation .meta{white-space:nowrap}
.timeline svg{height:6rem;overflow:visible}
.glance.timeline path{fill:none;vector-effect:non-scaling-stroke}
.timeline .axis{stroke:var(--rule);stroke-width:1}
.timeline .arc{stroke:var(--soft);stroke-width:1.5;stroke-opacity:var(--faint)}
.timeline .dot{stroke:var(--ink);stroke-width:9;stroke-linecap:round}
.timeline .dot.first{stroke:var(--press);stroke-width:13}
.timeline.many .dot:not(.first){stroke-width:4}
.timeline .duplicate{stroke-dasharray:none;stroke-width:2.5}
.timeline .near-duplicate{stroke-dasharray:7 3}
.timeline .rewrite{stroke-dasharray:2 3}
.history{--step:1.15rem;margin-top:1.2rem;border-top:1px solid var(--ink)}
.telling{position:relative;display:grid;grid-template-columns:calc(var(--lanes)*var(--step)) 9.5rem minmax(0,1fr);gap:0 1rem;border-bottom:1px solid var(--hair)}
.telling>div{padding:.6rem 0}
.telling .when{font:.8rem/1.5 var(--sans);font-variant-numeric:lining-nums tabular-nums;padding-top:.72rem}
.telling .when span{display:block;color:var(--soft)}
.telling .title{font-style:italic;line-height:1.35}
.story-section .deck,.telling strong,.relation a{overflow-wrap:anywhere}
.relation{color:var(--soft)}
.relation a,.also a{color:var(--ink)}
.relation a{font-weight:700}
.relation a::after,.also a::after{content:" \\2193";content:" \\2193" / "";font-weight:400}
.also{font:.8rem/1.6 var(--sans);color:var(--soft)}
.also summary{cursor:pointer;min-height:1.5rem}
.also ul{padding-left:1rem}
.lanes{position:relative;margin-left:.5rem}
.lanes i{position:absolute;left:calc(var(--at)*var(--step))}
.lane{top:0;bottom:0;border-left:2px solid var(--soft);margin-left:-1px}
.lane.begins{top:1.35rem}
.lane.ends{bottom:auto;height:.75rem}
.branch{top:.65rem;height:.7rem;width:calc((var(--to) - var(--at))*var(--step));border-left:2px solid var(--soft);border-bottom:2px solid var(--soft);border-bottom-left-radius:.6rem;margin-left:-1px}
.near-duplicate .branch{border-bottom-style:dashed}
.rewrite .branch{border-bottom-style:dotted}
.lanes .dot{top:1.35rem;width:.72rem;height:.72rem;margin:-.36rem 0 0 -.36rem;border-radius:50%;background:var(--ink);border:2px solid var(--paper)}
.telling:first-child .dot{background:var(--press);width:.95rem;height:.95rem;margin:-.48rem 0 0 -.48rem}
.opened>.pair{display:none;scroll-margin-top:1rem}
.opened>.pair:is(:target,:has(:target)){display:block}
.opened:not(:has(:target)) .legend{display:none}
.back{margin-bottom:1rem;font:.85rem var(--sans)}
@media screen and (max-width:40rem){.history{--step:.8rem}.telling{grid-template-columns:calc(var(--lanes)*var(--step)) minmax(0,1fr)}.telling .when{grid-column:2;padding-bottom:0}.telling .when span{display:inline;padding-left:.6rem}.telling .tale{grid-column:2;padding-top:0}.lanes{grid-row:span 2}}
@media print{.telling{break-inside:avoid}.lane,.branch,.lanes .dot{-webkit-print-color-adjust:exact;print-color-adjust:exact}.back{display:none}}
@media (forced-colors:active){.timeline path{stroke:CanvasText}.lanes .dot{background:CanvasText}}
`
