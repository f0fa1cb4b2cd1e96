import type { CslItem } from './csl-item.ts'

/** Gives the year in which a work was issued; undefined where its date says none, or could not be read. */
export function yearOf({ issued }: CslItem): number | undefined {
  return issued?.['date-parts']?.[0]?.[0]
}
