import { readCitedName, type CitedName } from './read-cited-name.ts'

/**
 * Gives a name without the article of the sentence before it: "la UNESCO (2017)", "das Umweltbundesamt (2021)", "l'OCDE (2019)". A
 * family may begin with one too, "la Fontaine": whoever joins the name to an entry looks for the words before it as well.
 */
export function dropArticle(name: CitedName): CitedName {
  const opening = article.exec(name.text)?.[0].length ?? 0
  return opening === 0 ? name : (readCitedName(name.text.slice(opening), name.start + opening) ?? name)
}

const article =
  /^(?:(?:el|la|los|las|le|les|lo|il|gli|der|die|das|dem|het|os|as)\s+|(?:l|dell|all|nell|sull|dall)['’])(?=\p{Lu})/u
