/** The two columns: a grid of rows on a desk and on paper, one column on a phone. */
export const COLUMNS = `
.columns{margin-top:1.4rem}
.heads,.row{display:grid;grid-template-columns:minmax(0,1fr) 7rem minmax(0,1fr)}
.heads{align-items:end;padding-bottom:.55rem;border-bottom:1px solid var(--ink)}
.head{padding-left:1.9rem}
.head strong{font-size:1.15rem;overflow-wrap:anywhere}
.head .title{display:block;font-style:italic;line-height:1.3}
.head .meta{display:block;font-size:.72rem;color:var(--soft)}
.row{scroll-margin-top:5rem;border-radius:3px}
.row.paragraph{margin-top:.55rem;padding-top:.35rem;border-top:1px solid var(--hair)}
.row.paragraph:first-child{margin-top:0;border-top:0}
.row:hover,.row:focus-within,.row:target{background:var(--sheet);box-shadow:0 0 0 1px var(--rule)}
.cell{padding:.3rem .6rem .3rem 1.9rem;overflow-wrap:anywhere;hyphens:manual}
.cell p{position:relative;text-wrap:pretty}
.cell p+p{margin-top:.2rem}
.number{position:absolute;left:-1.9rem;width:1.35rem;text-align:right;font:.66rem/2.35 var(--sans);color:var(--soft);font-variant-numeric:lining-nums tabular-nums;user-select:none}
.link{display:flex;flex-direction:column;align-items:center;padding:.42rem .2rem;font-size:.66rem;line-height:1.3;color:var(--soft);text-decoration:none;text-align:center}
.link svg{width:3.6rem;height:1.35rem;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.link .similarity{color:var(--ink);font-variant-numeric:lining-nums tabular-nums}
.added>.link{color:var(--added)}
.dropped>.link{color:var(--dropped)}
.moved>.link,.away a{color:var(--moved)}
.added>.target,.dropped>.source{border-radius:3px;background:repeating-linear-gradient(-45deg,color-mix(in srgb,var(--side) 9%,transparent) 0 5px,transparent 5px 10px);box-shadow:inset 3px 0 var(--side)}
.added{--side:var(--added)}
.dropped{--side:var(--dropped)}
.added>.target .k-insert:not(.lit),.dropped>.source .k-delete:not(.lit){text-decoration:none;background:none}
.moved>.cell{box-shadow:inset 3px 0 var(--moved)}
.away{font-size:.85rem;font-style:italic}
.away .source{padding-block:.1rem}
@media screen and (max-width:56rem){
.heads,.row{grid-template-columns:minmax(0,1fr)}
.heads>span{display:none}
.head.target{margin-top:.6rem}
.link{flex-direction:row;gap:.6rem;padding:.1rem 0 .1rem 1.9rem}
.link svg{width:2.4rem;transform:rotate(90deg)}
.cell.empty{display:none}
.source>p>.number::before{content:"S\\2009"}
.target>p>.number::before{content:"T\\2009"}
.number{white-space:nowrap}
.row{padding-block:.5rem;border-top:1px solid var(--hair)}
.cell.source{color:var(--soft)}
.cell.source .e{color:var(--soft)}
.cell.source .f{color:var(--ink)}}
@media print{.heads{break-after:avoid}.row{break-inside:avoid;grid-template-columns:minmax(0,1fr) 5.4rem minmax(0,1fr)}.heads{grid-template-columns:minmax(0,1fr) 5.4rem minmax(0,1fr)}.row:target{background:none;box-shadow:none}.added>.target,.dropped>.source,.moved>.cell{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`
