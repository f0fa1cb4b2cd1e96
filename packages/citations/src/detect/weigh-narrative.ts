import {
  attributingWords,
  citingPhrase,
  pagePattern,
  placeNames,
  reportingVerbs,
  speakingBodies,
  speakingVerbs,
} from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { TextRange } from '../inline-text.ts'
import type { FoundDate } from '../read/find-dates.ts'
import type { Strength } from './candidate.ts'
import type { CitedName } from './read-cited-name.ts'

/** A name before a bracket that holds years. */
export interface NarrativeForm {
  readonly bracket: TextRange
  readonly name: CitedName
  readonly dates: readonly FoundDate[]
}

/**
 * Tells how surely a name and a year cite a work, by the form of both and by the words around them. A film, a town and a war have a
 * year too, "Titanic (1997)", "in Mainz (1798)": one name alone tells little, a phrase that cites or a verb of saying tells all.
 */
export function weighNarrative(text: string, { bracket, name, dates }: NarrativeForm): Strength {
  const isPlace = name.folded.split(' ').every((word) => placeNames.has(word))
  // "iOS (2015)": a small letter before a large one makes a product, unless a particle stands there, "d'Arcy".
  if (isPlace || !/\p{Lu}/u.test(name.text) || /(?<!\p{L})\p{Ll}{1,2}\p{Lu}/u.test(name.text)) return 'possible'
  const inside = text.slice(bracket.start, bracket.end)
  if (name.hasOthers || dates.some((date) => date.suffix !== '')) return 'certain'
  if (!name.isShort) return 'named'
  if (page.test(inside)) return 'certain'
  const lead = text.slice(Math.max(0, name.start - 60), name.start)
  const isCited = citingPhrase.test(lead)
  const said = readSaying(text.slice(bracket.end, bracket.end + 80))
  const before = foldText(/(\S+)\s*$/.exec(lead)?.[1] ?? '')
  const isAttributed = said !== undefined || attributingWords.has(before)
  // "Android and Windows (2015) dominate", "Romeo and Juliet (1996)": two names alone are no two authors, and less so "Linux/Unix".
  if (name.authors.length > 1) return (isCited || isAttributed) && !name.text.includes('/') ? 'certain' : 'likely'
  if (!isCited && placePrepositions.has(before)) return 'personal'
  const isArticled = article.test(name.text)
  if ((isCited || (said === 'by a person' && !isArticled)) && !isBody(name)) return 'certain'
  // "Der Zauberberg (1924) zeigt": a title or a thing rather than "Le Bon (1895)".
  if (isArticled) return said === 'by a person' ? 'likely' : 'personal'
  return isAttributed || workBefore.test(lead) || workBehind.test(text.slice(bracket.end, bracket.end + 40))
    ? 'likely'
    : 'personal'
}

const page = new RegExp(String.raw`\b(?:${pagePattern})\.\s?\d`, 'u')

/** "Laut der Verfassung (1949)", "menurut Undang-Undang (1945)": what speaks there is a law or a government. */
function isBody({ folded }: CitedName): boolean {
  return folded.split(' ').some((word) => speakingBodies.has(word))
}

/** Reads the verb behind a bracket: one by which only a person speaks, "argues", "shows that", or one that may be a thing's, "shows". */
function readSaying(behind: string): 'by a person' | 'by anything' | undefined {
  const words = [...behind.matchAll(/[\p{L}'’-]+/gu)]
  const lead = /^\)?\s/.test(behind) ? words.findIndex(([word]) => !auxiliaries.has(foldText(word))) : -1
  const verb = lead >= 0 && lead <= mostAuxiliaries ? words[lead] : undefined
  if (!verb || /[.;:!?()]/.test(behind.slice(1, verb.index))) return undefined
  const folded = foldText(verb[0])
  if (speakingVerbs.has(folded)) return 'by a person'
  if (!reportingVerbs.has(folded)) return undefined
  return clause.test(behind.slice(verb.index + verb[0].length)) ? 'by a person' : 'by anything'
}

// "Smith (2020) has also shown that", "Sari (2016) juga menyatakan", "Solé (2017) lo advierte", "Petit (1999) l'affirme".
const mostAuxiliaries = 2
const auxiliaries: ReadonlySet<string> = new Set(
  `has have had also further later even then juga telah pun hat haben auch dann tambien ha han aussi a ont tambem anche hanno heeft
  hebben ook
  lo la los las le les li o os as l y en se ya sich dit`.split(/\s+/),
)
const clause =
  /^,?\s(?:that|evidence|no (?:effect|evidence|difference|significant|support)|dass|daß|que|bahwa|che|dat)(?!\p{L})|^\squ['’]/u

// "In Mainz (1798)", "Di Semarang (1740)": what is found there is no author.
const placePrepositions: ReadonlySet<string> = new Set('in at near en a di zu bei im em no na te'.split(' '))

const article = /^(?:The|Der|Die|Das|El|La|Los|Las|Le|Les|Il|Lo|Gli|Os|As|Het|De)\s/

const works =
  'works?|stud(?:y|ies)|papers?|books?|articles?|reports?|models?|findings|results|analys[ei]s|experiments?|theor(?:y|ies)|frameworks?|methods?|approach|reviews?|definition|hypothesis|arguments?|' +
  'studi|penelitian|karya|teori|buku|artikel|laporan|temuan|pendapat|definisi|kajian|' +
  'studien?|arbeit(?:en)?|buch|aufsatz|untersuchung(?:en)?|modell|theorie|ansatz|these|' +
  'estudios?|trabajos?|libro|artículos?|teoría|modelo|informe|definición|études?|travaux|livre|théorie|modèle|rapport|' +
  'estudos?|trabalhos?|livro|artigos?|teoria|lavor[oi]|articol[oi]|onderzoek|werk|boek'
const workBefore = new RegExp(
  String.raw`(?<!\p{L})(?:${works})\s(?:(?:of|by|from|in|oleh|dari|von|bei|de|di|da|par|door|van)\s)?$`,
  'iu',
)
const workBehind = new RegExp(String.raw`^\)\s(?:${works})(?!\p{L})`, 'iu')
