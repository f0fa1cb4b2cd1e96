import type { CslItem } from '../csl-item.ts'

/**
 * Gives an item whose kind is in the words of a language, where BibTeX told it by the name of the entry's type alone, such
 * as `phdthesis`; in other languages it is left out, for the name of the type is no word.
 */
export function nameGenre(item: CslItem, lang: string): CslItem {
  const { genre, ...rest } = item
  const words = typeof genre === 'string' ? genres.get(genre) : undefined
  if (words === undefined) return item
  const own = words.get((lang.split(/[-_]/)[0] ?? '').toLowerCase())
  return own === undefined ? rest : { ...rest, genre: own }
}

const languages = ['en', 'id', 'de', 'fr', 'es', 'pt', 'it', 'nl']

/** The words by the keys of BibTeX and BibLaTeX, in the order of `languages`. */
const genres: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  named(
    'phdthesis',
    'PhD thesis|Disertasi doktor|Dissertation|Thèse de doctorat|Tesis doctoral|Tese de doutorado|Tesi di dottorato|Proefschrift',
  ),
  named(
    'mastersthesis',
    'Master’s thesis|Tesis magister|Masterarbeit|Mémoire de master|Tesis de maestría|Dissertação de mestrado|Tesi di laurea magistrale|Masterscriptie',
  ),
  named(
    'mathesis',
    'Master’s thesis|Tesis magister|Masterarbeit|Mémoire de master|Tesis de maestría|Dissertação de mestrado|Tesi di laurea magistrale|Masterscriptie',
  ),
  named(
    'bathesis',
    'Bachelor’s thesis|Skripsi|Bachelorarbeit|Mémoire de licence|Trabajo de grado|Trabalho de conclusão de curso|Tesi di laurea|Bachelorscriptie',
  ),
  named('candthesis', ''),
  named(
    'techreport',
    'Technical report|Laporan teknis|Technischer Bericht|Rapport technique|Informe técnico|Relatório técnico|Rapporto tecnico|Technisch rapport',
  ),
  named(
    'resreport',
    'Research report|Laporan penelitian|Forschungsbericht|Rapport de recherche|Informe de investigación|Relatório de pesquisa|Rapporto di ricerca|Onderzoeksrapport',
  ),
])

function named(key: string, words: string): readonly [string, ReadonlyMap<string, string>] {
  const list = words === '' ? [] : words.split('|')
  return [key, new Map(list.map((word, index) => [languages[index] ?? '', word]))]
}
