import { strengthOf, type Candidate } from '../detect/candidate.ts'
import { foldText } from '../fold-text.ts'
import type { InlineText } from '../inline-text.ts'
import type { CollectedPassage } from './collect-passages.ts'
import { findCompanies } from './find-companies.ts'
import type { FoundCitation } from './found-citation.ts'
import { unlisted } from './resolution.ts'
import { linkOver } from './link-over.ts'
import { resolveAddress } from './resolve-address.ts'
import { resolveCitation, type ResolveTools } from './resolve-citation.ts'
import type { Resolved } from './resolve-named.ts'

/** What may be a citation in one text. */
export interface DetectedPassage {
  readonly passage: CollectedPassage
  readonly passageIndex: number
  readonly inlineText: InlineText
  readonly candidates: readonly Candidate[]
}

/**
 * Joins the citations of one text to their entries, in its order. What is too weak to be one is weighed again where it stands
 * beside one that an entry answers.
 */
export function resolvePassage(
  { passage, passageIndex, inlineText, candidates }: DetectedPassage,
  tools: ResolveTools & { readonly lang: string },
): readonly FoundCitation[] {
  const found: FoundCitation[] = []
  for (const { node, start } of inlineText.leaves) {
    if (node.type === 'keyCitation') found.push({ type: 'key', passage, passageIndex, inlineText, at: start, node })
  }
  const resolve = (candidate: Candidate, isBeside: boolean): Resolved | undefined => {
    const around = createAround(inlineText.text, candidate)
    const context = { chapter: passage.chapter, lang: tools.lang, around, isBeside }
    return followLink(inlineText, { candidate, resolved: resolveCitation(candidate, context, tools) }, tools)
  }
  const first = candidates.map((candidate) => resolve(candidate, false))
  const companies = findCompanies(inlineText.text, candidates)
  const answered = new Set(companies.filter((_, at) => first[at]?.resolution.outcome.type === 'linked'))
  const notes: Candidate[] = []
  for (const [at, candidate] of candidates.entries()) {
    if (notes.some(({ start, end }) => candidate.start < end && candidate.end > start)) continue
    const company = companies[at]
    const isBeside = company !== undefined && answered.has(company)
    const resolved = first[at] ?? (isBeside ? resolve(candidate, true) : undefined)
    // What stands within a note that is a reference is its publisher, and no citation of its own.
    if (passage.role === 'note' && isReference(candidate, resolved)) notes.push(candidate)
    if (!resolved) continue
    found.push({ type: 'prose', passage, passageIndex, inlineText, at: resolved.candidate.start, ...resolved })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** Whether a note is a reference: an entry answers, it names its work in full, or it repeats another one. */
function isReference(candidate: Candidate, resolved: Resolved | undefined): boolean {
  const { type } = candidate
  if (type === 'note') return resolved !== undefined || candidate.publication !== undefined
  return type === 'ibid' || type === 'op-cit'
}

/** Gives the words around a citation, folded when they are first asked for. */
function createAround(text: string, { bracket }: Candidate): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined
  return () => (words ??= new Set(foldText(text.slice(Math.max(0, bracket.start - 400), bracket.end + 100)).split(' ')))
}

/** What the author links, "[Smith (2020)](https://…)", means the entry with that address, or else a work outside of the list. */
function followLink(
  inlineText: InlineText,
  { candidate, resolved }: { readonly candidate: Candidate; readonly resolved: Resolved | undefined },
  { index }: ResolveTools,
): Resolved | undefined {
  const over = linkOver(inlineText, candidate)
  if (!over || candidate.type === 'number' || resolved?.resolution.outcome.type === 'linked') return resolved
  const resolution = resolveAddress(over.url, index)
  if (resolution) return { candidate, resolution }
  const isWhole = over.end - over.start <= candidate.end - candidate.start + 4
  return resolved ?? (isWhole && strengthOf(candidate) !== 'possible' ? { candidate, resolution: unlisted } : undefined)
}
