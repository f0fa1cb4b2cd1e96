import type { Place, Related } from '@edisi/diagnostics'
import { placeMention } from '../../online/place-mention.ts'
import type { WorkSubject } from '../../online/collect-subjects.ts'
import { nameReference, type Checking } from '../checking.ts'

/** A place of a work's DOI. */
export interface DoiPlace {
  readonly at: Place | string
  /** Whether the bare DOI and nothing else stands there. */
  readonly isExact: boolean
  readonly related: Related
}

/** Gives where the DOI of a work stands, entries first: the DOI itself where it can be found, else the whole entry or link. */
export function locateDoi(
  { doi, references, mentions }: WorkSubject,
  sourceOf: Checking['sourceOf'],
): readonly DoiPlace[] {
  const inEntries = references.map((reference) => {
    const { path, place, csl } = reference
    const written = bareDoi(csl.DOI ?? csl.URL ?? '')
    return toDoiPlace({ written, path, place }, nameReference(reference), sourceOf)
  })
  const inText = mentions.map((mention) =>
    toDoiPlace({ ...mention, written: bareDoi(mention.written) }, doi ?? mention.written, sourceOf),
  )
  return [...inEntries, ...inText]
}

function toDoiPlace(
  mention: Parameters<typeof placeMention>[0],
  text: string,
  sourceOf: Checking['sourceOf'],
): DoiPlace {
  const { at, isExact } = placeMention(mention, sourceOf)
  const { line, column } = typeof at === 'string' ? { line: 1, column: 1 } : at.start
  return { at, isExact, related: { path: mention.path, line, column, text } }
}

function bareDoi(written: string): string {
  return /10\.\d{4,9}\S*/.exec(written)?.[0] ?? written
}
