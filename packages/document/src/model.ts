import type { Place, Point } from '@edisi/diagnostics'

/**
 * The stage a document has reached. What differs between them is what is still open:
 * `parsed`: one file, cross-references by name; `read`: all files together, named and numbered; `linked`: every
 * citation found and joined to its entry; `cited`: citations are links, generated lists stand in their place;
 * `finished`: notes numbered, words polished, code coloured. Renderers take `finished` alone.
 */
export type Stage = 'parsed' | 'read' | 'linked' | 'cited' | 'finished'

/** The identity of a block within one build, `<chapter>.<order>`, both from 0. It is never printed. */
export type NodeId = string

interface Placed {
  readonly place: Place
}

// ---- inlines

/** From offset `at` of a text's value on, the source continues at `to`. */
export interface Shift {
  readonly at: number
  readonly to: Point
}

/**
 * Words. `shifts` has an entry wherever value and source part (escapes, entities, line breaks, prefixes); without one
 * the value runs along with the source from `place.start`. A soft line break of the source is one space here.
 */
export interface Text extends Placed {
  readonly type: 'text'
  readonly value: string
  readonly shifts: readonly Shift[]
}

/** Stress, set in italics. */
export interface Emphasis<S extends Stage> extends Placed {
  readonly type: 'emphasis'
  readonly children: readonly Inline<S>[]
}

/** Importance, set semibold. */
export interface Strong<S extends Stage> extends Placed {
  readonly type: 'strong'
  readonly children: readonly Inline<S>[]
}

/** Words that no longer hold. */
export interface Strikethrough<S extends Stage> extends Placed {
  readonly type: 'strikethrough'
  readonly children: readonly Inline<S>[]
}

/** Words below the line. */
export interface Subscript<S extends Stage> extends Placed {
  readonly type: 'subscript'
  readonly children: readonly Inline<S>[]
}

/** Words above the line. */
export interface Superscript<S extends Stage> extends Placed {
  readonly type: 'superscript'
  readonly children: readonly Inline<S>[]
}

/** Code within a line; line breaks are spaces already. */
export interface Code extends Placed {
  readonly type: 'code'
  readonly value: string
}

/** A formula within a line, as its TeX source without dollars. */
export interface Math extends Placed {
  readonly type: 'math'
  readonly tex: string
}

/** A link; `url` is `#id` for a place in this publication, else absolute or a relative address as written. */
export interface Link<S extends Stage> extends Placed {
  readonly type: 'link'
  readonly url: string
  readonly title: string | undefined
  readonly children: readonly Inline<S>[]
}

/** A length of an image: `%` of the measure, or points. */
export interface ImageLength {
  readonly value: number
  readonly unit: '%' | 'pt'
}

/** An image. `resource` is a path in the document's resources; an image whose file is missing is no image but its words. */
export interface Image extends Placed {
  readonly type: 'image'
  readonly resource: string
  /** The words for those who do not see it; empty where it is an ornament. */
  readonly alternative: string
  readonly title: string | undefined
  readonly width: ImageLength | undefined
}

/** A line break that the author set. */
export interface LineBreak extends Placed {
  readonly type: 'lineBreak'
}

/** Words of another language, in small capitals, or both. */
export interface Span<S extends Stage> extends Placed {
  readonly type: 'span'
  readonly lang: string | undefined
  readonly isSmallCaps: boolean
  readonly children: readonly Inline<S>[]
}

/** The call of a note. `note` is the id of a note of the same chapter; `id` is the printed id of this call. */
export interface NoteReference extends Placed {
  readonly type: 'noteReference'
  readonly note: string
  readonly id: string
}

/** The call of a note with the number that is printed. */
export interface NumberedNoteReference extends NoteReference {
  readonly number: number
}

/** A named place of the publication, called by its key before it is numbered.. */
export interface CrossReference extends Placed {
  readonly type: 'crossReference'
  readonly target: string
  readonly value: string
}

/** One work of a citation by key. */
export interface KeyItem {
  readonly key: string
  readonly prefix: string
  /** What follows the key within its part, without the leading comma: locator and suffix as written. */
  readonly suffix: string
  readonly suppressesAuthor: boolean
  readonly place: Place
}

/** A citation by keys, in Pandoc's forms: `[see @a, p. 3; @b]`, `@a`, `@a [p. 3]`, `[-@a]`. */
export interface KeyCitation extends Placed {
  readonly type: 'keyCitation'
  readonly mode: 'bracket' | 'narrative'
  readonly items: readonly KeyItem[]
  /** The citation as written. */
  readonly value: string
}

/** A citation by keys whose works have their ids (`cite-<n>`), in the order of its items. */
export interface LinkedKeyCitation extends Placed {
  readonly type: 'keyCitation'
  readonly mode: 'bracket' | 'narrative'
  readonly items: readonly KeyItem[]
  readonly value: string
  readonly ids: readonly string[]
}

/** One cited work in the author's prose: the words that cite it. `id` is `cite-<n>`. */
export interface ProseCitation extends Placed {
  readonly type: 'proseCitation'
  readonly id: string
  readonly children: readonly Inline<'linked'>[]
}

/** Words that cite an entry of a reference list. `id` is `cite-<n>`, `reference` the printed id of the entry. */
export interface CitationLink<S extends Stage> extends Placed {
  readonly type: 'citationLink'
  readonly id: string
  readonly reference: string
  readonly children: readonly Inline<S>[]
}

interface StageInlines {
  parsed: KeyCitation | CrossReference | NoteReference
  read: KeyCitation | NoteReference
  linked: LinkedKeyCitation | ProseCitation | NoteReference
  cited: CitationLink<'cited'> | NoteReference
  finished: CitationLink<'finished'> | NumberedNoteReference
}

/** What stands within a line. */
export type Inline<S extends Stage> =
  | Text
  | Emphasis<S>
  | Strong<S>
  | Strikethrough<S>
  | Subscript<S>
  | Superscript<S>
  | Code
  | Math
  | Link<S>
  | Image
  | LineBreak
  | Span<S>
  | StageInlines[S]

// ---- blocks

interface BlockBase extends Placed {
  readonly nodeId: NodeId
  /** The language of the block where it differs from that of its surroundings. */
  readonly lang: string | undefined
  /** Classes that the author gave, such as `unnumbered`. */
  readonly classes: readonly string[]
}

/** The printed id of a block that always has one from `read` on; before, only what the author named. */
type Named<S extends Stage> = S extends 'parsed' ? string | undefined : string

/** A number as printed, such as `2.1`; undefined where the block is not numbered, and always before `read`. */
type Numbered<S extends Stage> = S extends 'parsed' ? undefined : string | undefined

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

// ---- the whole

/** An author as printed. `sortName` is "family, given" where both are known. */
export interface Author {
  readonly name: string
  readonly sortName: string
  readonly orcid: string | undefined
  readonly email: string | undefined
  readonly isCorresponding: boolean
  /** Names of the author's affiliations. */
  readonly affiliations: readonly string[]
}

/** A date as far as the author gave it: `month` and `day` are undefined where only the year, or year and month, stand. */
export interface PartialDate {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

/** The terms under which a publication may be used: at least a name to print. */
export interface Licence {
  readonly name: string
  readonly url: string | undefined
}

/** What is said about a publication. Title, subtitle and abstract are inline Markdown and go through the stages. */
export interface Metadata<S extends Stage> {
  readonly title: readonly Inline<S>[]
  readonly subtitle: readonly Inline<S>[]
  readonly authors: readonly Author[]
  readonly date: PartialDate | undefined
  readonly keywords: readonly string[]
  readonly abstract: readonly Block<S>[]
  readonly description: string | undefined
  readonly publisher: string | undefined
  readonly licence: Licence | undefined
  readonly copyright: string | undefined
  readonly doi: string | undefined
  readonly isbn: string | undefined
  /** A resource to be the cover instead of the drawn one. */
  readonly coverImage: string | undefined
  readonly coverAlternative: string | undefined
}

/** A file that the document shows. `path` is relative to the publication; its bytes stay with the caller. */
export interface Resource {
  readonly path: string
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml' | 'image/webp'
  /** Pixels, or the units of an SVG's view box. */
  readonly width: number
  readonly height: number
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string
}

/** A chapter: a listed file, or in a lone file of class book a top section; an article is one. */
export interface Chapter<S extends Stage> {
  /** The source file that it stands in. */
  readonly path: string
  /** The printed id of its opening heading, or of the chapter where it has none. */
  readonly id: string
  /** The words of its opening heading; the document's title where it has none. */
  readonly title: readonly Inline<S>[]
  readonly lang: string
  /** Authors of this chapter where they are not those of the publication. */
  readonly authors: readonly Author[]
  readonly blocks: readonly Block<S>[]
  readonly notes: readonly Note<S>[]
}

/** A kind of publication, which decides its title page, its chapters and its paper. */
export type DocumentClass = 'article' | 'book' | 'report'

/** A publication. */
export interface Document<S extends Stage> {
  readonly class: DocumentClass
  readonly lang: string
  readonly direction: 'ltr' | 'rtl'
  readonly metadata: Metadata<S>
  readonly chapters: readonly Chapter<S>[]
  readonly resources: readonly Resource[]
}

/** What the renderers take. */
export type FinishedDocument = Document<'finished'>

/** Where a printed page begins: at `offset` (UTF-16 units of `flattenBlock`) of a block. `label` is the folio. */
export interface PageBreak {
  readonly block: NodeId
  readonly offset: number
  readonly label: string
}
