import type { Family } from './lettering.ts'

/** How a kind of text is set. Lengths are points. */
export interface TextDesign {
  readonly family: Family
  readonly size: number
  readonly leading: number
  readonly ink: string
  readonly features: readonly string[]
  readonly align: 'justify' | 'left'
  readonly isHyphenated: boolean
}

/** How a head is set. `above` and `below` are lines of the grid that it takes beside its own. */
export interface HeadDesign {
  readonly family: Family
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly size: number
  readonly leading: number
  readonly above: number
  readonly below: number
}

/** Where the type area stands on a page, in points. The inner margin is the left one of a recto. */
export interface PageShape {
  readonly width: number
  readonly height: number
  readonly inner: number
  readonly outer: number
  readonly top: number
  /** The width of the type area. */
  readonly measure: number
  /** Baselines of the type area. */
  readonly lines: number
  /** Whether left and right pages mirror each other. */
  readonly isFacing: boolean
}

/** All that decides how the pages of a publication look. `grid` is the distance of baselines. */
export interface PageDesign {
  readonly shape: PageShape
  readonly grid: number
  readonly inks: DesignInks
  readonly text: TextDesign
  readonly note: TextDesign
  readonly caption: TextDesign
  readonly table: TextDesign
  readonly code: TextDesign
  /** Heads from that of the highest level within a chapter down; deeper levels are set as the last. */
  readonly heads: readonly HeadDesign[]
  /** The level of a heading that `heads` begins with. */
  readonly headLevel: number
  /** Whether a publication has a title page, or a block at the head of its first page. */
  readonly title: 'page' | 'block'
  /** Lines of air above the title of a chapter that begins a page; undefined where chapters run on. */
  readonly opening: number | undefined
}

/** The inks that pages use, `#rrggbb` each. */
export interface DesignInks {
  readonly ink: string
  readonly quiet: string
  readonly hairline: string
  readonly tint: string
  readonly nila: string
  readonly soga: string
}
