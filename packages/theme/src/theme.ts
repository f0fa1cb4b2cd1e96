/** The inks of one ground; each is `#rrggbb`. */
export interface Inks {
  readonly paper: string
  readonly ink: string
  readonly quietInk: string
  readonly hairline: string
  readonly tint: string
  /** Indigo: links, the current place, the ornament of a title. */
  readonly nila: string
  /** Bark brown: the second accent, and warnings. */
  readonly soga: string
  readonly note: string
  readonly tip: string
  readonly caution: string
  readonly danger: string
  readonly code: CodeInks
}

/** The inks of code, one for each kind of token; `plain` is that of the text. */
export interface CodeInks {
  readonly plain: string
  readonly comment: string
  readonly keyword: string
  readonly string: string
  readonly number: string
  readonly name: string
  readonly type: string
  readonly attribute: string
  readonly punctuation: string
  readonly inserted: string
  readonly deleted: string
}

/** What a face is for; a page uses no face outside this list. */
export type FaceRole =
  | 'text'
  | 'textItalic'
  | 'textBold'
  | 'textBoldItalic'
  | 'caption'
  | 'captionItalic'
  | 'captionBold'
  | 'captionBoldItalic'
  | 'subhead'
  | 'subheadItalic'
  | 'display'
  | 'displayItalic'
  | 'sans'
  | 'sansItalic'
  | 'sansBold'
  | 'sansBoldItalic'
  | 'mono'
  | 'monoItalic'
  | 'monoBold'

/** Families by name, for editions whose reader chooses the fonts: each falls back to the reader's own. */
export interface FontStacks {
  readonly serif: string
  readonly sans: string
  readonly mono: string
}

/** Design tokens that all editions share: plain data. */
export interface Theme {
  readonly name: string
  /** Paper of a light screen. */
  readonly light: Inks
  readonly dark: Inks
  /** White paper. */
  readonly print: Inks
  readonly stacks: FontStacks
  /** Names of the font files, as the assets are called. */
  readonly faces: Readonly<Record<FaceRole, string>>
  /** Faces tried in order for a character that the wanted face lacks. */
  readonly fallbacks: readonly FaceRole[]
  /** Each step of the type scale is this many times the one below. */
  readonly scale: number
}
