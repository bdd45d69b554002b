/** How a report looks: by the reader's screen light or dark, on paper light, a channel not torn apart by a page. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1a1a1a; --rule: #c8c8c8; --soft: #f5f5f5; }
.dark { display: none; }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #1a1d21; --ink: #e8e8e8; --rule: #4a4f55; --soft: #24282d; }
  .dark { display: block; }
  .light { display: none; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
.first { font-size: 1.15rem; padding-left: 1.2rem; }
.open { font-weight: bold; }
figure { margin: 1.5rem 0; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: 0.875rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--rule); }
tbody tr:nth-child(even) { background: var(--soft); }
tbody th { font-weight: normal; }
li { margin: 0.4rem 0; }
code { font-size: 0.8rem; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@page { margin: 15mm; }
@media print {
  main { max-width: none; padding: 0; }
  figure, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
}
`;
