import { citeByProse, dropFromFrontMatter, formatCitations } from '@edisi/citations'
import type { LinkedDocument, ProseEdits, TextChange } from '@edisi/citations'
import { isReferenceHeading, plainText, walkBlocks, wordsOf } from '@edisi/document'
import type { Block } from '@edisi/document'
import { citationStyle } from './citation-style.ts'
import type { CiteTask, RefusedTurn, TurnedCitations } from './cite-task.ts'
import type { LoadedPublication } from './load-publication.ts'
import { turningWords } from './messages.ts'
import { worksOfGroups } from './works-of-groups.ts'

/** Turns keys into the prose of a style, with the list of the works that are cited, in place of the bibliography. */
export async function turnToProse({ loaded, linked, assets, wish }: CiteTask): Promise<TurnedCitations | RefusedTurn> {
  const style = citationStyle(loaded, assets, wish.style)
  const cited = await formatCitations({ ...linked, listsByChapter: false }, { ...style, lang: loaded.document.lang })
  const edits = citeByProse(linked, cited.document)
  if (edits.makesNotes) return { reason: turningWords.printsNotes, diagnostics: [] }
  const keys = new Map(linked.references.map(({ id, key }) => [id, key]))
  const base = {
    edits,
    references: undefined,
    diagnostics: [...style.diagnostics, ...cited.diagnostics],
    worksBefore: worksOfGroups(linked, (reference) => keys.get(reference)),
    worksAfter: worksAfter(edits, keys),
  }
  // What is still a key needs its bibliography, and a second list beside that would be one too many.
  if (edits.kept.length > 0) return { ...base, changes: new Map(), notes: [turningWords.bibliographyStays] }
  const changes = new Map<string, TextChange[]>()
  for (const path of loaded.sources)
    changes.set(path, [
      ...dropFromFrontMatter(textOf(loaded, path), [
        'bibliography',
        'bibliography-per-chapter',
        'nocite',
        'csl',
        'references',
      ]),
    ])
  if (edits.entries.length > 0) {
    const { path, change } = placeEntries(edits.entries, { linked, loaded })
    changes.set(path, [...(changes.get(path) ?? []), change])
  }
  const isConfigured = (loaded.configuration.frontMatter?.bibliography.length ?? 0) > 0
  const notes = isConfigured ? [turningWords.configurationNames] : []
  return { ...base, changes, notes }
}

// The entries of the list stand in the order in which they were written.
function worksAfter(
  { listed }: ProseEdits,
  keys: ReadonlyMap<string, string | undefined>,
): (linked: LinkedDocument) => readonly string[] {
  return (linked) => {
    const { references } = linked
    const prose = references.filter(({ origin }) => origin === 'prose').slice(-listed.length)
    const works = new Map(prose.map(({ id }, index) => [id, keys.get(listed[index] ?? '')]))
    const others = new Map(references.map(({ id, key }) => [id, key]))
    return worksOfGroups(linked, (reference) => works.get(reference) ?? others.get(reference))
  }
}

interface Placing {
  readonly linked: LinkedDocument
  readonly loaded: LoadedPublication
}

// In the place that the author marked, else at the end of the section of references, else under a heading of its own.
function placeEntries(
  entries: readonly string[],
  { linked, loaded }: Placing,
): { readonly path: string; readonly change: TextChange } {
  const { document } = linked
  const blocks = document.chapters.flatMap((chapter) => [...walkBlocks(chapter.blocks)])
  const path = loaded.sources.at(-1) ?? ''
  const isHead = (block: (typeof blocks)[number]): boolean => block.type === 'heading'
  const marked = blocks.findIndex((block) => block.type === 'referenceList' && block.origin === 'generated')
  const mark = blocks[marked]?.place
  if (mark) {
    const before = blocks.slice(blocks.slice(0, marked).findLastIndex(isHead) + 1, marked)
    const source = textOf(loaded, mark.path)
    // The place of a division is its opening line; that of the list has nothing in it but the line that closes it.
    const closing = /^\s*:{3,}[ \t]*(?=[\r\n]|$)/.exec(source.slice(mark.end.offset))?.[0].length ?? 0
    const end = mark.end.offset + closing
    return {
      path: mark.path,
      change: { start: mark.start.offset, end, text: joinLines(besideEntries(before, entries), source) },
    }
  }
  const index = blocks.findLastIndex(
    (block) => block.type === 'heading' && isReferenceHeading(plainText(block.children)),
  )
  const heading = blocks[index]?.place
  if (heading === undefined) {
    const source = textOf(loaded, path)
    const at = source.trimEnd().length
    const lines = ['', '', `# ${wordsOf(document.lang).references}`, '', ...entries]
    return { path, change: { start: at, end: at, text: joinLines(lines, source) } }
  }
  const next = blocks.findIndex((block, later) => later > index && isHead(block))
  const section = blocks
    .slice(index, next === -1 ? blocks.length : next)
    .filter(({ place }) => place.path === heading.path)
  const at = Math.max(...section.map(({ place }) => place.end.offset))
  const text = joinLines(['', '', ...besideEntries(section, entries)], textOf(loaded, heading.path))
  return { path: heading.path, change: { start: at, end: at, text } }
}

// Entries that stay there in paragraphs would be no entries beside a list.
function besideEntries(blocks: readonly Block<'linked'>[], entries: readonly string[]): readonly string[] {
  const isInParagraphs = blocks.some(
    (block) => block.type === 'referenceList' && block.origin === 'prose' && block.form === 'paragraphs',
  )
  if (!isInParagraphs || !entries.every((entry) => entry.startsWith('- '))) return entries
  return entries.flatMap((entry, index) => (index === 0 ? [entry.slice(2)] : ['', entry.slice(2)]))
}

function joinLines(lines: readonly string[], source: string): string {
  return lines.join(source.includes('\r\n') ? '\r\n' : '\n')
}

function textOf({ files }: LoadedPublication, path: string): string {
  const bytes = files.get(path)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}
