import type { Diagnostic } from '@edisi/diagnostics'
import type { CslItem } from '../csl-item.ts'
import type { LinkedDocument } from '../linked-document.ts'
import type { PlacedCitation } from './collect-clusters.ts'
import { findHiddenLocators } from './find-hidden-locators.ts'
import type { ListScope } from './list-scopes.ts'
import { styleUnreadable } from './messages.ts'
import { nameEngineFault } from './name-engine-fault.ts'
import { nameGenre } from './name-genre.ts'
import { pruneStyle } from './prune-style.ts'
import { openEngine } from './run-engine.ts'
import type { StyleEngine } from './run-engine.ts'
import { settleStyle } from './settle-style.ts'
import type { StyleWish } from './settle-style.ts'

/** An engine for each scope, in order; undefined where a scope has nothing to format, or the style cannot be had. */
export interface OpenedEngines {
  readonly engines: readonly (StyleEngine | undefined)[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What engines are opened for. */
export interface EngineTask {
  readonly scopes: readonly ListScope[]
  /** All citations by key of the document. */
  readonly clusters: readonly PlacedCitation[]
}

/**
 * Reads the wished style, takes out of it what none of the works needs, and opens an engine of it for each scope that has
 * citations by key or works to list. citeproc is loaded only if there is one.
 */
export async function openEngines(
  { document }: LinkedDocument,
  wish: StyleWish,
  { scopes, clusters }: EngineTask,
): Promise<OpenedEngines> {
  const citing = new Set(clusters.map(({ chapter }) => chapter))
  const needed = scopes.map(({ listed, chapters }) => listed.length > 0 || chapters.some((index) => citing.has(index)))
  const none = scopes.map(() => undefined)
  if (!needed.includes(true)) return { engines: none, diagnostics: [] }
  const at = document.chapters[0]?.path ?? ''
  const { root, lang, diagnostics: faults } = settleStyle(wish, at)
  if (root === undefined) return { engines: none, diagnostics: faults }
  const diagnostics = [...faults, ...findHiddenLocators(root, clusters)]
  const works = scopes.map(({ listed }) => new Map(listed.map(({ id, csl }) => [id, { ...nameGenre(csl, lang), id }])))
  const sortsCitations = clusters.some(({ citation }) => citation.items.length > 1)
  const style = pruneStyle(root, { items: works.flatMap((items): CslItem[] => [...items.values()]), sortsCitations })
  const engines: (StyleEngine | undefined)[] = []
  // A style comes from an author too: one that citeproc cannot read costs the formatting, not the editions.
  try {
    for (const [index, items] of works.entries())
      engines.push(
        needed[index] === true
          ? await openEngine({ items, style, localeOf: wish.localeOf, lang, uncited: [...items.keys()] })
          : undefined,
      )
  } catch (error) {
    const fault = styleUnreadable({ at: wish.stylePath ?? at, text: nameEngineFault(error) })
    return { engines: none, diagnostics: [...diagnostics, fault] }
  }
  return { engines, diagnostics }
}
