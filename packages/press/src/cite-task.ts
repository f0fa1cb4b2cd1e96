import type { CitationEdits, LinkedDocument, TextChange } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { StyleChoice } from './find-style-choice.ts'
import type { Output } from './edition.ts'
import type { Assets } from './files.ts'
import type { LoadedPublication } from './load-publication.ts'

/** What citations are turned into, and with what. */
export interface CiteWish {
  readonly form: 'keys' | 'prose'
  /** The name of the bibliography file that keys lead to, beside what names it: publication.yaml, or the first source. */
  readonly references: string
  readonly style: StyleChoice | undefined
}

/** Why nothing is turned, with what a person has to mend first. */
export interface RefusedTurn {
  readonly reason: string
  readonly diagnostics: readonly Diagnostic[]
}

/** A publication whose citations are linked, and what is asked of them. */
export interface CiteTask {
  readonly loaded: LoadedPublication
  readonly linked: LinkedDocument
  /** publication.yaml; undefined where there is none. */
  readonly configuration: { readonly path: string; readonly bytes: Uint8Array } | undefined
  readonly assets: Assets
  readonly wish: CiteWish
}

/** What is to be changed. The works of each bracket before and after show whether a citation strays. */
export interface TurnedCitations {
  readonly edits: CitationEdits
  /** Further changes, of lists and front matter, by path. */
  readonly changes: ReadonlyMap<string, readonly TextChange[]>
  readonly references: Output | undefined
  readonly notes: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly worksBefore: readonly string[]
  readonly worksAfter: (linked: LinkedDocument) => readonly string[]
}
