import type { Inline } from '@edisi/document'
import type { Diagnostic, Place } from '@edisi/diagnostics'
import type { CslItem } from '../csl-item.ts'
import { styleUnreadable } from './messages.ts'
import { nameEngineFault } from './name-engine-fault.ts'
import { nameGenre } from './name-genre.ts'
import { pruneStyle } from './prune-style.ts'
import { openEngine } from './run-engine.ts'
import { settleStyle } from './settle-style.ts'
import { toInlines } from './to-inlines.ts'
import type { StyleWish } from './settle-style.ts'

/** An entry of a formatted list. */
export interface ListedReference {
  readonly id: string
  /** The label that a numeric style prints before the entry, such as `[3]`; undefined otherwise. */
  readonly label: string | undefined
  readonly inlines: readonly Inline<'cited'>[]
}

/** An entry to format. */
export interface StyledReference {
  readonly id: string
  readonly csl: CslItem
  /** The letter that it has after its year already, or empty. */
  readonly yearSuffix: string
}

/** A list as the style has it, and what is wrong with the style; then there are no entries. */
export interface FormattedReferences {
  readonly entries: readonly ListedReference[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Gives references as a list in a citation style, in the order of the style, whether they came from a bibliography or from
 * prose. Nothing is taken to be cited: a numeric style counts them as they came. A style without a list gives none. Letters
 * after years stay those of the list.
 */
export async function formatReferences(
  references: readonly StyledReference[],
  options: StyleWish,
): Promise<FormattedReferences> {
  if (references.length === 0) return { entries: [], diagnostics: [] }
  const { root, lang, diagnostics } = settleStyle(options, '')
  if (root === undefined) return { entries: [], diagnostics }
  const items = new Map(references.map(({ id, csl }) => [id, { ...nameGenre(csl, lang), id }]))
  const style = pruneStyle(root, { items: items.values(), sortsCitations: false })
  const { localeOf } = options
  const letters = new Map(references.map(({ id, yearSuffix }) => [id, yearSuffix]))
  try {
    const engine = await openEngine({ items, style, localeOf, lang, uncited: [...items.keys()], letters })
    const entries = engine
      .format([])
      .entries.map(({ id, label, words }) => ({ id, label, inlines: toInlines(words, nowhere) }))
    return { entries, diagnostics }
  } catch (error) {
    const fault = styleUnreadable({ at: options.stylePath ?? '', text: nameEngineFault(error) })
    return { entries: [], diagnostics: [...diagnostics, fault] }
  }
}

const start = { line: 1, column: 1, offset: 0 }
const nowhere: Place = { path: '', start, end: start }
