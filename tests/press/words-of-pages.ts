import type { FinishedDocument } from '@edisi/document'
import type { GlyphRun, PagedDocument, Tag, TagId, TagKid } from '@edisi/typeset'
import { sortLetters, squeezeWords } from './edition-words.ts'
import type { EditionWords } from './edition-words.ts'

/** Gives the words of placed pages in the order in which their tags are read. */
export function wordsOfPages(paged: PagedDocument, document: FinishedDocument): EditionWords {
  const reading = startReading(paged)
  const kids = tagOf(paged, 0).kids
  // An article stands beneath the document itself; of a book, each chapter is a section of its own at the end.
  const chapters = document.class === 'article' ? kids.length : document.chapters.length
  const opening = wordsOfKids(kids.slice(0, kids.length - chapters), reading)
  const text = wordsOfKids(kids.slice(kids.length - chapters), reading)
  return { opening: sortLetters(opening), text: squeezeWords(text), notes: reading.notes }
}

interface Reading {
  readonly paged: PagedDocument
  /** The words of each stretch of marked content. */
  readonly marks: ReadonlyMap<number, string>
  /** Links that lead back from an entry to where it is cited. */
  readonly ways: ReadonlySet<TagId>
  readonly notes: Map<string, string>
}

function startReading(paged: PagedDocument): Reading {
  const marks = new Map<number, string>()
  const ways = new Set<TagId>()
  for (const item of paged.pages.flatMap((page) => page.items)) {
    if (item.type === 'glyphs' && item.mark !== undefined)
      marks.set(item.mark, (marks.get(item.mark) ?? '') + wordsOfRun(item))
    if (item.type === 'link' && item.target.type === 'id' && item.target.id.startsWith('cite-')) ways.add(item.tag)
  }
  return { paged, marks, ways, notes: new Map() }
}

function wordsOfRun({ words }: GlyphRun): string {
  return words.map(({ shaped, from, to }) => shaped.actualText ?? shaped.texts.slice(from, to).join('')).join('')
}

function wordsOfKids(kids: readonly TagKid[], reading: Reading): string {
  return kids.map((kid) => (kid.type === 'mark' ? reading.marks.get(kid.mark) : wordsOfTag(kid.tag, reading))).join('')
}

function wordsOfTag(id: TagId, reading: Reading): string {
  const tag = tagOf(reading.paged, id)
  if (tag.role === 'TOC' || reading.ways.has(id)) return ''
  if (tag.role === 'L') return tag.kids.map((kid) => wordsOfItem(tag, kid, reading)).join('')
  if (tag.role !== 'Note') return wordsOfKids(tag.kids, reading)
  reading.notes.set(tag.id ?? '', squeezeWords(wordsOfKids(withoutLabels(tag.kids, reading), reading)))
  return ''
}

// Bullets and numbers are made by a browser too; terms, and the labels of a numeric style, are words.
function wordsOfItem(list: Tag, kid: TagKid, reading: Reading): string {
  if (kid.type === 'mark') return ''
  const { kids } = tagOf(reading.paged, kid.tag)
  return wordsOfKids(list.listNumbering === 'None' ? kids : withoutLabels(kids, reading), reading)
}

function withoutLabels(kids: readonly TagKid[], { paged }: Reading): readonly TagKid[] {
  return kids.filter((kid) => kid.type === 'mark' || tagOf(paged, kid.tag).role !== 'Lbl')
}

function tagOf(paged: PagedDocument, id: TagId): Tag {
  const tag = paged.tags[id]
  if (!tag) throw new Error(`there is no tag ${id}`)
  return tag
}
