import { lintContents } from './lint/lint-contents.ts'
import { lintDestinations } from './lint/lint-destinations.ts'
import { lintMetadata } from './lint/lint-metadata.ts'
import { lintTags } from './lint/lint-tags.ts'
import { readPdfFile } from './lint/pdf-file.ts'

/**
 * Says what is wrong with a PDF of ours, a sentence each; empty where nothing is. It sees what veraPDF does not (glyphs that are
 * missing, sequences used twice, tables without heads) and the basics that a change of ours could break, without Java.
 */
export function lintPdf(bytes: Uint8Array): readonly string[] {
  const file = readPdfFile(bytes)
  return [...lintMetadata(file), ...lintContents(file), ...lintTags(file), ...lintDestinations(file)]
}
