import { carryWorks, formatReferences, listWorks, writeBibtex, writeCslJson, writeMarkdown } from '@edisi/citations'
import type { LinkedDocument, Work } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { StyleChoice } from './find-style-choice.ts'
import { citationStyle } from './citation-style.ts'
import type { Assets, Files, PublicationSource } from './files.ts'
import { linkPublication } from './link-publication.ts'
import { loadPublication } from './load-publication.ts'
import type { LoadedPublication } from './load-publication.ts'
import { messages } from './messages.ts'

/** The form of a list of references: data, or text in a citation style. */
export type ListWish = 'csl-json' | 'bibtex' | StyleChoice

/** The works that a publication lists. */
export type ReferenceList =
  | {
      readonly type: 'listed'
      readonly text: string
      readonly works: number
      /** Entries that could not be read, and so are not in it. */
      readonly unread: number
      /** Variables of CSL that the form has no place for. */
      readonly unwritten: readonly string[]
      readonly diagnostics: readonly Diagnostic[]
    }
  /** What forbids reading it. */
  | { readonly type: 'misconfigured'; readonly diagnostics: readonly Diagnostic[] }

/** Gives the whole list of a publication's references, of its prose lists and its bibliographies, cited or not. */
export async function listReferences(
  source: PublicationSource,
  { files, assets, wish }: { readonly files: Files; readonly assets: Assets; readonly wish: ListWish },
): Promise<ReferenceList> {
  const loaded = await loadPublication(source, files)
  if (loaded.type === 'misconfigured') return loaded
  const linked = await linkPublication(loaded.document, loaded.frontMatter, loaded.files)
  const listed = listWorks(linked.references)
  const items = listed.map(({ csl }) => csl)
  const common = { type: 'listed', works: items.length, unread: linked.unread.length } as const
  const { lossy } = await carryWorks(linked, listed, wish === 'bibtex' ? 'bib' : 'json')
  const outcome = 'it is not in what is printed'
  const lost = lossy
    .filter(({ form }) => form !== 'table-row')
    .map((entry) => messages.referenceWordsLost(entry, { severity: 'warning', outcome }))
  if (wish === 'csl-json') return { ...common, text: writeCslJson(items), unwritten: [], diagnostics: lost }
  if (wish === 'bibtex') return { ...common, ...writeBibtex(items), diagnostics: lost }
  const formatted = await formatList(listed, { loaded, linked, assets, wish })
  return { ...common, unwritten: [], ...formatted, diagnostics: [...lost, ...formatted.diagnostics] }
}

async function formatList(
  works: readonly Work[],
  list: {
    readonly loaded: LoadedPublication
    readonly linked: LinkedDocument
    readonly assets: Assets
    readonly wish: StyleChoice
  },
): Promise<{ readonly text: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { loaded, linked, assets, wish } = list
  const style = citationStyle(loaded, assets, wish)
  const letters = new Map(linked.references.map(({ id, yearSuffix }) => [id, yearSuffix]))
  const { entries, diagnostics } = await formatReferences(
    works.map(({ csl, references: [first = ''] }) => ({ id: csl.id, csl, yearSuffix: letters.get(first) ?? '' })),
    { ...style, lang: linked.document.lang },
  )
  const lines = entries.map(
    ({ label, inlines }) => `${label === undefined ? '' : `${label} `}${writeMarkdown(inlines)}\n`,
  )
  return { text: lines.join('\n'), diagnostics: [...style.diagnostics, ...diagnostics] }
}
