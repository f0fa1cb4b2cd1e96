/** How a web page is printed. Whoever wants pages takes the PDF; this keeps a printed page from being ugly. */
export const printCss = `@page { margin: 24mm 22mm }
@media print {
html { font-size: 10.8pt }
body { display: block; padding: 0; line-height: 1.4 }
.skip, .contents, .card, .back { display: none }
.title-block { margin-top: 0 }
a { color: inherit; text-decoration: none }
h2, h3, h4, h5, h6 { break-after: avoid }
figure, table, pre, blockquote, .admonition, .references li, .notes li { break-inside: avoid }
thead { display: table-header-group }
p { orphans: 2; widows: 2 }
.table { overflow: visible }
.chapter + .chapter { break-before: page; margin-top: 0 }
li:target, main a:target { background: none; box-shadow: none }
}`
