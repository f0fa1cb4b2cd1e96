import type { Image, Inline, Placed, Stage } from './inline.ts'

/** The identity of a block within one build, `<chapter>.<order>`, both from 0. It is never printed. */
export type NodeId = string

interface BlockBase extends Placed {
  readonly nodeId: NodeId
  /** The language of the block where it differs from that of its surroundings. */
  readonly lang: string | undefined
  /** Classes that the author gave, such as `unnumbered`. */
  readonly classes: readonly string[]
}

/** The printed id of a block that always has one from `read` on; before, only what the author named. */
export type Named<S extends Stage> = S extends 'parsed' ? string | undefined : string

/** A number as printed, such as `2.1`; undefined where the block is not numbered, and always before `read`. */
export type Numbered<S extends Stage> = S extends 'parsed' ? undefined : string | undefined

/** A heading. The highest level of the body is 2 from `read` on: the title alone is 1. */
export interface Heading<S extends Stage> extends BlockBase {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  readonly id: Named<S>
  readonly number: Numbered<S>
  readonly children: readonly Inline<S>[]
}

/** A paragraph. */
export interface Paragraph<S extends Stage> extends BlockBase {
  readonly type: 'paragraph'
  readonly id: string | undefined
  readonly children: readonly Inline<S>[]
}

/** A list. In a tight list the items' paragraphs have no space between them. */
export interface List<S extends Stage> extends BlockBase {
  readonly type: 'list'
  readonly isOrdered: boolean
  readonly start: number
  readonly isTight: boolean
  readonly children: readonly ListItem<S>[]
}

/** An item of a list; `isChecked` is undefined where it is no task. */
export interface ListItem<S extends Stage> extends BlockBase {
  readonly type: 'listItem'
  readonly isChecked: boolean | undefined
  readonly children: readonly Block<S>[]
}

/** A quotation that stands by itself; `attribution` is its source line without the dash, empty where it has none. */
export interface Quotation<S extends Stage> extends BlockBase {
  readonly type: 'quotation'
  readonly children: readonly Block<S>[]
  readonly attribution: readonly Inline<S>[]
}

/** What a stretch of code is, for its colour. */
export type TokenKind =
  | 'plain'
  | 'comment'
  | 'keyword'
  | 'string'
  | 'number'
  | 'name'
  | 'type'
  | 'attribute'
  | 'punctuation'
  | 'inserted'
  | 'deleted'

/** A stretch of one line of code. */
export interface Token {
  readonly kind: TokenKind
  readonly value: string
}

/** Code in lines of its own, without the final line break. */
export interface CodeBlock<S extends Stage> extends BlockBase {
  readonly type: 'codeBlock'
  readonly id: string | undefined
  readonly language: string | undefined
  readonly value: string
  /** The lines of the code, coloured; only a finished document has them. */
  readonly lines: S extends 'finished' ? readonly (readonly Token[])[] : undefined
}

/** A formula in lines of its own, as its TeX source without dollars. */
export interface MathBlock<S extends Stage> extends BlockBase {
  readonly type: 'mathBlock'
  readonly id: string | undefined
  readonly number: Numbered<S>
  readonly tex: string
}

/** How a column is set. */
export type Alignment = 'left' | 'center' | 'right' | undefined

/** A cell of a table. It is a block of its own for places: it has a NodeId and is flattened by itself. */
export interface TableCell<S extends Stage> extends BlockBase {
  readonly type: 'tableCell'
  readonly isHeader: boolean
  readonly columnSpan: number
  readonly rowSpan: number
  readonly children: readonly Inline<S>[]
}

/** A row of a table. */
export interface TableRow<S extends Stage> extends Placed {
  readonly cells: readonly TableCell<S>[]
}

/** A table; every row of it covers all columns. */
export interface Table<S extends Stage> extends BlockBase {
  readonly type: 'table'
  readonly id: Named<S>
  readonly number: Numbered<S>
  readonly caption: readonly Inline<S>[]
  readonly columns: readonly Alignment[]
  readonly head: readonly TableRow<S>[]
  readonly body: readonly TableRow<S>[]
}

/** An illustration with its caption; `source` is a line such as "Source: …" beneath it, empty where there is none. */
export interface Figure<S extends Stage> extends BlockBase {
  readonly type: 'figure'
  readonly id: Named<S>
  readonly number: Numbered<S>
  readonly images: readonly Image[]
  readonly caption: readonly Inline<S>[]
  readonly source: readonly Inline<S>[]
}

/** A remark set apart. `title` is empty where the kind's own word stands for it. */
export interface Admonition<S extends Stage> extends BlockBase {
  readonly type: 'admonition'
  readonly kind: 'note' | 'tip' | 'caution' | 'danger'
  readonly title: readonly Inline<S>[]
  readonly children: readonly Block<S>[]
}

/** A term, or several, and what they mean. */
export interface Definition<S extends Stage> extends Placed {
  readonly terms: readonly (readonly Inline<S>[])[]
  readonly descriptions: readonly (readonly Block<S>[])[]
}

/** A list of terms and what they mean. */
export interface DefinitionList<S extends Stage> extends BlockBase {
  readonly type: 'definitionList'
  readonly children: readonly Definition<S>[]
}

/** A change of scene. */
export interface ThematicBreak extends BlockBase {
  readonly type: 'thematicBreak'
}

/** An entry of a reference list before the citations are formatted. */
export interface OpenReferenceEntry<S extends Stage> extends BlockBase {
  readonly type: 'referenceEntry'
  readonly children: readonly Block<S>[]
}

/** An entry of a reference list with its printed id and the citations (`cite-<n>`) that lead to it, in order. */
export interface CitedReferenceEntry<S extends Stage> extends BlockBase {
  readonly type: 'referenceEntry'
  readonly id: string
  readonly citedBy: readonly string[]
  /** The label that a numeric style prints before the entry, such as `[3]`; undefined otherwise. */
  readonly label: string | undefined
  readonly children: readonly Block<S>[]
}

/** An entry of a reference list. */
export type ReferenceEntry<S extends Stage> = S extends 'cited' | 'finished'
  ? CitedReferenceEntry<S>
  : OpenReferenceEntry<S>

/**
 * A list of references without its heading. `prose`: written by the author, and printed as written in its `form`;
 * `generated`: formatted from keys; before `cited` a generated list has no entries and marks its place (`::: {#refs}`).
 */
export interface ReferenceList<S extends Stage> extends BlockBase {
  readonly type: 'referenceList'
  readonly origin: 'prose' | 'generated'
  readonly form: 'numbered' | 'bulleted' | 'paragraphs'
  readonly start: number
  readonly entries: readonly ReferenceEntry<S>[]
}

/** What stands on lines of its own. */
export type Block<S extends Stage> =
  | Heading<S>
  | Paragraph<S>
  | List<S>
  | Quotation<S>
  | CodeBlock<S>
  | MathBlock<S>
  | Table<S>
  | Figure<S>
  | Admonition<S>
  | DefinitionList<S>
  | ThematicBreak
  | ReferenceList<S>

/** A note: what stands at the foot of the page, or at the end of the file. `id` is `note-…`. */
export interface Note<S extends Stage> extends Placed {
  readonly id: string
  /** The number that is printed, from 1 in each chapter; only a finished document has it. */
  readonly number: S extends 'finished' ? number : undefined
  /** The printed ids of the calls that lead here, in order. */
  readonly calls: readonly string[]
  readonly children: readonly Block<S>[]
}
