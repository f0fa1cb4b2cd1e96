/** A suffix of a citation by key, parted into what citeproc wants. */
export interface CslLocator {
  readonly locator?: string
  readonly label?: string
  readonly suffix?: string
}

/** The words for a locator in the eight languages, by the label that CSL has for it. */
const labels: readonly (readonly [label: string, words: readonly string[]])[] = [
  [
    'page',
    [
      'p',
      'pp',
      'pg',
      'pgs',
      'page',
      'pages',
      'hlm',
      'hal',
      'halaman',
      's',
      'seite',
      'seiten',
      'pág',
      'págs',
      'pag',
      'pagg',
      'página',
      'páginas',
      'pagina',
      'pagine',
      'blz',
    ],
  ],
  [
    'chapter',
    [
      'ch',
      'chap',
      'chaps',
      'chapter',
      'chapters',
      'bab',
      'kap',
      'kapitel',
      'cap',
      'capítulo',
      'capitolo',
      'chapitre',
      'hfst',
      'hoofdstuk',
    ],
  ],
  [
    'section',
    [
      'sec',
      'secs',
      'sect',
      'section',
      'sections',
      'bagian',
      'abschn',
      'abschnitt',
      'sección',
      'secção',
      'seção',
      'sez',
      'sezione',
      'paragraaf',
      '§',
    ],
  ],
  ['paragraph', ['para', 'paras', 'paragraph', 'paragraphs', 'par', 'paragraf', 'abs', 'absatz', 'párr', '¶']],
  ['volume', ['vol', 'vols', 'volume', 'volumes', 'jil', 'jilid', 'bd', 'band', 'tomo', 'deel']],
  ['figure', ['fig', 'figs', 'figure', 'figures', 'gambar', 'abb', 'abbildung', 'figura', 'figuur']],
  ['table', ['tab', 'tabs', 'table', 'tables', 'tabel', 'tabelle', 'tabla', 'tabela', 'tabella']],
  ['line', ['line', 'lines', 'l', 'll', 'baris', 'zeile', 'línea', 'linha', 'riga', 'regel']],
  ['verse', ['v', 'vv', 'verse', 'verses', 'ayat']],
  ['note', ['n', 'nn', 'note', 'notes', 'catatan', 'anm', 'nota', 'noot']],
  ['appendix', ['app', 'appendix', 'lampiran', 'anhang', 'anexo', 'bijlage']],
  ['book', ['book', 'books', 'bk', 'buku', 'buch', 'libro', 'livro', 'boek']],
]
const labelOf = new Map(labels.flatMap(([label, words]) => words.map((word) => [word, label] as const)))

/** "And the page after it", "and those after it": a part of the locator, which goes where that goes. */
const followingPages = /^\s?(?:ff?|sqq?|sv|ss|et seqq?|y ss|e ss)(?![\p{L}\p{N}])\.?/u

/** Parts what follows a key, such as `p. 3–5, and passim`; a number without a word counts pages (Pandoc's rule). */
export function readLocator(suffix: string): CslLocator {
  const text = suffix.replace(/^\s*,?\s*/, '')
  const found =
    /^(?:([\p{L}§¶]+)\.?\s*)?([\divxlcdm]+(?:[\w.:–-]*\w)?(?:(?:\s*[,–—-]\s*|\s+(?:&|and|dan|und|et|y|e|en)\s+)\d(?:[\w.:–-]*\w)?)*)/u.exec(
      text,
    )
  const word = found?.[1]?.toLowerCase()
  const label = word === undefined ? 'page' : labelOf.get(word)
  const isNumber = /\d/.test(found?.[2] ?? '') || word !== undefined
  if (found?.[2] === undefined || label === undefined || !isNumber)
    return text.trim() === '' ? {} : { suffix: setApart(text) }
  const following = followingPages.exec(text.slice(found[0].length))?.[0] ?? ''
  const rest = text.slice(found[0].length + following.length)
  // citeproc knows by the sign that there are several.
  const locator = found[2].replaceAll(/\s+(?:and|dan|und|et|y|e|en)\s+/gu, ' & ') + following
  return { locator, label, ...(rest === '' ? {} : { suffix: rest }) }
}

// Words that follow the year stand after a comma, as their author wrote it; punctuation of its own stands as it is.
function setApart(text: string): string {
  return /^[\p{P}\s]/u.test(text) ? text : `, ${text}`
}
