import { findStyle } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { LoadedPublication } from './load-publication.ts'
import { messages } from './messages.ts'

type Loaded = Pick<LoadedPublication, 'frontMatter' | 'files' | 'diagnostics'>

/**
 * Tells that the style which the front matter names is neither a file of the publication nor one that comes with the product;
 * nothing where it was told as its file was looked for.
 */
export function findStyleFault({ frontMatter: { csl, lang }, files, diagnostics }: Loaded): readonly Diagnostic[] {
  if (csl === undefined || files.has(csl.value)) return []
  const isShipped = !/\.csl$/i.test(csl.value) && findStyle(csl.value, lang?.value ?? 'en') !== undefined
  const isTold = diagnostics.some(
    ({ place }) => place?.path === csl.place.path && place.start.offset === csl.place.start.offset,
  )
  return isShipped || isTold ? [] : [messages.styleMissing(csl.value, csl.place)]
}
