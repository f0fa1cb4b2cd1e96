import type { FinishedDocument } from '@edisi/document'
import type { Diagnostic } from '@edisi/diagnostics'
import type { MadeEdition, Output } from './edition.ts'
import type { PlacedPages } from './editions/pages.ts'
import type { Attachment } from './editions/pdf.ts'
import type { Assets } from './files.ts'
import type { Paper, Settings } from './settings.ts'
import type { StageListener } from './stage.ts'

/** What the editions are made with. */
export interface EditionMeans {
  readonly settings: Settings
  readonly assets: Assets
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly attachment: Attachment
  readonly onStage: StageListener
}

/** The paper that handouts are set in: two of its pages make a sheet of A4. */
const handoutPaper: Paper = 'a5'

/** Makes the editions that are asked for; pages of one paper are set once, whoever wants them. */
export async function makeEditions(document: FinishedDocument, means: EditionMeans): Promise<MadeEdition> {
  const { editions, papers, pageList } = means.settings
  const outputs: Output[] = []
  const diagnostics: Diagnostic[] = []
  const pagesOf = placeOnce(document, means)
  const keep = (made: MadeEdition): void => {
    outputs.push(...made.outputs)
    diagnostics.push(...made.diagnostics)
  }
  if (editions.includes('html')) {
    means.onStage('html')
    const { makeHtml } = await import('./editions/html.ts')
    keep(makeHtml(document, means.settings, means.files))
  }
  if (editions.includes('epub')) {
    const breaks = pageList ? (await pagesOf(firstOf(papers))).paged.breaks : []
    means.onStage('epub')
    const { makeEpub } = await import('./editions/epub.ts')
    keep(await makeEpub(document, { ...means, pageBreaks: breaks }))
  }
  if (editions.includes('pdf')) for (const paper of papers) keep(await drawPaper(paper, means, pagesOf))
  if (editions.includes('handout')) keep(await imposeHandouts(means, pagesOf))
  const placed = await Promise.all(pagesOf.placed())
  return { outputs, diagnostics: [...diagnostics, ...uniqueFindings(placed)] }
}

interface PagesOf {
  (paper: Paper): Promise<PlacedPages>
  readonly placed: () => readonly Promise<PlacedPages>[]
}

function placeOnce(document: FinishedDocument, { settings, assets, onStage }: EditionMeans): PagesOf {
  const placed = new Map<Paper, Promise<PlacedPages>>()
  const place = async (paper: Paper): Promise<PlacedPages> => {
    onStage('typeset')
    const { placePages } = await import('./editions/pages.ts')
    return placePages(document, { settings, assets, paper })
  }
  const pagesOf = (paper: Paper): Promise<PlacedPages> => {
    const pages = placed.get(paper) ?? place(paper)
    placed.set(paper, pages)
    return pages
  }
  return Object.assign(pagesOf, { placed: () => [...placed.values()] })
}

async function drawPaper(paper: Paper, means: EditionMeans, pagesOf: PagesOf): Promise<MadeEdition> {
  const { settings, onStage } = means
  const { paged } = await pagesOf(paper)
  onStage('pdf')
  const { makePdf } = await import('./editions/pdf.ts')
  const suffix = paper === firstOf(settings.papers) ? '' : `-${paper}`
  const { bytes, diagnostics } = await makePdf(paged, undefined, means)
  return { outputs: [{ name: `${settings.name}${suffix}.pdf`, bytes }], diagnostics }
}

async function imposeHandouts(means: EditionMeans, pagesOf: PagesOf): Promise<MadeEdition> {
  const { paged } = await pagesOf(handoutPaper)
  means.onStage('handout')
  const { makeHandouts } = await import('./editions/handout.ts')
  return makeHandouts(paged, means)
}

// Two papers find the same missing glyph; it is one fault of the source.
function uniqueFindings(placed: readonly PlacedPages[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return placed
    .flatMap((pages) => pages.diagnostics)
    .filter((diagnostic) => {
      const key = `${diagnostic.ruleId}\0${diagnostic.path}\0${diagnostic.place?.start.offset}\0${diagnostic.reason}`
      const isNew = !seen.has(key)
      seen.add(key)
      return isNew
    })
}

function firstOf(papers: readonly Paper[]): Paper {
  const [first] = papers
  if (first === undefined) throw new Error('settings must name a paper')
  return first
}
