import type { NamedCandidate } from '../detect/candidate.ts'
import { toCitedName, type CitedName } from '../detect/read-cited-name.ts'
import type { IndexedReference } from './index-references.ts'

/**
 * Gives what the name of a citation may be a form of, by the inflection of its language: "Müllers (2018) Buch", "des
 * Statistischen Bundesamtes (2020)", "Sugiyononya (2019)", "Yılmaz’ın (2020)". These are names to look up in its place: what
 * is inflected is not misspelt. A person is inflected in the sentence alone, an organisation in brackets too: "(nach Angaben
 * des Statistischen Bundesamtes, 2020)".
 */
export type FormFinder = (candidate: NamedCandidate, lang: string) => readonly CitedName[]

/** Makes the function that gives the basic forms of names, of organisations those that the list has. */
export function createFormFinder(entries: readonly IndexedReference[]): FormFinder {
  const listed = indexStems(entries)
  return (candidate, lang) => basicForms(candidate, lang, listed)
}

function basicForms({ type, name, isInSource }: NamedCandidate, lang: string, listed: Listed): readonly CitedName[] {
  const language = lang.toLowerCase().split('-')[0] ?? ''
  const organisations = language === 'de' ? listedOrganisations(name, listed) : []
  if (type !== 'narrative' || isInSource) return organisations
  const endings = personEndings.get(language)
  const shorter = endings === undefined ? [] : dropEndings(name.text, endings)
  const apart = suffixApart.test(name.text) ? [name.text.replace(suffixApart, '')] : []
  const forms = [...shorter, ...apart].map((text) => toCitedName(text, name.start))
  return [...forms, ...organisations]
}

// In these languages an "s" without an apostrophe may be the genitive, and "-nya" in Indonesian a possessive or an article.
const genitive = /(?<=\p{Ll}{3})s$/u
const personEndings: ReadonlyMap<string, RegExp> = new Map([
  ...['de', 'nl', 'sv', 'da', 'no', 'nb', 'nn'].map((language) => [language, genitive] as const),
  ...['id', 'ms'].map((language) => [language, /(?<=\p{L}{2})[-‐]?(?:nya|lah|pun)$/u] as const),
])

// Turkish and others part the ending of a name from it: "Yılmaz’ın", "TÜİK'in", and Finnish that of initials: "THL:n".
const suffixApart = /(?<=\p{L}{2})['’:]\p{Ll}{1,6}$/u

/** The last name alone has the ending, or each of them: "Müller und Meiers (2018)", "Müllers und Meiers (2018)". */
function dropEndings(text: string, ending: RegExp): readonly string[] {
  const last = text.replace(ending, '')
  const each = text.split(/(\s?[,/&]\s?|\s(?:und|en|och|og|dan)\s)/u).map((part) => part.replace(ending, ''))
  return [...new Set([last, each.join('')])].filter((form) => form !== text)
}

/** The names of the organisations in the list, by the stems of their words. */
type Listed = ReadonlyMap<string, ReadonlySet<string>>

function indexStems(entries: readonly IndexedReference[]): Listed {
  const listed = new Map<string, Set<string>>()
  for (const { authors } of entries) {
    const [first] = authors
    if (first?.isOrganisation !== true) continue
    const stems = stemsOf(first.words)
    listed.set(stems, (listed.get(stems) ?? new Set()).add(first.words))
  }
  return listed
}

/** German bends each word of an organisation's name: its entries are known by the stems of all of them. */
function listedOrganisations(name: CitedName, listed: Listed): readonly CitedName[] {
  const names = [name.folded, ...behindArticle(name.folded)].flatMap((words) => [...(listed.get(stemsOf(words)) ?? [])])
  return [...new Set(names)].map((words) => toCitedName(words, name.start))
}

/** "der Deutschen Bundesbank", and "Angaben des Statistischen Bundesamtes": nouns have capitals, and look like a name. */
function behindArticle(folded: string): readonly string[] {
  const tail = article.exec(folded)?.[1]
  return tail === undefined ? [] : [tail]
}

const article = /(?:^|^\S+ )(?:de[rsmn]|die|das|beim|vom|zum|zur|im|am|ein|eine[rsmn]?) (.+)$/

// The endings of adjectives and nouns; what stays is long enough to be a word.
const germanEnding = /(?<=[^ ]{4})(?:ens|en|em|er|es|ns|e|n|s)(?= |$)/g

function stemsOf(words: string): string {
  return words.replace(germanEnding, '')
}
