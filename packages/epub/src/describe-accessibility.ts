/** What a book contains, as far as it decides who can read it. */
export interface ContentSurvey {
  readonly hasImages: boolean
  /** Whether an image has no words in its place. */
  readonly hasMuteImages: boolean
  /** Whether an image may move, so that nobody can say that it does not flash. */
  readonly hasMovingImages: boolean
  readonly hasFormulas: boolean
  readonly hasPages: boolean
  readonly hasHeadings: boolean
  /** Whether notes or references lead back to the text. */
  readonly hasWaysBack: boolean
}

/** What a book says of its accessibility (EPUB Accessibility 1.1, 2.2): properties of schema.org, in order. */
export function describeAccessibility(survey: ContentSurvey, lang: string): readonly (readonly [string, string])[] {
  const modes = survey.hasImages ? ['textual', 'visual'] : ['textual']
  const features = [
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(survey.hasHeadings ? ['structuralNavigation'] : []),
    ...(survey.hasPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ...(survey.hasImages && !survey.hasMuteImages ? ['alternativeText'] : []),
    // Formulas stand in the text as their source (accessibilityFeature vocabulary: "latex").
    ...(survey.hasFormulas ? ['latex'] : []),
  ]
  return [
    ...modes.map((mode) => ['schema:accessMode', mode] as const),
    ['schema:accessModeSufficient', survey.hasMuteImages ? 'textual,visual' : 'textual'],
    ...features.map((feature) => ['schema:accessibilityFeature', feature] as const),
    ['schema:accessibilityHazard', survey.hasMovingImages ? 'unknown' : 'none'],
    ['schema:accessibilitySummary', summarise(survey, lang)],
  ]
}

function summarise(survey: ContentSurvey, lang: string): string {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? ''
  const sentences = summaries.get(primary) ?? english
  return [
    sentences.always,
    ...(survey.hasWaysBack ? [sentences.waysBack] : []),
    ...(survey.hasPages ? [sentences.pages] : []),
    ...(survey.hasImages ? [survey.hasMuteImages ? sentences.muteImages : sentences.images] : []),
    ...(survey.hasFormulas ? [sentences.formulas] : []),
  ].join(' ')
}

interface Sentences {
  readonly always: string
  readonly waysBack: string
  readonly pages: string
  readonly images: string
  readonly muteImages: string
  readonly formulas: string
}

const english: Sentences = {
  always:
    'The text has a table of contents and headings in order; it can be read by screen readers and in any size and colour.',
  waysBack: 'Citations and notes are linked both ways.',
  pages: 'Page numbers are those of the printed edition.',
  images: 'Images are described in words.',
  muteImages: 'Some images have no description.',
  formulas: 'Formulas are given as their TeX source.',
}

const summaries: ReadonlyMap<string, Sentences> = new Map([
  ['en', english],
  [
    'id',
    {
      always:
        'Teks ini memiliki daftar isi dan judul yang berurutan; teks dapat dibaca dengan pembaca layar serta dalam ukuran dan warna apa pun.',
      waysBack: 'Kutipan dan catatan tertaut dua arah.',
      pages: 'Nomor halaman mengikuti edisi cetak.',
      images: 'Gambar dijelaskan dengan kata-kata.',
      muteImages: 'Beberapa gambar tidak memiliki penjelasan.',
      formulas: 'Rumus diberikan sebagai sumber TeX.',
    },
  ],
  [
    'de',
    {
      always:
        'Der Text hat ein Inhaltsverzeichnis und geordnete Überschriften; er ist mit Vorleseprogrammen und in jeder Größe und Farbe lesbar.',
      waysBack: 'Belege und Anmerkungen sind in beide Richtungen verlinkt.',
      pages: 'Die Seitenzahlen sind die der gedruckten Ausgabe.',
      images: 'Bilder sind in Worten beschrieben.',
      muteImages: 'Einige Bilder haben keine Beschreibung.',
      formulas: 'Formeln stehen als TeX-Quelltext im Text.',
    },
  ],
  [
    'fr',
    {
      always:
        'Le texte possède une table des matières et des titres ordonnés ; il se lit avec un lecteur d’écran, dans toute taille et toute couleur.',
      waysBack: 'Citations et notes sont liées dans les deux sens.',
      pages: 'Les numéros de page sont ceux de l’édition imprimée.',
      images: 'Les images sont décrites par des mots.',
      muteImages: 'Certaines images n’ont pas de description.',
      formulas: 'Les formules sont données dans leur source TeX.',
    },
  ],
  [
    'es',
    {
      always:
        'El texto tiene un índice y títulos ordenados; puede leerse con lectores de pantalla y en cualquier tamaño y color.',
      waysBack: 'Las citas y las notas están enlazadas en ambos sentidos.',
      pages: 'Los números de página son los de la edición impresa.',
      images: 'Las imágenes están descritas con palabras.',
      muteImages: 'Algunas imágenes no tienen descripción.',
      formulas: 'Las fórmulas se dan como su fuente TeX.',
    },
  ],
  [
    'pt',
    {
      always:
        'O texto tem um sumário e títulos ordenados; pode ser lido com leitores de tela e em qualquer tamanho e cor.',
      waysBack: 'As citações e as notas estão ligadas nos dois sentidos.',
      pages: 'Os números de página são os da edição impressa.',
      images: 'As imagens são descritas por palavras.',
      muteImages: 'Algumas imagens não têm descrição.',
      formulas: 'As fórmulas são dadas na sua fonte TeX.',
    },
  ],
  [
    'it',
    {
      always:
        'Il testo ha un indice e titoli ordinati; si può leggere con lettori di schermo e in ogni dimensione e colore.',
      waysBack: 'Citazioni e note sono collegate nei due sensi.',
      pages: 'I numeri di pagina sono quelli dell’edizione a stampa.',
      images: 'Le immagini sono descritte a parole.',
      muteImages: 'Alcune immagini non hanno una descrizione.',
      formulas: 'Le formule sono date come sorgente TeX.',
    },
  ],
  [
    'nl',
    {
      always:
        'De tekst heeft een inhoudsopgave en geordende koppen; hij is leesbaar met schermlezers en in elke grootte en kleur.',
      waysBack: 'Citaten en noten zijn in beide richtingen gekoppeld.',
      pages: 'De paginanummers zijn die van de gedrukte uitgave.',
      images: 'Afbeeldingen zijn in woorden beschreven.',
      muteImages: 'Sommige afbeeldingen hebben geen beschrijving.',
      formulas: 'Formules staan als TeX-bron in de tekst.',
    },
  ],
])
