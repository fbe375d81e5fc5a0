/** The columns that scroll together, their ribbons, and the alignment at a glance. A kind has a fill and a stroke of its own, and its name. */
export const PANES = `
.glance{margin:1.6rem 0 .4rem}
.glance svg{display:block;width:100%;height:5.2rem}
.glance path{fill:var(--soft)}
.glance .band{opacity:.3}
.glance .paraphrase path{fill:color-mix(in srgb,var(--soft) 55%,var(--paper))}
.glance .identical path{fill:var(--ink)}
.glance :is(.split,.merge,.many) path{fill:var(--name)}
.glance .added path:not(.band){fill:var(--added)}
.glance .dropped path:not(.band){fill:var(--dropped)}
.glance .moved path{fill:var(--moved)}
.glance .moved .band{opacity:.5}
.glance figcaption{display:flex;justify-content:space-between;font:.68rem var(--sans);color:var(--soft);padding-top:.25rem}
.panes{display:grid;grid-template-columns:minmax(0,1fr) 8.5rem minmax(0,1fr);grid-template-rows:minmax(0,1fr);max-height:max(12rem,calc(100vh - 8.2rem));border-bottom:1px solid var(--ink);scroll-margin-top:6rem}
.panes[hidden],.rows[hidden]{display:none}
.columns:has(>.panes:not([hidden])) .heads{grid-template-columns:minmax(0,1fr) 8.5rem minmax(0,1fr)}
.pane{overflow:auto;position:relative;overscroll-behavior-y:auto;scrollbar-width:thin;scrollbar-color:var(--bar) transparent;padding:.3rem 0}
.pane:focus-visible{outline-offset:-2px}
.pane.source{direction:rtl}
.pane.source>:not([dir]){direction:ltr}
.pane>p{position:relative;padding:.22rem .7rem .22rem 1.9rem;overflow-wrap:anywhere;text-wrap:pretty;border-radius:3px}
.pane>p>.number{left:0;top:.22rem}
.pane>.para{margin-top:.75rem}
.pane>p.hot{background:var(--sheet);box-shadow:0 0 0 1px var(--rule)}
.pane>.is-added{box-shadow:inset 3px 0 var(--added);background:repeating-linear-gradient(-45deg,color-mix(in srgb,var(--added) 9%,transparent) 0 5px,transparent 5px 10px)}
.pane>.is-dropped{box-shadow:inset 3px 0 var(--dropped);background:repeating-linear-gradient(-45deg,color-mix(in srgb,var(--dropped) 9%,transparent) 0 5px,transparent 5px 10px)}
.pane>.is-moved{box-shadow:inset 3px 0 var(--moved)}
.pane>:is(.is-added) .k-insert:not(.lit,.at),.pane>:is(.is-dropped) .k-delete:not(.lit,.at){text-decoration:none;background:none}
.gutter{position:relative;overflow:clip}
.gutter>svg{position:absolute;inset:0;width:100%;height:100%}
.ribbon{--k:var(--soft);fill:color-mix(in srgb,var(--k) 16%,transparent);stroke:color-mix(in srgb,var(--k) 55%,transparent);stroke-width:1}
.ribbon.identical{--k:var(--ink);fill:color-mix(in srgb,var(--k) 26%,transparent)}
.ribbon.paraphrase{stroke-dasharray:5 3;fill:color-mix(in srgb,var(--k) 9%,transparent)}
.ribbon:is(.split,.merge,.many){--k:var(--name)}
.ribbon.added{--k:var(--added)}
.ribbon.dropped{--k:var(--dropped)}
.ribbon.moved{--k:var(--moved);stroke-dasharray:2 2;fill:color-mix(in srgb,var(--k) 24%,transparent)}
.ribbon.hot{fill:var(--lit);stroke:var(--k);stroke-width:2}
.gutter .link{position:absolute;left:50%;translate:-50%;z-index:1;padding:.1rem .45rem;min-height:25px;flex-direction:row;gap:.4em;white-space:nowrap;background:var(--paper);border:1px solid var(--rule);border-radius:12px;line-height:1.35}
.gutter .link svg{display:none}
.gutter .link.added{color:var(--added);translate:0;left:auto;right:2rem}
.gutter .link.dropped{color:var(--dropped);translate:0;left:2rem}
.gutter .link.moved{color:var(--moved)}
.gutter .link:is(.hot,:hover){color:var(--ink);border-color:var(--soft)}
@media (forced-colors:active){.ribbon{fill:none;stroke:CanvasText}.ribbon.hot{stroke:Highlight}.glance path{fill:CanvasText}}
@media print{.at,.lit{outline:0;background:none;box-shadow:none}.glance path{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
