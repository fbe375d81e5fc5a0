/** Colours of both themes, type, and what stands around the texts: masthead, verdict, tables, list of changes. */
export const BASE = `
:root{
--paper:#fbfaf7;--sheet:#fff;--ink:#1c1b19;--soft:#5d5a54;--rule:#dedad1;--hair:#ece9e2;--lit:#fff0b8;
--press:#a4262c;--clear:#2f5d50;--bar:#d5d0c5;
--negation:#b3261e;--number:#7a3ea8;--date:#00717f;--name:#2457b3;--quotation:#8a5a00;--attribution:#8d3b72;--hedge:#a04a0f;--tense:#3d6b24;
--content:#b3261e;--wording:#8b8578;--punctuation:#a9a498;--furniture:#8b8578;--added:#1f7a4d;--dropped:#b3261e;--moved:#6a4fb0;
--serif:Charter,"Bitstream Charter","Charis SIL","Iowan Old Style","Source Serif 4","Sitka Text",Cambria,Georgia,serif;
--sans:Inter,"Helvetica Neue","Segoe UI",Roboto,Arial,system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#141518;--sheet:#1a1c20;--ink:#e8e4dc;--soft:#a5a097;--rule:#34363c;--hair:#26282d;--lit:#574a12;
--press:#f28b82;--clear:#7fc4ab;--bar:#3d4047;
--negation:#ff8a80;--number:#c9a0f0;--date:#5fc9d8;--name:#8fb4ff;--quotation:#e8b85a;--attribution:#e79acb;--hedge:#f5a46c;--tense:#9fd07f;
--content:#ff8a80;--wording:#8f8b82;--punctuation:#6f6c66;--furniture:#8f8b82;--added:#6fd3a0;--dropped:#ff8a80;--moved:#b7a1f5}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:17px/1.55 var(--serif);-webkit-text-size-adjust:100%;font-variant-numeric:oldstyle-nums}
body{margin:0 auto;max-width:82rem;padding:0 2rem 4rem}
a{color:inherit;text-underline-offset:.2em;text-decoration-color:var(--soft)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--name);outline-offset:3px;border-radius:2px}
h1,h2,h3,p,ol,ul,dl,dd,fieldset,table{margin:0;padding:0}
ol,ul{list-style:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.kicker,.masthead,.legend,.link,.severity,.bars,.facts dt,.meta,footer,thead,.count{font-family:var(--sans);font-variant-numeric:lining-nums tabular-nums}
.kicker{font-size:.7rem;font-weight:600;letter-spacing:.09em;text-transform:uppercase;color:var(--soft)}
.kicker.names{text-transform:none;letter-spacing:.01em;font-size:.82rem;overflow-wrap:anywhere}
.masthead{display:flex;justify-content:space-between;padding:1.1rem 0 .6rem;border-bottom:3px double var(--ink);font-size:.72rem;letter-spacing:.06em;color:var(--soft)}
.masthead span:first-child{font-weight:700;color:var(--ink);letter-spacing:.02em}
.pair{margin-top:2.4rem}
.verdict{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:3.5rem;padding-bottom:2.2rem}
h1,h2{font-weight:700;letter-spacing:-.015em;line-height:1.05;text-wrap:balance}
h1{font-size:clamp(2.4rem,6vw,4.2rem)}
h2{font-size:clamp(2rem,4vw,3rem)}
.verdict h1,.verdict h2{margin:.35rem 0 .7rem -.03em}
.found h1,.found h2,.found td.label{color:var(--press)}
.clear h1,.clear h2,.clear td.label{color:var(--clear)}
.deck{font-size:1.22rem;line-height:1.4;text-wrap:pretty}
.deck strong{white-space:nowrap}
.reasons{margin-top:1.2rem;max-width:38rem}
.reasons li{padding:.42rem 0 .42rem 1.3rem;border-top:1px solid var(--hair);position:relative}
.reasons li::before{content:"";position:absolute;left:.1rem;top:1.05rem;width:.55rem;border-top:2px solid var(--press)}
.clear .reasons li::before{border-color:var(--clear)}
.brief{margin-top:1.5rem}
.brief .kicker{display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline;padding-bottom:.35rem;border-bottom:1px solid var(--rule)}
.brief .kicker .severity{letter-spacing:0;text-transform:none;padding:0}
.brief .change{border-top:0;border-bottom:1px solid var(--hair);grid-template-columns:5rem 1fr;gap:0 .6rem;font-size:.88rem;line-height:1.4;padding:.45rem 0}
.notes{margin-top:1rem;padding:.6rem .9rem;border:1px solid var(--rule);font-style:italic}
.bars{width:100%;border-collapse:collapse;font-size:.78rem;margin-top:.3rem}
.bars th{font-weight:400;text-align:left;white-space:nowrap;padding:.17rem .9rem .17rem 0;color:var(--soft)}
.bars .bar{width:100%}
.bars .bar span{display:block;height:.62rem;min-width:1px;background:var(--bar)}
.bars .value,td.value,th.value{text-align:right;white-space:nowrap;padding-left:.7rem;font-variant-numeric:lining-nums tabular-nums}
.bars .said th,.bars .said .value{font-weight:650;color:var(--ink)}
.found .said .bar span{background:var(--press)}
.clear .said .bar span{background:var(--clear)}
.facts{margin-top:1.1rem;border-top:1px solid var(--rule);font-size:.88rem;line-height:1.4}
.facts div{display:grid;grid-template-columns:6.2rem 1fr;padding:.36rem 0;border-bottom:1px solid var(--hair)}
.facts dt{font-size:.74rem;color:var(--soft);padding-top:.1em}
.facts b{font-family:var(--sans);font-size:.82rem;font-variant-numeric:lining-nums tabular-nums}
.overview{margin-top:2.4rem}
.overview h1{margin:.35rem 0 1.2rem}
.overview table{width:100%;border-collapse:collapse}
.overview th,.overview td{text-align:left;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--hair);vertical-align:baseline}
.overview thead th{font-size:.7rem;font-weight:600;color:var(--soft);border-bottom:1px solid var(--rule)}
.overview .label{font-weight:700;white-space:nowrap}
.overview .value{text-align:right}
.overview .reason{width:50%}.overview td.reason{color:var(--soft);font-size:.92rem}
.changes{margin-top:2.6rem}
.changes :is(h2,h3){font-size:1.35rem;letter-spacing:0;line-height:1.2;padding:.7rem 0;border-top:3px double var(--ink);display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:baseline}
.changes ol+:is(h2,h3){margin-top:2rem}
.tally{display:inline-flex;gap:.9rem}
.change{display:grid;grid-template-columns:6rem 1fr;gap:0 1rem;padding:.55rem .5rem .55rem 0;border-top:1px solid var(--hair)}
.change:hover{background:var(--sheet)}
.what a,.what{font-weight:400}
.what a{font-weight:700;text-decoration:none}
.what a::after{content:" \\2191";content:" \\2191" / "";color:var(--soft);font-weight:400}
.brief .what a::after{content:" \\2193";content:" \\2193" / "";}
.what a:hover{text-decoration:underline}
.change .meta{font-size:.72rem;color:var(--soft);white-space:nowrap}
.change .meta::before{content:"· ";content:"· " / "";}
.change .meta:empty{display:none}
.why{color:var(--soft);font-size:.92rem}
.severity{font-size:.72rem;font-weight:600;padding-top:.35em;white-space:nowrap;color:var(--soft)}
.severity::before{content:"";display:inline-block;width:.62em;height:.62em;margin-right:.5em;border:2px solid currentColor;border-radius:50%}
.severity.material{color:var(--hedge)}
.severity.material::before{background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
.severity.grave{color:var(--press)}
.severity.grave::before{background:currentColor;border-radius:0;transform:rotate(45deg) scale(.9)}
footer{margin-top:3.5rem;padding-top:.8rem;border-top:1px solid var(--rule);font-size:.72rem;color:var(--soft)}
@media screen and (max-width:56rem){body{padding:0 1.1rem 3rem}.verdict{grid-template-columns:1fr;gap:1.6rem}.overview .reason,.overview thead th:last-child{display:none}.change{grid-template-columns:1fr}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.bars .bar span{forced-color-adjust:none;background:CanvasText}.severity::before{forced-color-adjust:none;border-color:CanvasText}.severity.material::before{background:linear-gradient(90deg,CanvasText 50%,transparent 50%)}.severity.grave::before{background:CanvasText}}
@page{margin:14mm}
@media print{.bar span,.severity::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}html{background:#fff;color:#000;font-size:9.5pt}body{max-width:none;padding:0}.verdict{gap:2rem}.change,.reasons li{break-inside:avoid}h1,h2,h3{break-after:avoid}footer{margin-top:1.5rem}}
`
