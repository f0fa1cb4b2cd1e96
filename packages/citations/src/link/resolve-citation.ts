import type { Candidate } from '../detect/candidate.ts'
import type { StandardFinder } from './create-standard-finder.ts'
import type { CitationContext } from './find-answers.ts'
import { linkTo, unlisted, type Resolution } from './resolution.ts'
import { resolveAuthorPage, resolvePage, resolveTitlePage, type PageTools } from './resolve-author-page.ts'
import { resolveNamed, type NameTools, type Resolved } from './resolve-named.ts'
import { resolveNote } from './resolve-note.ts'
import { resolveLabel } from './resolve-label.ts'
import { resolveNumber } from './resolve-number.ts'
import { resolveAddress } from './resolve-address.ts'

/** What candidates are joined by. */
export interface ResolveTools extends NameTools, PageTools {
  readonly findStandard: StandardFinder
}

/** Joins a candidate to its entry; undefined where its form is too weak for a citation and no entry answers. */
export function resolveCitation(
  candidate: Candidate,
  context: CitationContext,
  tools: ResolveTools,
): Resolved | undefined {
  const same = (resolution: Resolution | undefined): Resolved | undefined => resolution && { candidate, resolution }
  switch (candidate.type) {
    case 'author-date':
    case 'narrative':
    case 'attribution':
    case 'speaker':
    case 'undated':
      return resolveNamed(candidate, context, tools)
    case 'author-page':
      return same(resolveAuthorPage(candidate, context, tools))
    case 'title-page':
      return same(resolveTitlePage(candidate, context, tools))
    case 'page':
      return same(resolvePage(candidate, context, tools))
    case 'source':
      return same(resolveAddress(candidate.url, tools.index)) ?? resolveNamed(candidate, context, tools)
    case 'address':
      return same(resolveAddress(candidate.url, tools.index) ?? unlisted)
    case 'number':
      return same(resolveNumber(candidate.number, context.chapter, tools.index))
    case 'label':
      return same(resolveLabel(candidate.label, tools.index))
    case 'note':
      return same(resolveNote(candidate, tools.find))
    case 'standard':
      return same(resolveStandard(candidate.designation, tools))
    case 'ibid':
    case 'op-cit':
      // What they repeat is known when the citations before them are.
      return same(unlisted)
    default:
      return candidate satisfies never
  }
}

/** Joins the designation of a standard to the one entry that has it. */
function resolveStandard(designation: string, { findStandard }: ResolveTools): Resolution | undefined {
  const entry = findStandard(designation)
  return entry && linkTo(entry, 0.9, ['title-words'])
}
