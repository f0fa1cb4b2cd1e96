import type { LinkArea } from '@edisi/typeset'
import { toByteString, toText } from './object-writer.ts'
import type { ObjectWriter, PdfValue, Reference } from './object-writer.ts'
import { toRectangle } from './write-tags.ts'
import type { Surface } from './write-tags.ts'

/** Writes a link annotation (ISO 32000-1, 12.5.6.5), described in words and joined to its tag (PDF/UA-1, 7.18.5). */
export function writeLink(
  writer: ObjectWriter,
  link: LinkArea,
  { surface, key }: { surface: Surface; key: number },
): Reference {
  const annotation = writer.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: toRectangle(surface, link),
    Border: [0, 0, 0],
    // Print: PDF/A-3, 6.3.2 demands it of every annotation.
    F: 4,
    P: surface.page,
    StructParent: key,
    Contents: toText(link.contents),
    ...toAction(link),
  })
  annotation.end()
  return annotation
}

function toAction({ target }: LinkArea): Record<string, PdfValue> {
  switch (target.type) {
    case 'url':
      return { A: { S: 'URI', URI: toText(toAscii(target.url)) } }
    case 'id':
      return { Dest: toByteString(target.id) }
    default:
      throw new Error(`a link leads to something unknown: ${JSON.stringify(target satisfies never)}`)
  }
}

/** A URI is ASCII (12.6.4.7). What is escaped already stays as it is: `%` is not touched. */
function toAscii(url: string): string {
  return url.replaceAll(/[^!#-;=?-[\]_a-z~]/gu, (character) =>
    [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}
