import { citeByProse, dropFromFrontMatter, formatCitations } from '@edisi/citations'
import type { LinkedDocument, ProseEdits, TextChange } from '@edisi/citations'
import { citationStyle } from './citation-style.ts'
import type { CiteTask, RefusedTurn, TurnedCitations } from './cite-task.ts'
import type { LoadedPublication } from './load-publication.ts'
import { turningWords } from './messages.ts'
import { placeEntries } from './place-entries.ts'
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
    const last = loaded.sources.at(-1) ?? ''
    const { path, ...change } = placeEntries(edits.entries, linked.document, {
      last,
      sourceOf: (one) => textOf(loaded, one),
    })
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

function textOf({ files }: LoadedPublication, path: string): string {
  const bytes = files.get(path)
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}
