import type { Place, Point } from '@edisi/diagnostics'

/**
 * The stage a document has reached. What differs between them is what is still open:
 * `parsed`: one file, cross-references by name; `read`: all files together, named and numbered; `linked`: every
 * citation found and joined to its entry; `cited`: citations are links, generated lists stand in their place;
 * `finished`: notes numbered, words polished, code coloured. Renderers take `finished` alone.
 */
export type Stage = 'parsed' | 'read' | 'linked' | 'cited' | 'finished'

/** What stands in a source file. */
export interface Placed {
  readonly place: Place
}

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

/** A named place of the publication, called by its name before it is numbered. */
export interface CrossReference extends Placed {
  readonly type: 'crossReference'
  readonly target: string
  /** What is printed: the number (`2`), the number with its word (`Figure 2`), or it in parentheses (`(2)`). */
  readonly form: 'number' | 'word' | 'parentheses'
  /** The words that the author gave instead; empty where there are none. */
  readonly children: readonly Inline<'parsed'>[]
  /** The cross-reference as written. */
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

/** What stands within a line at one stage alone. */
export type StageInline<S extends Stage> = StageInlines[S]

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
