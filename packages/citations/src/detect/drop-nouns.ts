import { readCitedName, type CitedName } from './read-cited-name.ts'

/**
 * Gives a name without the nouns of a German sentence before it, which have capitals too: "Die Ergebnisse von Müller et al.
 * (2015)", "Studien von Weber (2018)". "Ludwig von Mises (1920)" is a name as a whole.
 */
export function dropNouns(name: CitedName): CitedName {
  const opening = hint.test(name.text) ? (nouns.exec(name.text)?.[0].length ?? 0) : 0
  return opening === 0 ? name : (readCitedName(name.text.slice(opening), name.start + opening) ?? name)
}

// Most names have none of these words, and so are spared the pattern below.
const hint = /\s(?:von|durch|bei|nach|aus)\s/

const articles = '(?:Die|Der|Das|Den|Dem|Des|Eine?[rnms]?|Diese[rsnm]?|Jene[rsnm]?)'
const works =
  '(?:Ergebniss?e?n?|Befunde?n?|(?:Meta-?|Längsschnitt|Pilot)?[Ss]tudien?|Arbeit(?:en)?|Untersuchung(?:en)?|(?:Meta-?)?[Aa]nalysen?|Ansatz|Ansätzen?|Modelle?|Theorien?|Thesen?|Definition(?:en)?|Daten|Konzepte?|Werke?|Beiträge?n?|Aufsatz)'
const nouns = new RegExp(
  `^(?:${articles}\\s(?:[\\p{L}-]+\\s){1,4}?|${works}\\s)(?:von|bei|durch|nach|aus)\\s(?=(?:\\p{Ll}{2,3}\\s)*\\p{Lu})`,
  'u',
)
