import { plainText, wordsOf } from '@edisi/document'
import type { Chapter, FinishedDocument } from '@edisi/document'
import { plainBox } from './blocks/add-lines.ts'
import type { Composition, HeadingEntry } from './blocks/composition.ts'
import { setAbstract } from './furniture/set-abstract.ts'
import { setContents } from './furniture/set-contents.ts'
import { setImprint } from './furniture/set-imprint.ts'
import { setTitleBlock } from './furniture/set-title-block.ts'
import { setTitlePage } from './furniture/set-title-page.ts'
import type { Box, GalleyItem } from './galley/galley.ts'
import { writeGalley } from './galley/write-galley.ts'
import type { TagId } from './paged-document.ts'
import { framePage } from './start-composition.ts'

/** A galley that begins a page: a title page, a contents, a chapter, or a whole article. */
export interface Flow {
  readonly kind: 'title' | 'contents' | 'text'
  readonly items: readonly GalleyItem[]
  readonly notes: ReadonlyMap<string, readonly Box[]>
  /** What runs at the head of its right pages; its left pages have the title of the publication. */
  readonly head: string
  readonly composition: Composition
}

/** What is set beside the text. */
export interface FlowSettings {
  readonly toc: boolean
  readonly tocDepth: number
  readonly headings: readonly HeadingEntry[]
}

/** Sets a document in galleys, each beginning a page, in reading order. */
export function composeFlows(document: FinishedDocument, settings: FlowSettings, start: Composition): readonly Flow[] {
  switch (document.class) {
    case 'article':
      return [composeArticle(document, settings, start)]
    case 'report':
      return [...composeFront(document, settings, start), composeReport(document, start)]
    case 'book':
      return [
        ...composeFront(document, settings, start),
        ...document.chapters.map((chapter) => composeChapter(chapter, start)),
      ]
    default:
      throw unknownClass(document.class)
  }
}

function composeArticle(document: FinishedDocument, settings: FlowSettings, start: Composition): Flow {
  const composition = { ...start, notes: notesOf(document.chapters), galley: writeGalley() }
  setTitleBlock(document, framePage(composition, 0), composition)
  if (settings.toc) {
    setContents(settings.headings, { frame: framePage(composition, 0), depth: settings.tocDepth }, composition)
    composition.galley.leave({ height: composition.design.grid * 1.5, phase: 0 })
  }
  for (const chapter of document.chapters) addChapter(chapter, 0, composition)
  setImprint(document, framePage(composition, 0), composition)
  return flowOf('text', plainText(document.metadata.title), composition)
}

function composeFront(document: FinishedDocument, settings: FlowSettings, start: Composition): readonly Flow[] {
  const { tags, words } = start
  const title = { ...start, notes: notesOf(document.chapters), galley: writeGalley(), noteLines: new Map() }
  setTitlePage(document, framePage(title, tags.addTag(0, 'Sect')), title)
  const flows = [flowOf('title', '', title)]
  const hasAbstract = document.metadata.abstract.length > 0
  const front = { ...title, galley: writeGalley() }
  const tag = settings.toc || hasAbstract ? tags.addTag(0, 'Sect') : 0
  // Without an abstract the keywords stand on the title page.
  if (hasAbstract) setAbstract(document, { frame: framePage(front, tag), above: 0 }, front)
  if (hasAbstract) front.galley.leave({ height: front.design.grid * 2, phase: 0 })
  if (settings.toc) setContents(settings.headings, { frame: framePage(front, tag), depth: settings.tocDepth }, front)
  return front.galley.isEmpty() ? flows : [...flows, flowOf('contents', words.contents, front)]
}

function composeReport(document: FinishedDocument, start: Composition): Flow {
  const composition = { ...start, galley: writeGalley(), noteLines: new Map() }
  for (const chapter of document.chapters) addChapter(chapter, start.tags.addTag(0, 'Sect'), composition)
  return flowOf('text', plainText(document.metadata.title), composition)
}

function composeChapter(chapter: Chapter<'finished'>, start: Composition): Flow {
  const composition = { ...start, galley: writeGalley(), noteLines: new Map() }
  const lang = chapter.lang === start.lang ? {} : { lang: chapter.lang }
  addChapter(chapter, start.tags.addTag(0, 'Sect', lang), composition)
  return flowOf('text', plainText(chapter.title), composition)
}

function addChapter(chapter: Chapter<'finished'>, tag: TagId, composition: Composition): void {
  const { lang } = chapter
  const within = { ...composition, notes: notesOf([chapter]), lang, words: wordsOf(lang), isMainFlow: true }
  const [first] = chapter.blocks
  if (first?.type !== 'heading' || first.id !== chapter.id)
    composition.galley.add(plainBox(0, [], { ids: [chapter.id] }))
  within.setBlocks(chapter.blocks, framePage(within, tag), within)
}

function notesOf(chapters: readonly Chapter<'finished'>[]): Composition['notes'] {
  return new Map(chapters.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const)))
}

function flowOf(kind: Flow['kind'], head: string, composition: Composition): Flow {
  return { kind, items: composition.galley.items, notes: composition.noteLines, head, composition }
}

function unknownClass(documentClass: never): Error {
  return new Error(`expected a class of document, got ${JSON.stringify(documentClass)}`)
}
