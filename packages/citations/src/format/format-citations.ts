import type { Diagnostic } from '@edisi/diagnostics'
import type { Document } from '@edisi/document'
import type { LinkedDocument } from '../linked-document.ts'
import { carryDocument } from './carry-document.ts'
import { collectClusters } from './collect-clusters.ts'
import { findUnprinted } from './find-unprinted.ts'
import { formatScope } from './format-scope.ts'
import type { FormattedScope } from './format-scope.ts'
import { generateList } from './generate-list.ts'
import { listScopes } from './list-scopes.ts'
import { styleUnreadable } from './messages.ts'
import { nameEngineFault } from './name-engine-fault.ts'
import { openEngines } from './open-engines.ts'
import type { OpenedEngines } from './open-engines.ts'
import { dropMarks, placeList } from './place-list.ts'
import type { StyleWish } from './settle-style.ts'

/** What references are formatted by. */
export type FormatOptions = StyleWish

/**
 * Makes every linked citation a link to its entry. Prose and its lists are printed as their author wrote them;
 * citations by key and their works are formatted by CSL, and their list is put in its place. What has no entry stays in
 * the author's own words. citeproc is loaded only where a key or a bibliography asks for it.
 */
export async function formatCitations(
  linked: LinkedDocument,
  options: FormatOptions,
): Promise<{ readonly document: Document<'cited'>; readonly diagnostics: readonly Diagnostic[] }> {
  const clusters = collectClusters(linked.document.chapters)
  const scopes = listScopes(linked)
  const { engines, diagnostics } = await openEngines(linked, options, { scopes, clusters })
  const format: Format = (used) =>
    scopes.map((scope, index) => formatScope(linked, scope, { clusters, engine: used[index] }))
  const { formatted, faults } = formatSafely(format, { engines, at: options.stylePath ?? firstPath(linked) })
  const { document, within } = carryDocument(linked, formatted)
  const placed = formatted.reduce((whole, scope) => {
    const list = generateList(linked, scope, within)
    return list === undefined ? whole : placeList(whole, list, scope)
  }, document)
  return { document: dropMarks(placed), diagnostics: [...diagnostics, ...faults, ...findUnprinted(formatted)] }
}

type Format = (engines: OpenedEngines['engines']) => readonly FormattedScope[]

// Some styles of an author's the engine opens, and breaks at when it prints: then keys stay as written.
function formatSafely(
  format: Format,
  { engines, at }: { readonly engines: OpenedEngines['engines']; readonly at: string },
): { readonly formatted: readonly FormattedScope[]; readonly faults: readonly Diagnostic[] } {
  try {
    return { formatted: format(engines), faults: [] }
  } catch (error) {
    return { formatted: format([]), faults: [styleUnreadable({ at, text: nameEngineFault(error) })] }
  }
}

function firstPath({ document }: LinkedDocument): string {
  return document.chapters[0]?.path ?? ''
}
