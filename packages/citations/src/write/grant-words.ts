import { connectors, weekdays } from '../citation-words.ts'
import { isOthers } from '../csl-item.ts'
import type { CslDate, CslItem, CslName } from '../csl-item.ts'
import { monthWords } from '../read/month-words.ts'

/**
 * Gives the words, folded, that a style sets by itself around the fields which an item has: "In" where there is a container,
 * "vol." where there is a volume, the names of its months.
 */
export function grantWords(csl: CslItem): ReadonlySet<string> {
  const names = Object.values(csl).filter(isNames).flat()
  const dates = Object.values(csl).filter(isDate)
  const parts = dates.flatMap((date) => date['date-parts'] ?? [])
  const months = new Set(parts.map(([, month]) => month))
  const granted = new Set<string>()
  for (const [variables, words] of announcements)
    if (variables.some((variable) => isFilled(csl[variable]))) for (const word of words) granted.add(word)
  for (const word of connectors) if (names.length > 1) granted.add(word)
  for (const word of others) if (names.some(isOthers)) granted.add(word)
  for (const [word, month] of monthWords) if (months.has(month)) granted.add(word)
  // A newspaper's year stands alone and in its day: "2017. … March 25, 2017".
  for (const [year, month] of parts) if (month !== undefined) granted.add(String(year))
  for (const word of weekdays) if (parts.some((part) => part.length === 3)) granted.add(word)
  return granted
}

const others = list('et al alii dkk u a e col y otros outros autres и др en anderen und andere and others')

// What a style writes before or after the values of its variables, in eight languages.
const announcements: readonly (readonly [variables: readonly string[], words: readonly string[]])[] = [
  [
    ['editor'],
    list(
      'ed eds edited by editor editors hrsg hg herausgegeben von penyunting disunting oleh org orgs coord coords dir a cura di red eds',
    ),
  ],
  [
    ['translator'],
    list(
      'trans translated by ubers ubersetzt von penerjemah terj diterjemahkan oleh trad traducido traduit traduzido traduzione it par por de di vert vertaald door penerj',
    ),
  ],
  [['container-title'], list('in dalam en em dans nel within')],
  [['collection-title'], list('coll collection col coleccion colecao collana reihe serie series')],
  [['volume'], list('vol volume v bd band jg jahrgang t tome tomo jilid т том')],
  [['number-of-volumes'], list('vol vols volumes bde bande jilid')],
  [['issue', 'number', 'collection-number'], list('no nr n num numero nomor number issue heft h iss №')],
  [
    ['page', 'number-of-pages', 'locator'],
    list('p pp page pages pg article artikel s seite seiten hlm hal halaman pag pags pagina paginas blz с стр'),
  ],
  [['edition'], list('ed edn edition edisi ke aufl auflage edicao edicion edizione druk cet cetakan изд')],
  [['issued'], list('de del')],
  [
    ['original-date'],
    list(
      'orig original originally originale first work opera obra œuvre published pubblicata publicada publiee nel en erstmals zuerst ursprunglich erschienen veroffentlicht pertama karya asli terbit diterbitkan oorspronkelijk werk gepubliceerd',
    ),
  ],
  [
    ['accessed'],
    list(
      'retrieved accessed viewed visited last cited on diakses pada tanggal dikunjungi abgerufen am zugriff aufgerufen zuletzt besucht zugegriffen consulte le sur consultado el em recuperado acesso acessado geraadpleegd op consultato il дата обращения de',
    ),
  ],
  [
    ['URL', 'DOI'],
    list(
      'retrieved available accessed from at url doi https http online internet on line web tersedia di pada dari diakses von abrufbar verfugbar unter auf disponible disponivel en em ligne linea de recuperado obtido beschikbaar op via su presso in режим доступа',
    ),
  ],
  [['ISBN'], list('isbn')],
  [['ISSN'], list('issn')],
]

function list(words: string): readonly string[] {
  return words.split(/\s+/)
}

function isFilled(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}

function isNames(value: unknown): value is readonly CslName[] {
  return Array.isArray(value)
}

function isDate(value: unknown): value is CslDate {
  return typeof value === 'object' && value !== null && 'date-parts' in value
}
