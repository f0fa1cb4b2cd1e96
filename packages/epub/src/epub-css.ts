import type { Theme } from '@edisi/theme'

/**
 * Gives the style of an e-book: relative lengths alone, and no colours, so that whatever size, ground and ink a reader
 * has chosen holds; rules and bars take the ink of the text.
 */
export function epubCss(theme: Theme, imageWidths: string): string {
  return [page(theme), headings(theme), text, apparatus(theme), code(theme), references, opening(theme), imageWidths]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n')
}

// Old readers know page-break-* alone, new ones break-*; both are given.
const page = ({ stacks }: Theme): string => `
@namespace epub "http://www.idpf.org/2007/ops";
html { line-height: 1.5; }
body { margin: 0 4%; font-family: ${stacks.serif}; hyphens: auto; -webkit-hyphens: auto; overflow-wrap: break-word; }
p { margin: 0; text-indent: 0; orphans: 2; widows: 2; }
p + p { text-indent: 1.2em; }
a { color: inherit; text-decoration: underline; }
img { max-width: 100%; max-height: 95vh; height: auto; object-fit: contain; }
hr { border: 0; margin: 1.5em 0; text-align: center; height: 1.5em; }
hr::after { content: "⁂"; }
[hidden] { display: none; }
`

const headings = (theme: Theme): string => `
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; text-align: left; text-align: start; text-indent: 0; hyphens: none; -webkit-hyphens: none; text-wrap: balance;
  page-break-after: avoid; break-after: avoid; page-break-inside: avoid; break-inside: avoid; }
h1 { font-size: ${step(theme, 4)}; margin: 2em 0 1em; }
h2 { font-size: ${step(theme, 3)}; margin: 2em 0 0.75em; }
h3 { font-size: ${step(theme, 1.5)}; margin: 1.6em 0 0.6em; }
h4, h5, h6 { font-size: 1em; margin: 1.4em 0 0.4em; }
h5, h6 { font-style: italic; font-weight: normal; }
.chapter > h2:first-child { font-size: ${step(theme, 4)}; margin: 2.4em 0 1.3em; }
.chapter > h2:first-child .number { display: block; font-size: 0.55em; letter-spacing: 0.06em; padding: 0 0 0.4em; }
h2 .number, h3 .number, h4 .number { font-weight: normal; padding-right: 0.3em; }
.byline { font-style: italic; margin: -0.4em 0 1.2em; }
`

// Two steps of the scale, at most, stand between the text and a heading below the chapter's.
function step(theme: Theme, steps: number): string {
  return `${(theme.scale ** steps).toFixed(3).replace(/0+$/, '')}em`
}

const text = `
ul, ol { margin: 0.6em 0; padding: 0 0 0 1.6em; }
[dir="rtl"] ul, [dir="rtl"] ol { padding: 0 1.6em 0 0; }
li > p + p { text-indent: 0; margin-top: 0.4em; }
ul.tasks { list-style: none; padding: 0; }
blockquote { margin: 0.9em 1.5em; }
figure.quotation { margin: 0.9em 1.5em; }
figure.quotation blockquote { margin: 0; }
figure.quotation figcaption { text-align: left; text-align: start; margin-top: 0.3em; }
dt { font-weight: 600; margin-top: 0.6em; page-break-after: avoid; break-after: avoid; }
dd { margin: 0 0 0.4em 1.6em; }
.small-caps { font-variant: small-caps; letter-spacing: 0.04em; }
sup, sub { font-size: 0.75em; line-height: 0; }
.note-call a { text-decoration: none; padding: 0 0.1em; }
.admonition { margin: 1em 0; padding: 0.1em 0 0.1em 0.9em; border-left: 0.15em solid; page-break-inside: avoid; break-inside: avoid; }
[dir="rtl"] .admonition { border-left: 0; padding: 0.1em 0.9em 0.1em 0; border-right: 0.15em solid; }
.admonition .title { font-weight: 600; page-break-after: avoid; break-after: avoid; }
.admonition .title + p { text-indent: 0; }
`

const apparatus = (theme: Theme): string => `
figure { margin: 1.2em 0; text-align: left; text-align: start; page-break-inside: avoid; break-inside: avoid; }
figcaption, caption { font-family: ${theme.stacks.sans}; font-size: 0.85em; line-height: 1.35; text-align: left; text-align: start; }
figcaption { margin-top: 0.5em; }
figcaption p { text-indent: 0; }
caption { margin-bottom: 0.4em; page-break-after: avoid; break-after: avoid; }
figcaption .label, caption .label { font-weight: 600; }
.source { font-style: italic; }
table { border-collapse: collapse; margin: 1.2em 0; font-family: ${theme.stacks.sans}; font-size: 0.85em; line-height: 1.35; border-top: 0.1em solid; border-bottom: 0.1em solid; font-variant-numeric: lining-nums tabular-nums; hyphens: manual; -webkit-hyphens: manual; }
thead { border-bottom: 0.06em solid; }
th { font-weight: 600; text-align: left; text-align: start; vertical-align: bottom; }
th, td { padding: 0.3em 0.5em; }
td { text-align: left; text-align: start; vertical-align: top; }
tr { page-break-inside: avoid; break-inside: avoid; }
.align-left { text-align: left; }
.align-center { text-align: center; }
.align-right { text-align: right; }
`

// No `direction`: an EPUB's style must not set it (EPUB 3.3, 6.3.1.2). Kinds of tokens are told by weight and slant, which hold on any ground.
const code = (theme: Theme): string => `
code, pre, kbd, samp { font-family: ${theme.stacks.mono}; font-size: 0.88em; hyphens: none; -webkit-hyphens: none; }
pre { margin: 0.9em 0; padding: 0 0 0 0.9em; border-left: 0.1em solid; line-height: 1.35; text-align: left; text-indent: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { font-size: 1em; }
.token-keyword { font-weight: 600; }
.token-comment { font-style: italic; }
.token-deleted { text-decoration: line-through; }
.math-block { margin: 0.9em 0; text-align: center; }
`

const references = `
.references { list-style: none; padding: 0; hyphens: manual; -webkit-hyphens: manual; overflow-wrap: anywhere; }
.references li { margin: 0 0 0.5em; padding-left: 1.5em; text-indent: -1.5em; }
[dir="rtl"] .references li { padding: 0 1.5em 0 0; }
.references li p { text-indent: -1.5em; }
.references.numbered { list-style: decimal; padding-left: 1.8em; }
.references.numbered li, .references.numbered li p { padding-left: 0; text-indent: 0; }
.references.bulleted { list-style: disc; padding-left: 1.6em; }
.references.bulleted li, .references.bulleted li p { padding-left: 0; text-indent: 0; }
.back, .back a { text-decoration: none; text-indent: 0; }
.notes { margin-top: 2.5em; font-size: 0.9em; border-top: 0.06em solid; }
.notes h2, .notes h3 { font-size: 1em; margin: 1em 0 0.5em; }
.notes li { margin-bottom: 0.4em; }
nav ol { list-style: none; padding: 0; }
nav ol ol { padding-left: 1.4em; margin: 0; }
nav li { margin: 0.35em 0; hyphens: none; -webkit-hyphens: none; }
nav a { text-decoration: none; }
nav > ol > li { margin-top: 0.7em; }
`

const opening = (theme: Theme): string => `
body[epub|type="cover"] { margin: 0; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 98vh; }
.title-page { margin-top: 12%; }
.title-page h1 { font-size: ${step(theme, 5)}; line-height: 1.1; margin: 0 0 0.5em; font-weight: 600; }
.title-page .subtitle { font-size: ${step(theme, 2)}; line-height: 1.3; font-style: italic; margin: 0 0 1.4em; text-indent: 0; }
.authors, .affiliations, .facts { list-style: none; padding: 0; margin: 0.6em 0; }
.authors { margin-top: 1.6em; font-size: ${step(theme, 1)}; }
.authors li, .affiliations li, .facts li { margin: 0 0 0.15em; }
.facts { margin-top: 1.4em; }
.affiliations, .facts, .authors .orcid, .authors .email { font-family: ${theme.stacks.sans}; font-size: 0.85em; }
ol.affiliations { list-style: decimal; padding-left: 1.4em; }
.authors .orcid, .authors .email, .facts a { text-decoration: none; }
.abstract { margin: 1.8em 0 1em; padding-right: 8%; }
.abstract h2 { font-size: 1em; margin: 0 0 0.4em; }
.keywords { margin: 1em 0; text-indent: 0; font-size: 0.9em; padding-right: 8%; }
.keywords .label { font-weight: 600; padding-right: 0.4em; }
.imprint { margin-top: 2em; font-family: ${theme.stacks.sans}; font-size: 0.85em; }
.imprint p { text-indent: 0; }
`
