import type { Inline } from '@edisi/document'
import type { Place } from '@edisi/diagnostics'
import type { CslItem } from '../csl-item.ts'
import { toInlines } from './markup.ts'
import { nameGenre } from './name-genre.ts'
import { openEngine } from './run-engine.ts'

/** An entry of a formatted list. */
export interface ListedReference {
  readonly id: string
  /** The label that a numeric style prints before the entry, such as `[3]`; undefined otherwise. */
  readonly label: string | undefined
  readonly inlines: readonly Inline<'cited'>[]
}

/** What a list is formatted by. */
export interface ListOptions {
  /** The style as CSL; `findStyle` names those that come with the product. */
  readonly style: string
  /** A locale of CSL by its BCP 47 tag; undefined where none is at hand. */
  readonly localeOf: (lang: string) => string | undefined
  readonly lang: string
}

/**
 * Gives references as a list in a citation style, in the order of the style, whether they came from a bibliography or from
 * prose. Nothing is taken to be cited: a numeric style counts them as they came. A style without a list gives none.
 * Throws where the style cannot be read.
 */
export async function formatReferences(
  references: readonly { readonly id: string; readonly csl: CslItem }[],
  { style, localeOf, lang }: ListOptions,
): Promise<readonly ListedReference[]> {
  const items = new Map(references.map(({ id, csl }) => [id, { ...nameGenre(csl, lang), id }]))
  const uncited = [...items.keys()]
  if (uncited.length === 0) return []
  const engine = await openEngine({ items, style, localeOf, lang, uncited, sortsCitations: false })
  return engine.format([]).entries.map(({ id, label, words }) => ({ id, label, inlines: toInlines(words, nowhere) }))
}

const start = { line: 1, column: 1, offset: 0 }
const nowhere: Place = { path: '', start, end: start }
