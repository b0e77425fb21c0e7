/** The report's one style sheet: calm and dense, light and dark, wide and narrow, on paper too. */
export const style = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1d2327;--quiet:#5a6570;--line:#dcd8ce;--soft:#f3f0e9;--estimate:#0b5c8a;--claim:#a34a00;--stale:#8a8f94;--wrong:#b3261e;--grid:#dcd8ce;--mark:#ffe7a8}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e8e6e1;--quiet:#9fa8b0;--line:#333a40;--soft:#1d2327;--estimate:#5fb4e5;--claim:#f0a868;--stale:#858c93;--wrong:#ff8a80;--grid:#333a40;--mark:#5c4a12}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:58rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:2rem;line-height:1.15;margin:.1rem 0 .6rem;letter-spacing:-.015em}
h2{font-size:1.3rem;margin:2.75rem 0 .9rem;padding-top:.9rem;border-top:1px solid var(--line)}
h3{font-size:1.02rem;margin:1.8rem 0 .4rem}
p{margin:.4rem 0}
a{color:var(--estimate)}
.over{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--quiet);margin:0}
.lead{max-width:44rem}
.quiet{color:var(--quiet);font-size:.88rem}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin-top:1rem;font-size:.92rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:.7rem}
.card{display:grid;grid-template-rows:1fr auto auto auto;padding:.8rem .9rem;border:1px solid var(--line);border-radius:6px;background:var(--soft);color:inherit;text-decoration:none}
.card:hover,.card:focus-visible{border-color:var(--estimate)}
.card .name{font-size:.88rem;line-height:1.3}
.card .best{font-size:1.7rem;line-height:1.25;font-weight:600;letter-spacing:-.02em;margin-top:.35rem}
.card .interval{color:var(--estimate);font-size:.9rem}
.card .age{color:var(--quiet);font-size:.78rem;margin-top:.25rem}
.conflicts{padding:0;list-style:none;margin:0}
.conflicts li{border-left:4px solid var(--stale);padding:.15rem 0 .15rem .8rem;margin:.7rem 0}
.conflicts li.notable{border-color:var(--claim)}
.conflicts li.grave{border-color:var(--wrong)}
.timeline{list-style:none;padding:0;margin:0}
.timeline li{display:grid;grid-template-columns:10.5rem 1fr;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.kind{display:block;font-size:.76rem;letter-spacing:.05em;text-transform:uppercase;color:var(--quiet)}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;color:var(--quiet);font-size:.84rem}
.key i{display:inline-block;vertical-align:-1px;margin-right:.35rem;width:10px;height:10px;border-radius:50%;border:1.5px solid var(--claim);background:var(--claim)}
.key i.ring{background:none;border-color:var(--stale)}
.key i.square{width:7px;height:7px;border-radius:0;border:0;background:var(--estimate);vertical-align:1px}
.key i.bar{width:4px;height:13px;border-radius:0;border:0}
.key i.band{width:18px;border-radius:2px;border:0;background:var(--estimate);opacity:.35}
.key .wrong{color:var(--wrong)}
svg{display:block;width:100%;height:auto}
svg a:hover,svg a:focus{opacity:.65}
.narrow{display:none}
article{scroll-margin-top:1rem}
details>summary{cursor:pointer;padding:.2rem 0}
summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:2px solid var(--estimate);outline-offset:2px}
.kin-list{display:flex}
.kin-list svg{flex:none}
.kin-list ol{list-style:none;margin:0;padding:0;min-width:0}
.kin-list li{height:26px;line-height:26px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.38rem .8rem .38rem 0;border-bottom:1px solid var(--line)}
td strong{font-weight:500}
th{font-weight:600;color:var(--quiet);font-size:.8rem}
.n{text-align:right;white-space:nowrap}
tr.stale td,tr.wrong td{color:var(--quiet)}
a.note{font-size:.74rem;text-decoration:none;border:1px solid var(--line);border-radius:3px;padding:.06rem .3rem;margin:0 .12rem;white-space:nowrap}
a.note:hover{border-color:var(--estimate)}
.voice{border-bottom:1px solid var(--line);padding:.25rem 0}
.voice ul{margin:.3rem 0 .6rem;padding-left:1.2rem}
.text{white-space:pre-wrap;background:var(--soft);padding:.8rem 1rem;border-radius:6px;font-size:.92rem;max-height:28rem;overflow:auto;overflow-wrap:anywhere}
.notes{padding-left:2.6rem}
.notes li{margin:.9rem 0;scroll-margin-top:1rem;overflow-wrap:anywhere}
.notes li:target{background:var(--soft);outline:8px solid var(--soft)}
mark{background:var(--mark);color:inherit;padding:.05em .1em;border-radius:2px}
footer{color:var(--quiet);font-size:.85rem;margin-top:3rem;padding-bottom:3rem}
code{font-size:.9em}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}table,tbody,tr,td{display:block}tr{border-bottom:1px solid var(--line);padding:.45rem 0}td{border:0;padding:0;color:var(--quiet);font-size:.88rem}td:first-child{color:var(--ink);font-size:.95rem}.n{text-align:left}body{font-size:15px}header{padding-top:1.4rem}h1{font-size:1.55rem}.timeline li{grid-template-columns:1fr}.wide{display:none}.narrow{display:block}.cards{grid-template-columns:1fr 1fr;gap:.5rem}.card{padding:.65rem}.card .best{font-size:1.35rem}.notes{padding-left:1.9rem}}
@media print{body{background:#fff;color:#000;font-size:10pt}nav,.key{display:none}details>*{display:block}.text{max-height:none}article,.card,.conflicts li{break-inside:avoid}}
`;
