/** Gives the laws that a text names by their number, each as a key: "Undang-Undang Nomor 43 Tahun 2007", "Ley 26/2010", "Lei nº 14.026". */
export function findLaws(text: string): readonly string[] {
  if (!hint.test(text)) return []
  return [
    ...[...text.matchAll(ofYear)].map(([, number = '', year = '']) => `${Number(number)}/${year}`),
    ...[...text.matchAll(slashed)].map(([, number = '']) => number),
    ...[...text.matchAll(grouped)].map(([, number = '']) => number),
  ]
}

// Most texts name no law, and so are spared the patterns below.
const hint =
  /Tahun|Ley|Loi|Lei|Decreto|Legge|Directi|Diretti|Richtlin|Richtlijn|Regula|Regola|Reglam|R[èe]glement|Verord|Ordonnance/i

// Indonesian laws are numbered anew each year.
const ofYear = /(?<!\d)(\d{1,5})\s(?:Tahun|Thn\.?)\s((?:19|20)\d\d)(?!\d)/gi

const slashed =
  /(?<![A-Za-z])(?:Ley|Loi|Lei|Decreto|Legge|Directive|Directiva|Diretiva|Richtlinie|Richtlijn|Direttiva|Regulation|Verordnung|Reglamento|Regolamento|Regulamento|Règlement|Verordening|Ordonnance)(?![A-Za-z])[^\d.;]{0,30}(\d{1,4}\/\d{1,4})(?!\d)/gi

const grouped = /(?<![A-Za-z])(?:Ley|Loi|Lei|Decreto|Legge)(?![A-Za-z])[^\d.;]{0,30}(\d{1,3}(?:\.\d{3})+)(?!\d)/gi
