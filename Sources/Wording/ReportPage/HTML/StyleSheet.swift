/// How the page looks: on a narrow and a wide screen, light and dark, and printed.
let styleSheet: StaticString = """
  :root { --ground: #ffffff; --text: #1c2126; --quiet: #545d68; --line: #cfd6dd; --band: #f3f5f8;
    --mass: #3b76b8; --right: #2b7a4b; --mark: #b3441f; --second: #7a4fb0; --third: #8a6500; }
  @media (prefers-color-scheme: dark) { :root { --ground: #15191e; --text: #e6eaee; --quiet: #a3adb8; --line: #3b444e;
    --band: #1f252c; --mass: #6ea8e6; --right: #62bd86; --mark: #f08a5d; --second: #bb98ec; --third: #d9ac3f; } }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 1rem; max-width: 58rem; background: var(--ground); color: var(--text);
    font: 1rem/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
  h1 { font-size: 1.7rem; line-height: 1.2; margin: 0.5rem 0; }
  h2 { font-size: 1.3rem; margin: 2.5rem 0 0.5rem; padding-top: 0.5rem; border-top: 2px solid var(--line); }
  h3 { font-size: 1.05rem; margin: 1.8rem 0 0.3rem; }
  p, ul, dl { max-width: 42rem; }
  nav ul { columns: 15rem; padding: 0; list-style: none; }
  a { color: var(--mass); }
  .caution { border-left: 4px solid var(--mark); padding: 0.3rem 0.8rem; background: var(--band); }
  .quiet, figcaption, caption { color: var(--quiet); font-size: 0.9rem; }
  figure { margin: 1rem 0; max-width: 36rem; }
  figure svg { display: block; width: 100%; height: auto; }
  .curves { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0 1.5rem; }
  .curves h3 { margin-bottom: 0; }
  .wide { overflow-x: auto; margin: 0.8rem 0 1.2rem; }
  .few { max-width: 36rem; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
  caption { text-align: left; padding: 0.2rem 0; }
  th, td { padding: 0.25rem 0.6rem 0.25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
  th { font-weight: 600; }
  tbody th { font-weight: 400; min-width: 8rem; }
  .number { text-align: right; white-space: nowrap; }
  thead .number { white-space: normal; }
  .bar { width: 20%; min-width: 4rem; vertical-align: middle; }
  .bar svg { display: block; width: 100%; height: 0.8rem; background: var(--band); }
  @media (max-width: 34rem) { .many .bar { display: none; } tbody th { min-width: 6rem; } }
  dt { font-weight: 600; margin-top: 0.6rem; }
  dd { margin: 0; }
  .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1.2rem; }
  .facts dt { margin: 0; }
  @media (max-width: 34rem) { .facts { grid-template-columns: 1fr; gap: 0; } .facts dt { margin-top: 0.4rem; } }
  h4 { font-size: 0.95rem; margin: 1.2rem 0 0.2rem; }
  ol, blockquote, pre { max-width: 42rem; }
  blockquote { margin: 0.8rem 0; padding: 0.1rem 0.9rem; border-left: 3px solid var(--line); color: var(--quiet); }
  pre { overflow-x: auto; }
  .answers { list-style: none; padding: 0; }
  .answers > li { margin: 0.7rem 0; padding-left: 0.8rem; border-left: 4px solid var(--line); }
  .answers p { margin: 0.1rem 0; }
  .answers > .met { border-color: var(--right); }
  .answers > .partly { border-color: var(--third); }
  .answers > .missed { border-color: var(--mark); }
  .answers .quiet { font-weight: 600; }
  footer { margin-top: 2.5rem; border-top: 2px solid var(--line); }
  .mass { fill: var(--mass); }
  .right { fill: var(--right); }
  .hot { fill: var(--mark); }
  .grid { stroke: var(--line); stroke-width: 1; fill: none; }
  .axis { stroke: var(--quiet); stroke-width: 1; fill: none; }
  .pass { stroke: var(--mark); stroke-width: 2; stroke-dasharray: 5 3; fill: none; }
  svg text { fill: var(--text); font: 11px system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
  svg .label { fill: var(--quiet); }
  .curve { fill: none; stroke-width: 1.8; stroke: var(--mass); }
  .c1 { stroke: var(--mark); stroke-dasharray: 6 3; }
  .c2 { stroke: var(--second); stroke-dasharray: 2 3; }
  .c3 { stroke: var(--third); stroke-dasharray: 8 3 2 3; }
  .key { stroke: var(--right); stroke-width: 3.2; stroke-dasharray: none; }
  @media print {
    :root { --ground: #ffffff; --text: #000000; --quiet: #444444; --line: #b8b8b8; --band: #eeeeee;
      --mass: #3b76b8; --right: #2b7a4b; --mark: #a03a17; --second: #6a3fa0; --third: #7a5a00; }
    @page { margin: 16mm; }
    body { padding: 0; max-width: none; font-size: 10pt; }
    nav { display: none; }
    h2, h3, h4 { break-after: avoid; }
    figure, tr, .answers > li { break-inside: avoid; }
    .wide { overflow: visible; }
    .few { max-width: 36rem; }
  table { font-size: 8.5pt; }
    thead { display: table-header-group; }
  }
  """
