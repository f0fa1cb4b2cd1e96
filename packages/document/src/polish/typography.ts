/** How a language sets quotation marks, and what its lines must not be broken between. */
export interface Typography {
  /** Opening and closing marks, outer and inner. */
  readonly quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string]
  /** Abbreviations that stay on one line with the number after them, without their stop. */
  readonly beforeNumber: readonly string[]
  /** Abbreviations in two parts that stay together, as pairs of letters. */
  readonly pairs: readonly string[]
  /** Words that begin with an apostrophe, without it, as "'t" does. */
  readonly clipped: readonly string[]
  /** Whether tall punctuation has a space before it that must not break. */
  readonly spacesPunctuation: boolean
}

const curly = ['“', '”', '‘', '’'] as const
const shared = ['p', 'pp', 'no', 'vol', 'fig', '§']

const typographies: ReadonlyMap<string, Typography> = new Map([
  [
    'en',
    {
      quotes: curly,
      beforeNumber: [...shared, 'ch', 'sec', 'eq', 'Figure', 'Table', 'Chapter', 'Section', 'Equation'],
      pairs: [],
      clipped: ['tis', 'twas', 'twere', 'twill', 'em', 'til'],
      spacesPunctuation: false,
    },
  ],
  [
    'id',
    {
      quotes: curly,
      beforeNumber: [...shared, 'hlm', 'hal', 'jil', 'bab', 'Gambar', 'Tabel', 'Bab', 'Bagian', 'Pasal', 'Rp'],
      pairs: [],
      clipped: [],
      spacesPunctuation: false,
    },
  ],
  [
    'de',
    {
      quotes: ['„', '“', '‚', '‘'],
      beforeNumber: [
        ...shared,
        'S',
        'Nr',
        'Bd',
        'Abb',
        'Tab',
        'Kap',
        'Abschn',
        'Abbildung',
        'Tabelle',
        'Kapitel',
        'Abschnitt',
      ],
      pairs: ['z. B.', 'd. h.', 'u. a.', 'z. T.', 'i. d.', 'o. ä.'],
      clipped: ['s', 'n', 'ne', 'nen', 'nem', 'ner'],
      spacesPunctuation: false,
    },
  ],
  [
    'fr',
    {
      quotes: ['«\u00A0', '\u00A0»', '“', '”'],
      beforeNumber: [...shared, 'chap', 'art', 'n°', 'Figure', 'Tableau', 'Chapitre', 'Section'],
      pairs: [],
      clipped: [],
      spacesPunctuation: true,
    },
  ],
  [
    'es',
    {
      quotes: ['«', '»', '“', '”'],
      beforeNumber: [...shared, 'pág', 'págs', 'núm', 'cap', 'Figura', 'Tabla', 'Capítulo'],
      pairs: [],
      clipped: [],
      spacesPunctuation: false,
    },
  ],
  [
    'pt',
    {
      quotes: curly,
      beforeNumber: [...shared, 'pág', 'págs', 'n', 'cap', 'Figura', 'Tabela', 'Capítulo'],
      pairs: [],
      clipped: [],
      spacesPunctuation: false,
    },
  ],
  [
    'it',
    {
      quotes: ['«', '»', '“', '”'],
      beforeNumber: [...shared, 'pag', 'n', 'cap', 'Figura', 'Tabella', 'Capitolo'],
      pairs: [],
      clipped: [],
      spacesPunctuation: false,
    },
  ],
  [
    'nl',
    {
      quotes: curly,
      beforeNumber: [...shared, 'blz', 'nr', 'hfst', 'Figuur', 'Tabel', 'Hoofdstuk'],
      pairs: [],
      clipped: ['t', 's', 'n', 'k', 'm', 'r', 'ns'],
      spacesPunctuation: false,
    },
  ],
])

/** Gives the typography of a language (BCP 47); that of English for a language we do not know. */
export function typographyOf(lang: string): Typography {
  const typography = typographies.get(lang.toLowerCase().split(/[-_]/)[0] ?? '') ?? typographies.get('en')
  if (typography === undefined) throw new Error('expected the typography of English')
  return typography
}
