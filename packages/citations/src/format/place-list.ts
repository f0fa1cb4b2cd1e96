import { isReferenceHeading, mapBlocks, plainText, slug, walkBlocks, wordsOf } from '@edisi/document'
import type { Block, Chapter, Document, Heading, ReferenceList } from '@edisi/document'
import type { ListScope } from './list-scopes.ts'

/**
 * Puts the generated list of some chapters where it belongs: in the place that the author marked in one of them, else
 * under their last heading such as "References", else under a heading of its own: at the end of the chapter, or of the
 * document, where a book gets a last chapter for it.
 */
export function placeList(
  document: Document<'cited'>,
  list: ReferenceList<'cited'>,
  scope: Pick<ListScope, 'chapters' | 'end'>,
): Document<'cited'> {
  return (
    placeAtMark(document, list, scope.chapters) ??
    placeUnderHeading(document, list, scope.chapters) ??
    (scope.end === 'chapter' ? placeAfterChapters(document, list, scope.chapters) : placeAtEnd(document, list))
  )
}

/** Takes out the marked places that no list has come to; `reference-list-empty` tells them. */
export function dropMarks(document: Document<'cited'>): Document<'cited'> {
  const chapters = document.chapters.map((chapter) =>
    findMark(chapter) === undefined ? chapter : replaceList(chapter, (block) => (isMark(block) ? [] : undefined)),
  )
  return { ...document, chapters }
}

type Placed = Document<'cited'> | undefined

function placeAtMark(document: Document<'cited'>, list: ReferenceList<'cited'>, own: readonly number[]): Placed {
  const chapter = own.find((index) => findMark(document.chapters[index]) !== undefined)
  const mark = chapter === undefined ? undefined : findMark(document.chapters[chapter])
  if (mark === undefined) return undefined
  const { nodeId, place, classes } = mark
  const chapters = document.chapters.map((one, index) =>
    index === chapter
      ? replaceList(one, (block) => (block.nodeId === nodeId ? [{ ...list, nodeId, place, classes }] : undefined))
      : one,
  )
  return { ...document, chapters }
}

function findMark(chapter: Chapter<'cited'> | undefined): Block<'cited'> | undefined {
  for (const block of walkBlocks(chapter?.blocks ?? [])) if (isMark(block)) return block
  return undefined
}

// A generated list without entries only marks a place.
function isMark(block: Block<'cited'>): boolean {
  return block.type === 'referenceList' && block.origin === 'generated' && block.entries.length === 0
}

function replaceList(
  chapter: Chapter<'cited'>,
  replace: (block: Block<'cited'>) => readonly Block<'cited'>[] | undefined,
): Chapter<'cited'> {
  return { ...chapter, blocks: mapBlocks<'cited', 'cited'>(chapter.blocks, { inlines: (inlines) => inlines, replace }) }
}

function placeUnderHeading(document: Document<'cited'>, list: ReferenceList<'cited'>, own: readonly number[]): Placed {
  const places = own.flatMap((chapter) =>
    (document.chapters[chapter]?.blocks ?? []).flatMap((block, index) =>
      block.type === 'heading' && isReferenceHeading(plainText(block.children)) ? [{ chapter, index }] : [],
    ),
  )
  const last = places.at(-1)
  if (last === undefined) return undefined
  const chapters = document.chapters.map((chapter, index) =>
    index === last.chapter ? insertAfterSection(chapter, last.index, list) : chapter,
  )
  return { ...document, chapters }
}

function insertAfterSection(
  chapter: Chapter<'cited'>,
  heading: number,
  list: ReferenceList<'cited'>,
): Chapter<'cited'> {
  const { blocks } = chapter
  const next = blocks.findIndex((block, index) => index > heading && block.type === 'heading')
  const end = next === -1 ? blocks.length : next
  const before = blocks[end - 1]
  const placed = { ...list, place: before?.place ?? list.place }
  return { ...chapter, blocks: [...blocks.slice(0, end), placed, ...blocks.slice(end)] }
}

function placeAfterChapters(
  document: Document<'cited'>,
  list: ReferenceList<'cited'>,
  own: readonly number[],
): Document<'cited'> {
  const last = own.at(-1)
  const chapters = document.chapters.map((chapter, index) => {
    if (index !== last) return chapter
    const [opening] = chapter.blocks
    const level = opening?.type === 'heading' && opening.level === 2 ? 3 : 2
    return { ...chapter, blocks: [...chapter.blocks, headList(document, list, level), list] }
  })
  return { ...document, chapters }
}

function placeAtEnd(document: Document<'cited'>, list: ReferenceList<'cited'>): Document<'cited'> {
  const last = document.chapters.at(-1)
  if (last === undefined) return document
  const heading = headList(document, list, 2)
  if (document.class !== 'book') {
    const chapter = { ...last, blocks: [...last.blocks, heading, list] }
    return { ...document, chapters: [...document.chapters.slice(0, -1), chapter] }
  }
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
