import { mapBlocks, slug, walkBlocks, wordsOf } from '@edisi/document'
import type { Block, Chapter, Document, Heading, ReferenceList } from '@edisi/document'
import { findListSpot, isListMark } from './find-list-spot.ts'
import type { ListScope } from './list-scopes.ts'

/** Puts the generated list of some chapters where it belongs, with a heading where it needs one of its own. */
export function placeList(
  document: Document<'cited'>,
  list: ReferenceList<'cited'>,
  scope: Pick<ListScope, 'chapters' | 'end'>,
): Document<'cited'> {
  const spot = findListSpot(document, scope)
  switch (spot.type) {
    case 'mark':
      return mapChapter(document, spot.chapter, (chapter) =>
        replaceBlocks(chapter, ({ nodeId, place, classes }) =>
          nodeId === spot.block ? [{ ...list, nodeId, place, classes }] : undefined,
        ),
      )
    case 'section':
      return mapChapter(document, spot.chapter, (chapter) => insertAt(chapter, spot.end, list))
    case 'chapter-end':
      return mapChapter(document, spot.chapter, (chapter) => ({
        ...chapter,
        blocks: [...chapter.blocks, headList(document, list, spot.level), list],
      }))
    case 'own-chapter':
      return addChapter(document, list)
    default:
      return spot satisfies never
  }
}

/** Takes out the marked places that no list has come to; `reference-list-empty` tells them. */
export function dropMarks(document: Document<'cited'>): Document<'cited'> {
  const chapters = document.chapters.map((chapter) =>
    [...walkBlocks(chapter.blocks)].some(isListMark)
      ? replaceBlocks(chapter, (block) => (isListMark(block) ? [] : undefined))
      : chapter,
  )
  return { ...document, chapters }
}

function mapChapter(
  document: Document<'cited'>,
  at: number,
  change: (chapter: Chapter<'cited'>) => Chapter<'cited'>,
): Document<'cited'> {
  return { ...document, chapters: document.chapters.map((one, index) => (index === at ? change(one) : one)) }
}

function replaceBlocks(
  chapter: Chapter<'cited'>,
  replace: (block: Block<'cited'>) => readonly Block<'cited'>[] | undefined,
): Chapter<'cited'> {
  return { ...chapter, blocks: mapBlocks<'cited', 'cited'>(chapter.blocks, { inlines: (inlines) => inlines, replace }) }
}

function insertAt(chapter: Chapter<'cited'>, end: number, list: ReferenceList<'cited'>): Chapter<'cited'> {
  const { blocks } = chapter
  const placed = { ...list, place: blocks[end - 1]?.place ?? list.place }
  return { ...chapter, blocks: [...blocks.slice(0, end), placed, ...blocks.slice(end)] }
}

function addChapter(document: Document<'cited'>, list: ReferenceList<'cited'>): Document<'cited'> {
  const last = document.chapters.at(-1)
  if (last === undefined) return document
  const heading = headList(document, list, 2)
  const chapter: Chapter<'cited'> = {
    path: last.path,
    id: heading.id,
    title: heading.children,
    lang: document.lang,
    authors: [],
    blocks: [heading, list],
    notes: [],
  }
  return { ...document, chapters: [...document.chapters, chapter] }
}

function headList(document: Document<'cited'>, list: ReferenceList<'cited'>, level: 2 | 3): Heading<'cited'> {
  const { references } = wordsOf(document.lang)
  return {
    type: 'heading',
    nodeId: `${list.nodeId}/heading`,
    place: list.place,
    lang: undefined,
    classes: ['unnumbered'],
    level,
    id: freeId(slug(references), document),
    number: undefined,
    children: [{ type: 'text', value: references, place: list.place, shifts: [] }],
  }
}

function freeId(wanted: string, document: Document<'cited'>): string {
  const used = new Set<string>()
  for (const chapter of document.chapters) {
    used.add(chapter.id)
    for (const block of walkBlocks(chapter.blocks)) if ('id' in block && block.id !== undefined) used.add(block.id)
  }
  let id = wanted
  for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`
  return id
}
