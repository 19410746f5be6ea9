/** The style of the page. Colours keep a contrast of 4.5 to 1 and never speak alone: a word stands beside each. */
export const STYLE = `
:root {
  color-scheme: light;
  --ink: #1d2733; --soft: #566170; --faint: #eef1f4; --line: #dde2e8; --paper: #ffffff; --desk: #f5f6f8;
  --blue: #1f4f82; --error: #a3242b; --error-soft: #fcf1f1; --warning: #7a5200; --warning-soft: #fdf6e7;
  --advice: #2d5d86; --advice-soft: #eef4f9; --good: #1d6539; --good-soft: #eff7f1; --mark: #fdeaa8;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--desk); color: var(--ink); overflow-wrap: break-word;
  font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
}
.sheet { max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; border: 2px solid var(--blue); }
a { color: var(--blue); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 3px solid #6aa2d8; outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 0; }
p, ul, ol, dl, table, blockquote { margin: 0; }
.brand { color: var(--soft); font-size: .875rem; font-weight: 600; letter-spacing: .04em; }
.title { font-size: 2rem; font-weight: 700; letter-spacing: -.015em; margin-top: .25rem; }
.name { font-size: 1.125rem; color: var(--soft); margin-top: .35rem; }
.lead { color: var(--soft); max-width: 44rem; margin-top: .75rem; }
.draft { margin-top: 4rem; padding-top: 2rem; border-top: 3px solid var(--line); }
.part { margin-top: 3rem; }
.part > .heading { font-size: 1.375rem; font-weight: 700; letter-spacing: -.01em; }
.part > .heading + .lead { margin-top: .25rem; }
.family { font-size: 1.0625rem; font-weight: 650; color: var(--blue); margin: 2rem 0 .75rem; }
.part > .heading + .family, .part > .lead + .family { margin-top: 1.25rem; }
.panel { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem 1.5rem; margin-top: 1rem; }
.verdict { font-size: 1.1875rem; font-weight: 650; }
.counts { display: flex; flex-wrap: wrap; gap: .75rem; list-style: none; padding: 0; margin-top: 1rem; }
.counts li { flex: 1 1 8rem; border-radius: 8px; padding: .75rem 1rem; background: var(--faint); }
.counts b { display: block; font-size: 1.75rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.counts .error { background: var(--error-soft); color: var(--error); }
.counts .warning { background: var(--warning-soft); color: var(--warning); }
.counts .advice { background: var(--advice-soft); color: var(--advice); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem 2rem; margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--soft); font-size: .8125rem; }
.facts dd { margin: 0; }
.note { background: var(--warning-soft); border-radius: 8px; padding: .75rem 1rem; margin-top: 1rem; }
table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; border-spacing: 0; margin-top: 1rem; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .6rem .9rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-size: .8125rem; font-weight: 600; }
tbody th { font-weight: 600; }
.themes { table-layout: fixed; } .themes th:nth-child(2) { width: 10.5rem; } .themes th:nth-child(3) { width: 15rem; }
.annex td:last-child { min-width: 8rem; }
code { overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.zero { color: var(--soft); }
tfoot td, tfoot th { font-weight: 700; border-top: 2px solid var(--line); }
.list { list-style: none; padding: 0; margin-top: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
.list li { display: grid; grid-template-columns: 2.5rem 1fr; gap: .25rem; padding: .7rem 1.25rem .7rem 1rem; border-top: 1px solid var(--line); }
.list li:first-child { border-top: 0; }
.list .ref { font-weight: 700; color: var(--error); font-variant-numeric: tabular-nums; text-decoration: none; }
.list .ref:hover { text-decoration: underline; }
.place { color: var(--soft); font-size: .875rem; }
.state { white-space: nowrap; font-weight: 600; }
.state::before { display: inline-block; width: 1.3em; content: attr(data-sign); }
.found { color: var(--good); } .weak { color: var(--warning); } .missing { color: var(--error); } .waived, .not-checked { color: var(--soft); }
.small { font-size: .875rem; font-weight: 400; color: var(--soft); margin-top: .3rem; }
.small b { color: var(--ink); font-weight: 600; }
.finding { background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 10px; padding: 1.1rem 1.5rem 1.25rem; margin-top: 1rem; }
.finding.error { --tone: var(--error); } .finding.warning { --tone: #b78103; } .finding.advice { --tone: #5b8db8; } .finding.aside { --tone: #c3cad2; }
.finding .top { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; font-size: .875rem; color: var(--soft); }
.finding .top b { color: var(--ink); font-variant-numeric: tabular-nums; }
.severity { font-weight: 650; }
.error > .top .severity { color: var(--error); } .warning > .top .severity { color: var(--warning); } .advice > .top .severity { color: var(--advice); }
.status { font-weight: 600; color: var(--good); }
.finding .message, .finding .long { font-size: 1.0625rem; font-weight: 650; margin-top: .35rem; }
.finding > p { margin-top: .5rem; max-width: 46rem; }
.finding .long { font-size: 1rem; font-weight: 500; line-height: 1.45; text-wrap: initial; }
blockquote { margin-top: .8rem; padding: .1rem 0 .1rem 1rem; border-left: 2px solid var(--line); white-space: pre-line; font: 1rem/1.6 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Liberation Serif', Georgia, serif; color: #3d4855; }
mark { background: var(--mark); color: var(--ink); padding: .05em .1em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.has { margin-top: .8rem; font-size: .9375rem; }
.has dt { font-weight: 600; } .has dd { margin: 0 0 .4rem; color: #3d4855; }
.proposal { margin-top: .9rem; background: var(--good-soft); border-radius: 8px; padding: .8rem 1.1rem .9rem; }
.proposal .label { font-size: .875rem; font-weight: 650; color: var(--good); }
.proposal p { margin-top: .35rem; font: 1rem/1.6 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Liberation Serif', Georgia, serif; }
.proposal details { margin-top: .7rem; font-size: .9375rem; }
.proposal summary { color: var(--good); cursor: pointer; font-size: .875rem; font-weight: 600; }
.proposal .title { font: inherit; font-weight: 600; letter-spacing: 0; margin-top: .6rem; }
.ground { margin-top: .9rem; font-size: .875rem; color: var(--soft); }
.ground ul { list-style: none; padding: 0; }
.ground li { margin-top: .15rem; }
.ground .rule { margin-top: .4rem; }
.decision { margin-top: .9rem; border: 1px dashed #aeb8c3; border-radius: 8px; padding: .7rem 1.1rem; font-size: .9375rem; }
code { font: .9em ui-monospace, 'Cascadia Mono', 'Liberation Mono', Menlo, Consolas, monospace; }
.limits dt { font-weight: 600; margin-top: 1rem; } .limits dd { margin: .2rem 0 0; } .limits ul { padding-left: 1.2rem; }
.limits .rules { color: var(--soft); font-size: .8125rem; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .8125rem; }
@media (max-width: 40rem) {
  .sheet { padding: 1.5rem 1rem 3rem; } .finding, .panel { padding-left: 1rem; padding-right: 1rem; }
  .scroll { overflow-x: auto; } .scroll table { min-width: 36rem; } th, td { padding: .5rem .6rem; }
}
@media print {
  @page { size: A4; margin: 17mm 16mm 18mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, 'Liberation Sans', sans-serif; color: #566170; } }
  html { font-size: 9.5pt; } body { background: none; font-size: 1rem; line-height: 1.42; }
  .sheet { max-width: none; padding: 0; } .skip, .proposal details { display: none; }
  .draft { break-before: page; border: 0; margin: 0; padding: 0; } .part { margin-top: 8mm; }
  .panel, .finding, .list, table { border-radius: 4px; }
  .finding, .panel, .list li, tr, .decision { break-inside: avoid; }
  .finding { padding: 3mm 4.5mm; margin-top: 3mm; } .themes th:nth-child(2) { width: 32mm; } .themes th:nth-child(3) { width: 46mm; } th, td { padding: 1.5mm 2.5mm; } .list li { padding-top: 1.5mm; padding-bottom: 1.5mm; }
  h1, h2, h3, h4, h5, .family, .lead { break-after: avoid; }
  thead { display: table-header-group; } tfoot { display: table-row-group; }
  .counts li, .proposal, .note, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; } .ground a[href^='http']::after { content: ' ' attr(href); color: var(--soft); font-size: .9em; }
  p { orphans: 3; widows: 3; }
}
`;
