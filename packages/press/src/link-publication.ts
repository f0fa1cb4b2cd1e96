import { type LinkedDocument, linkCitations } from '@edisi/citations'
import type { Document, FrontMatter } from '@edisi/document'

/** Links the citations of a document with its lists and with the bibliographies that its front matter names. */
export function linkPublication(
  document: Document<'read'>,
  frontMatter: FrontMatter,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<LinkedDocument> {
  const bibliographies = frontMatter.bibliography.flatMap(({ path }) => {
    const bytes = files.get(path)
    return bytes === undefined ? [] : [{ path, bytes }]
  })
  const { references, nocite, listsByChapter } = frontMatter
  return linkCitations(document, { bibliographies, inline: references, nocite, listsByChapter })
}
