import type { Place } from '@edisi/diagnostics'
import { authorsOf } from '../authors-of.ts'
import type { CslItem } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import { placeOfRange } from '../inline-text.ts'
import type { LinkedDocument, Reference } from '../linked-document.ts'
import { isResolver, toDoi } from '../to-doi.ts'
import { yearOf } from '../year-of.ts'
import type { WorkDescription } from './inquiry.ts'
import { toAskableUrl } from './to-askable-url.ts'

/** Where an address or DOI is written: in the words at `place`, or somewhere within them. */
export interface Mention {
  readonly written: string
  readonly path: string
  readonly place: Place | undefined
}

/** An address, with everything that mentions it. */
export interface UrlSubject {
  readonly key: string
  readonly mentions: readonly Mention[]
}

/** A work, with the entries that list it and the links of the text that lead to it. */
export interface WorkSubject {
  readonly key: string
  readonly doi: string | undefined
  readonly description: WorkDescription | undefined
  readonly references: readonly Reference[]
  readonly mentions: readonly Mention[]
}

/** What a document gives to ask about, in the order in which it is met. */
export interface Subjects {
  readonly urls: ReadonlyMap<string, UrlSubject>
  readonly works: ReadonlyMap<string, WorkSubject>
}

/** Collects the addresses and works of a document. An address of the DOI's resolver is a work, not an address. */
export function collectSubjects(linked: LinkedDocument, allowed: ReadonlySet<string>): Subjects {
  const collecting: Collecting = { urls: new Map(), works: new Map(), allowed }
  for (const reference of linked.references) addReference(reference, collecting)
  for (const { words, role } of linked.passages) {
    for (const link of words.links) {
      const place = placeOfRange(words, link)
      if (!place) continue
      const mention: Mention = { written: link.url, path: place.path, place }
      // The DOI of an entry is told with the entry.
      if (!isResolver(link.url)) addUrl(mention, collecting)
      else if (role !== 'reference') addDoiLink(mention, collecting)
    }
  }
  return collecting
}

interface Collecting {
  readonly urls: Map<string, UrlSubject & { readonly mentions: Mention[] }>
  readonly works: Map<string, WorkSubject & { readonly references: Reference[]; readonly mentions: Mention[] }>
  readonly allowed: ReadonlySet<string>
}

function addReference(reference: Reference, collecting: Collecting): void {
  const { csl, path, place } = reference
  if (csl.URL !== undefined && !isResolver(csl.URL)) addUrl({ written: csl.URL, path, place }, collecting)
  const doi = toDoi(csl.DOI ?? '') ?? (csl.URL !== undefined && isResolver(csl.URL) ? toDoi(csl.URL) : undefined)
  const description = describeWork(csl)
  const key = doi === undefined ? keyOf(csl, description) : `doi:${doi}`
  if (key !== undefined) addWork(key, collecting, { doi, description }).references.push(reference)
}

// Indexes of DOIs hold articles and papers nearly all, books and reports by far not: silence about these says nothing.
function keyOf(csl: CslItem, description: WorkDescription | undefined): string | undefined {
  const isIndexed = csl.type === 'article-journal' || csl.type === 'paper-conference'
  if (!isIndexed || csl['container-title'] === undefined || !description) return undefined
  const { author, year, title } = description
  return `work:${foldText(`${author} ${year ?? ''} ${title.slice(0, 500)}`).slice(0, 300)}`
}

function addDoiLink(mention: Mention, collecting: Collecting): void {
  const doi = toDoi(mention.written)
  if (doi === undefined) return
  addWork(`doi:${doi}`, collecting, { doi, description: undefined }).mentions.push(mention)
}

function addWork(
  key: string,
  { works }: Collecting,
  work: Pick<WorkSubject, 'doi' | 'description'>,
): { readonly references: Reference[]; readonly mentions: Mention[] } {
  const known = works.get(key)
  if (known) return known
  const added = { key, ...work, references: [], mentions: [] }
  works.set(key, added)
  return added
}

/** Further mentions of one address are not told: nobody reads them, and comparing them all would take long. */
const mostMentions = 50

function addUrl(mention: Mention, { urls, allowed }: Collecting): void {
  const key = toAskableUrl(mention.written, allowed)
  if (key === undefined) return
  const known = urls.get(key)
  if (!known) urls.set(key, { key, mentions: [mention] })
  else if (
    known.mentions.length < mostMentions &&
    !known.mentions.some((other) => isWithin(mention, other) || isWithin(other, mention))
  )
    known.mentions.push(mention)
}

// The address of an entry, and the link within the words of that entry, are one mention.
function isWithin({ place: inner }: Mention, { place: outer }: Mention): boolean {
  if (!inner || !outer || inner.path !== outer.path) return false
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
}

// Undefined where an entry says too little to be known again.
function describeWork(csl: CslItem): WorkDescription | undefined {
  const [first] = authorsOf(csl)
  const author = first?.family ?? first?.literal
  const title = csl.title?.trim()
  if (author === undefined || title === undefined) return undefined
  // "Editorial" and "Book review" are the titles of many.
  if (foldText(title).length < 12) return undefined
  return { title, author, year: yearOf(csl) }
}
