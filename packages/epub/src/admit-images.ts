import type { Diagnostic, Place } from '@edisi/diagnostics'
import type { FinishedDocument, Resource } from '@edisi/document'
import type { PackedFile } from './book.ts'
import { imageContentUnsafe, imageTypeUnsupported, imageUnreadable } from './messages.ts'
import { sanitiseSvg } from './sanitise-svg.ts'
import { walkInlines } from './walk-inlines.ts'

/** The images of a book, and where the text finds them. */
export interface AdmittedImages {
  /** The address of each image by the path of its resource; one that cannot be shown has none. */
  readonly hrefs: ReadonlyMap<string, string>
  readonly files: readonly PackedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Admits the images that a document shows, in the order in which it does: PNG, JPEG and GIF as they are, drawings made
 * safe (EPUB 3.3, 3.2 names the types). The others are reported where they are shown.
 */
export function admitImages(document: FinishedDocument, files: ReadonlyMap<string, Uint8Array>): AdmittedImages {
  const resources = new Map(document.resources.map((resource) => [resource.path, resource]))
  const hrefs = new Map<string, string>()
  const packed: PackedFile[] = []
  const diagnostics: Diagnostic[] = []
  for (const [path, at] of findUses(document)) {
    const resource = resources.get(path)
    const bytes = files.get(path)
    if (!resource || !bytes) throw new Error(`expected the image ${path} among the files of the publication`)
    const admitted = admitImage(resource, bytes, at)
    diagnostics.push(...admitted.diagnostics)
    if (admitted.data === undefined) continue
    const href = `images/image-${packed.length + 1}.${extensions[resource.type]}`
    hrefs.set(path, href)
    packed.push({ href, mediaType: resource.type, data: admitted.data })
  }
  return { hrefs, files: packed, diagnostics }
}

const extensions = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
} as const

// The first place of each image; the cover's is the whole publication.
function findUses(document: FinishedDocument): ReadonlyMap<string, Place | string> {
  const uses = new Map<string, Place | string>()
  const { coverImage } = document.metadata
  if (coverImage !== undefined) uses.set(coverImage, document.chapters[0]?.path ?? coverImage)
  walkInlines(document, (inline) => {
    if (inline.type === 'image' && !uses.has(inline.resource)) uses.set(inline.resource, inline.place)
  })
  return uses
}

interface Admitted {
  readonly data: PackedFile['data'] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

function admitImage(resource: Resource, bytes: Uint8Array, at: Place | string): Admitted {
  switch (resource.type) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/gif':
      return { data: bytes, diagnostics: [] }
    case 'image/svg+xml':
      return admitDrawing(resource.path, bytes, at)
    case 'image/webp':
      return { data: undefined, diagnostics: [imageTypeUnsupported(resource.path, 'WebP', at)] }
    default:
      return resource.type satisfies never
  }
}

function admitDrawing(path: string, bytes: Uint8Array, at: Place | string): Admitted {
  const safe = sanitiseSvg(new TextDecoder().decode(bytes))
  if (safe.type === 'unreadable') return { data: undefined, diagnostics: [imageUnreadable(path, safe.reason, at)] }
  const diagnostics = safe.removed.length > 0 ? [imageContentUnsafe(path, safe.removed, at)] : []
  return { data: safe.svg, diagnostics }
}
