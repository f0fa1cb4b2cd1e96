/** The words of citations in one language; of each list the first is the one to write. */
export interface CitationTerms {
  /** What joins two authors. */
  readonly connectors: readonly string[]
  /** What stands for further authors, beside the Latin "et al.", which every language knows. */
  readonly others: readonly string[]
  readonly page: readonly string[]
  readonly pages: readonly string[]
  /** What sends a reader to a work, in lower case. */
  readonly see: readonly string[]
  readonly source: string
  readonly sources: string
  /** What a figure is called. */
  readonly figure: readonly string[]
  readonly table: readonly string[]
  /** The months in full, in order. */
  readonly months: readonly string[]
}

/** The words of citations by the primary subtag of the language. */
export const citationTerms: ReadonlyMap<string, CitationTerms> = new Map([
  [
    'en',
    {
      connectors: ['and'],
      others: [],
      page: ['p.'],
      pages: ['pp.'],
      see: ['see', 'compare'],
      source: 'Source',
      sources: 'Sources',
      figure: ['Figure', 'Fig.'],
      table: ['Table', 'Tab.'],
      months: months('January February March April May June July August September October November December'),
    },
  ],
  [
    'id',
    {
      connectors: ['dan'],
      others: ['dkk.'],
      page: ['hlm.', 'hal.'],
      pages: ['hlm.', 'hal.'],
      see: ['lihat', 'bandingkan'],
      source: 'Sumber',
      sources: 'Sumber',
      figure: ['Gambar', 'Gb.', 'Gbr.'],
      table: ['Tabel'],
      months: months('Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'),
    },
  ],
  [
    'de',
    {
      connectors: ['und'],
      others: ['u. a.', 'u.a.'],
      page: ['S.'],
      pages: ['S.'],
      see: ['vgl.', 'siehe', 'vergleiche'],
      source: 'Quelle',
      sources: 'Quellen',
      figure: ['Abbildung', 'Abb.', 'Bild'],
      table: ['Tabelle', 'Tab.'],
      months: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    },
  ],
  [
    'es',
    {
      connectors: ['y', 'e'],
      others: ['y otros', 'y cols.'],
      page: ['p.', 'pág.'],
      pages: ['pp.', 'págs.'],
      see: ['véase', 'véanse', 'ver'],
      source: 'Fuente',
      sources: 'Fuentes',
      figure: ['Figura', 'Fig.', 'Imagen', 'Gráfico'],
      table: ['Tabla', 'Cuadro'],
      months: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    },
  ],
  [
    'fr',
    {
      connectors: ['et'],
      others: ['et coll.'],
      page: ['p.'],
      pages: ['p.', 'pp.'],
      see: ['voir', 'cf.'],
      source: 'Source',
      sources: 'Sources',
      figure: ['Figure', 'Fig.', 'Image'],
      table: ['Tableau', 'Tabl.'],
      months: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    },
  ],
  [
    'pt',
    {
      connectors: ['e'],
      others: ['e outros', 'e cols.'],
      page: ['p.', 'pág.'],
      pages: ['p.', 'pp.', 'págs.'],
      see: ['ver', 'veja', 'vide'],
      source: 'Fonte',
      sources: 'Fontes',
      figure: ['Figura', 'Fig.', 'Imagem', 'Gráfico'],
      table: ['Tabela', 'Quadro'],
      months: months('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    },
  ],
  [
    'it',
    {
      connectors: ['e', 'ed'],
      others: ['e altri'],
      page: ['p.', 'pag.'],
      pages: ['pp.', 'pagg.'],
      see: ['vedi', 'si veda'],
      source: 'Fonte',
      sources: 'Fonti',
      figure: ['Figura', 'Fig.', 'Immagine'],
      table: ['Tabella', 'Tab.'],
      months: months('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    },
  ],
  [
    'nl',
    {
      connectors: ['en'],
      others: ['e.a.', 'e. a.'],
      page: ['p.', 'blz.'],
      pages: ['pp.', 'blz.', 'p.'],
      see: ['zie', 'vergelijk'],
      source: 'Bron',
      sources: 'Bronnen',
      figure: ['Figuur', 'Fig.', 'Afbeelding', 'Afb.'],
      table: ['Tabel'],
      months: months('januari februari maart april mei juni juli augustus september oktober november december'),
    },
  ],
])

function months(names: string): readonly string[] {
  return names.split(' ')
}
