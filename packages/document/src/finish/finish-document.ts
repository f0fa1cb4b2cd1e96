import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, CodeBlock, NodeId, Note } from '../block.ts'
import type { Inline, Stage } from '../inline.ts'
import { mapBlocks } from '../map-blocks.ts'
import { mapInlines } from '../map-inlines.ts'
import { mathNotShown } from '../messages.ts'
import type { Chapter, Document, FinishedDocument, Metadata } from '../model.ts'
import { polishInlines } from '../polish/polish-inlines.ts'
import { walkBlocks } from '../walk-blocks.ts'
import { createPainter } from './colour-code.ts'
import type { Painter } from './colour-code.ts'
import { noteOrder } from './note-order.ts'

/**
 * Finishes a document for the renderers: numbers its notes, from 1 in each chapter, polishes its words in their
 * language (but for references, which stay as they are), and colours its code.
 */
export async function finishDocument(
  document: Document<'cited'>,
): Promise<{ readonly document: FinishedDocument; readonly diagnostics: readonly Diagnostic[] }> {
  const code = document.chapters.flatMap((chapter) =>
    [...walkAll(chapter)].filter((block) => block.type === 'codeBlock'),
  )
  const painter = await createPainter(code)
  const diagnostics: Diagnostic[] = []
  const chapters = document.chapters.map((chapter) => finishChapter(chapter, { painter, diagnostics }))
  return { document: { ...document, metadata: finishMetadata(document, painter), chapters }, diagnostics }
}

interface Finishing {
  readonly painter: Painter
  readonly diagnostics: Diagnostic[]
}

function finishChapter(chapter: Chapter<'cited'>, { painter, diagnostics }: Finishing): Chapter<'finished'> {
  const numbers = new Map(noteOrder(chapter).map((id, index) => [id, index + 1]))
  const langs = langsOf([...chapter.blocks, ...chapter.notes.flatMap((note) => note.children)], chapter.lang)
  const finish = (blocks: readonly Block<'cited'>[]): readonly Block<'finished'>[] =>
    finishBlocks(blocks, { numbers, langOf: (id) => langs.get(id) ?? chapter.lang, painter, diagnostics })
  return {
    ...chapter,
    title: finishInlines(polishInlines(chapter.title, chapter.lang), numbers),
    blocks: finish(chapter.blocks),
    notes: chapter.notes
      .flatMap((note): readonly Note<'finished'>[] => {
        const number = numbers.get(note.id)
        return number === undefined ? [] : [{ ...note, number, children: finish(note.children) }]
      })
      .toSorted((a, b) => a.number - b.number),
  }
}

function finishMetadata(document: Document<'cited'>, painter: Painter): Metadata<'finished'> {
  const { metadata, lang } = document
  const numbers = new Map<string, number>()
  const finish = (inlines: readonly Inline<'cited'>[]): readonly Inline<'finished'>[] =>
    finishInlines(polishInlines(inlines, lang), numbers)
  return {
    ...metadata,
    title: finish(metadata.title),
    subtitle: finish(metadata.subtitle),
    abstract: finishBlocks(metadata.abstract, { numbers, langOf: () => lang, painter, diagnostics: [] }),
  }
}

interface BlockFinishing extends Finishing {
  readonly numbers: ReadonlyMap<string, number>
  readonly langOf: (block: NodeId) => string
}

function finishBlocks(blocks: readonly Block<'cited'>[], finishing: BlockFinishing): readonly Block<'finished'>[] {
  const { numbers, langOf, painter, diagnostics } = finishing
  for (const block of blocks) if (block.type === 'mathBlock') diagnostics.push(mathNotShown(block.place))
  return mapBlocks<'cited', 'finished'>(blocks, {
    inlines: (inlines, block) => {
      reportMath(inlines, diagnostics)
      return finishInlines(polishInlines(inlines, langOf(block)), numbers)
    },
    codeBlock: (block) => colour(block, painter),
    referenceList: (list) => ({
      ...list,
      entries: list.entries.map((entry) => ({
        ...entry,
        children: mapBlocks<'cited', 'finished'>(entry.children, {
          inlines: (inlines) => finishInlines(inlines, numbers),
          codeBlock: (block) => colour(block, painter),
        }),
      })),
    }),
  })
}

function colour(block: CodeBlock<'cited'>, painter: Painter): CodeBlock<'finished'> {
  return { ...block, lines: painter(block) }
}

function finishInlines(
  inlines: readonly Inline<'cited'>[],
  numbers: ReadonlyMap<string, number>,
): readonly Inline<'finished'>[] {
  return mapInlines<'cited', 'finished'>(inlines, (node) => {
    switch (node.type) {
      case 'text':
        return [node]
      case 'citationLink':
        return [{ ...node, children: finishInlines(node.children, numbers) }]
      case 'noteReference': {
        const number = numbers.get(node.note)
        return number === undefined ? [] : [{ ...node, number }]
      }
      default:
        return node satisfies never
    }
  })
}

function reportMath(inlines: readonly Inline<Stage>[], diagnostics: Diagnostic[]): void {
  for (const node of inlines) {
    if (node.type === 'math') diagnostics.push(mathNotShown(node.place))
    else if ('children' in node) reportMath(node.children, diagnostics)
  }
}

// The language of each block that is not in its chapter's: a block hands its language down.
function langsOf(blocks: readonly Block<'cited'>[], lang: string): ReadonlyMap<NodeId, string> {
  const langs = new Map<NodeId, string>()
  for (const block of walkBlocks(blocks)) {
    if (block.lang === undefined || block.lang === lang) continue
    for (const inner of walkBlocks([block])) langs.set(inner.nodeId, inner.lang ?? block.lang)
  }
  return langs
}

function* walkAll(chapter: Chapter<'cited'>): Generator<Block<'cited'>> {
  yield* walkBlocks(chapter.blocks)
  for (const note of chapter.notes) yield* walkBlocks(note.children)
}
