/**
 * Gives the name of the style that comes with the product, without its extension, for a name that an author may give it:
 * a short one such as `harvard`, the one that the CSL project gives it, or its address there. Case, spaces and stops do not
 * count. `lang` settles which of the styles of ISO 690 is meant. Undefined where the name is none of these.
 */
export function findStyle(name: string, lang: string): string | undefined {
  const folded = foldName(name)
  if (folded === 'iso690' || folded === 'iso') {
    const language = lang.slice(0, 2).toLowerCase()
    return `iso690-author-date-${['de', 'es', 'fr'].includes(language) ? language : 'en'}`
  }
  return byName.get(folded)
}

// "https://www.zotero.org/styles/apa", "Chicago Author-Date", "ISO 690".
function foldName(name: string): string {
  const last = /^https?:\/\/(?:www\.)?zotero\.org\/styles\/([^/?#]+)/i.exec(name)?.[1] ?? name
  return last
    .toLowerCase()
    .replace(/\.csl$/, '')
    .replaceAll(/[^\p{L}\d]/gu, '')
}

/** The styles that come with the product, each with the short names that it goes by. */
export const styleNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['apa', ['apa', 'apa7']],
  ['chicago-author-date', ['chicago', 'chicago-author-date-18th-edition']],
  ['chicago-notes-bibliography', ['chicago-notes', 'chicago-note', 'chicago-fullnote-bibliography']],
  ['harvard-cite-them-right', ['harvard', 'harvard1', 'cite-them-right']],
  ['ieee', ['ieee']],
  ['modern-language-association', ['mla', 'mla9']],
  ['nlm-citation-sequence', ['vancouver', 'nlm', 'vancouver-nlm']],
  ['associacao-brasileira-de-normas-tecnicas', ['abnt']],
  ['din-1505-2', ['din', 'din1505']],
  ['iso690-author-date-en', ['iso', 'iso690']],
  ['iso690-author-date-de', []],
  ['iso690-author-date-es', []],
  ['iso690-author-date-fr', []],
])

const byName = new Map(
  [...styleNames].flatMap(([style, names]) => [style, ...names].map((name) => [foldName(name), style] as const)),
)
