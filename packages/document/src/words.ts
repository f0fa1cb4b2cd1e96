/** Words that editions add to a text, in its language. They are ready to stand alone: capital first where the language does so. */
export interface Words {
  readonly contents: string
  readonly figure: string
  readonly table: string
  readonly equation: string
  readonly abstract: string
  readonly keywords: string
  readonly notes: string
  /** The kinds of an admonition. */
  readonly note: string
  readonly tip: string
  readonly caution: string
  readonly danger: string
  readonly references: string
  readonly page: string
  readonly chapter: string
  readonly section: string
  readonly cover: string
  readonly titlePage: string
  readonly authors: string
  readonly correspondingAuthor: string
  readonly affiliation: string
  readonly published: string
  readonly licence: string
  readonly source: string
  /** Of a link from a note to its call. */
  readonly backToText: string
  /** Before the links from an entry to its citations. */
  readonly cited: string
  readonly skipToContent: string
  readonly lightAndDark: string
  readonly downloads: string
  readonly done: string
  readonly notDone: string
}
