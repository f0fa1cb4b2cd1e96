import type { DocumentClass, FrontMatter } from '@edisi/document'
import type { Diagnostic } from '@edisi/diagnostics'
import { batikTheme } from '@edisi/theme'
import type { LoadedPublication } from './load-publication.ts'
import { messages } from './messages.ts'
import { editionNames, paperNames } from './settings.ts'
import type { EditionName, Paper, Settings, Wishes } from './settings.ts'

/**
 * Gives the complete settings of a build, weakest first: what the class implies, what the front matter and the
 * configuration say, what the command line asks for. Names that no paper or edition has are reported.
 */
export function settleSettings(
  name: string,
  { document, frontMatter }: LoadedPublication,
  wishes: Wishes,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const found: Diagnostic[] = []
  const papers = chooseNames(wishes.papers, frontMatter.papers, { known: paperNames, kind: 'paper', found })
  const editions = chooseNames(wishes.editions, frontMatter.editions, { known: editionNames, kind: 'edition', found })
  const settings: Settings = {
    name,
    theme: batikTheme,
    editions: editions.length > 0 ? editions : standardEditions,
    papers: papers.length > 0 ? papers : [paperOf(document.class)],
    toc: frontMatter.toc ?? true,
    tocDepth: frontMatter.tocDepth ?? 2,
    pageList: frontMatter.pageList ?? true,
    embedFonts: frontMatter.embedFonts ?? false,
    verifies: wishes.verifies,
    date: settleDate(frontMatter, wishes.sourceDateEpoch),
  }
  return { settings, diagnostics: found }
}

const standardEditions: readonly EditionName[] = ['html', 'epub', 'pdf']

function paperOf(documentClass: DocumentClass): Paper {
  return documentClass === 'book' ? 'a5' : 'a4'
}

interface Naming<Name> {
  readonly known: readonly Name[]
  readonly kind: string
  readonly found: Diagnostic[]
}

function chooseNames<Name extends string>(
  wished: readonly Name[],
  written: FrontMatter['papers'],
  { known, kind, found }: Naming<Name>,
): readonly Name[] {
  if (wished.length > 0) return wished
  return written.flatMap(({ value, place }) => {
    // Pandoc's papersize may be `a4paper`.
    const name = known.find((one) => one === value || `${one}paper` === value)
    if (name === undefined) found.push(messages.nameUnknown(kind, value, { at: place, known }))
    return name === undefined ? [] : [name]
  })
}

/** The date of the editions: SOURCE_DATE_EPOCH, else the front matter's, else a fixed day; never today's. */
function settleDate({ date }: FrontMatter, epoch: number | undefined): string {
  if (epoch !== undefined) return withoutFraction(new Date(epoch * 1000))
  if (date === undefined) return '2000-01-01T00:00:00Z'
  return withoutFraction(new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1)))
}

function withoutFraction(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
