import { createHash } from 'node:crypto'
import { toName, toText } from './object-writer.ts'
import type { ObjectWriter, Reference } from './object-writer.ts'

/** A file that is carried within the PDF. `modified` is an ISO date. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  readonly modified: string
}

/** Embeds the Markdown that the pages were made of, as their source (PDF/A-3, 6.8; ISO 32000-1, 7.11.4). */
export function attachSource(writer: ObjectWriter, { name, bytes, modified }: Attachment): Reference {
  const file = writer.ref({
    Type: 'EmbeddedFile',
    Subtype: toName('text/markdown'),
    Params: {
      Size: bytes.length,
      CheckSum: createHash('md5').update(bytes).digest(),
      ModDate: new Date(modified),
    },
  })
  file.end(bytes)
  const specification = writer.ref({
    Type: 'Filespec',
    F: toText(name),
    UF: toText(name),
    Desc: toText('Markdown source'),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  })
  specification.end()
  return specification
}
