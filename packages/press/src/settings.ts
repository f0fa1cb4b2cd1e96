import type { Theme } from '@edisi/theme'

/** The editions that can be asked for by name. */
export type EditionName = 'html' | 'epub' | 'pdf' | 'handout'

/** The sizes of paper. */
export type Paper = 'a4' | 'a5' | 'letter'

/** All edition names, in the order in which editions are made. */
export const editionNames: readonly EditionName[] = ['html', 'epub', 'pdf', 'handout']

/** All papers. */
export const paperNames: readonly Paper[] = ['a4', 'a5', 'letter']

/** What the command line asks for; an empty list leaves the choice to the publication. */
export interface Wishes {
  readonly editions: readonly EditionName[]
  readonly papers: readonly Paper[]
  /** Whether the EPUB is checked after it is packed. */
  readonly verifies: boolean
  /** Seconds since 1970 that replace the date of the editions (SOURCE_DATE_EPOCH). */
  readonly sourceDateEpoch: number | undefined
}

/** Everything that the editions of one publication are made by: complete, so that no later stage has defaults. */
export interface Settings {
  readonly name: string
  readonly theme: Theme
  readonly editions: readonly EditionName[]
  /** At least one; the first gives the EPUB its page list. */
  readonly papers: readonly Paper[]
  readonly toc: boolean
  readonly tocDepth: number
  readonly pageList: boolean
  readonly embedFonts: boolean
  readonly verifies: boolean
  /** The date of the editions, ISO 8601 in UTC with seconds. */
  readonly date: string
}
