import type { DecodedImage, FaceProgram, MarkId, PagedDocument, Sheet } from '@edisi/typeset'
import { attachSource } from './attach-source.ts'
import type { Attachment } from './attach-source.ts'
import { drawPages } from './draw-pages.ts'
import { drawSheets } from './draw-sheets.ts'
import type { Drawing, DrawnPages } from './drawing.ts'
import { dropUnspeakable } from './drop-unspeakable.ts'
import { embedFace } from './embed-face.ts'
import { embedImage } from './embed-image.ts'
import { ObjectWriter, toText } from './object-writer.ts'
import type { PdfValue, Reference } from './object-writer.ts'
import { toDestinations, toTarget } from './to-destinations.ts'
import { toPageLabels } from './to-page-labels.ts'
import { toXmp } from './to-xmp.ts'
import { writeOutline } from './write-outline.ts'
import { findOwners, writeTags } from './write-tags.ts'

/** All that a PDF is made of. */
export interface PdfInput {
  readonly paged: PagedDocument
  /** The programs of `paged.faces`, in their order. */
  readonly programs: readonly FaceProgram[]
  /** By the name of the resource, all images that the pages place. */
  readonly images: ReadonlyMap<string, DecodedImage>
  /** The sheets on which the pages are imposed; undefined where each page is a page of the file. */
  readonly sheets: readonly Sheet[] | undefined
  readonly attachment: Attachment | undefined
  /** The ICC profile of sRGB, in which all inks are meant. */
  readonly profile: Uint8Array
  /** The date of the edition, ISO: the only time that the file knows. */
  readonly date: string
}

const producer = 'Edisi'

/**
 * Draws placed pages as a PDF 1.7 file that conforms to PDF/A-3a and PDF/UA-1. Same input, same bytes. A page is written as
 * soon as it is drawn, so that memory holds one page's operators at a time.
 */
export async function drawPdf(input: PdfInput): Promise<Uint8Array> {
  const writer = openWriter(input)
  const drawing = prepare(writer, input)
  const drawn = input.sheets ? drawSheets(drawing, input.sheets) : drawPages(drawing)
  const { catalog } = writer
  catalog['MarkInfo'] = { Marked: true }
  catalog['StructTreeRoot'] = writeTags(writer, { tags: input.paged.tags, ...drawn })
  writeNavigation(writer, input, drawn)
  catalog['OutputIntents'] = [writeOutputIntent(writer, input.profile)]
  catalog['Metadata'] = writeXmp(writer, input)
  return writer.finish()
}

function openWriter({ paged, date, sheets }: PdfInput): ObjectWriter {
  const { title, authors, description, keywords, lang } = paged.metadata
  const day = new Date(date)
  return new ObjectWriter({
    lang,
    viewer: sheets && sheetPreferences,
    info: {
      Title: dropUnspeakable(title),
      ...(authors.length > 0 && { Author: dropUnspeakable(authors.join('; ')) }),
      ...(description !== undefined && { Subject: dropUnspeakable(description) }),
      ...(keywords.length > 0 && { Keywords: dropUnspeakable(keywords.join(', ')) }),
      Creator: producer,
      Producer: producer,
      CreationDate: day,
      ModDate: day,
    },
  })
}

/** Sheets are printed at their size and on both sides; flipped on the short edge, both sides of a landscape sheet stand upright. */
const sheetPreferences = { PrintScaling: 'None', Duplex: 'DuplexFlipShortEdge' }

function prepare(writer: ObjectWriter, { paged, programs, images }: PdfInput): Drawing {
  if (programs.length !== paged.faces.length)
    throw new Error(`${paged.faces.length} faces, but ${programs.length} programs`)
  const owners = findOwners(paged.tags)
  const roleOf = (mark: MarkId): string => {
    const tag = paged.tags[owners.get(mark) ?? -1]
    if (!tag) throw new Error(`mark ${mark} is drawn, but belongs to no tag`)
    return tag.role
  }
  const embedded = new Map([...images].map(([resource, image]) => [resource, embedImage(writer, image)]))
  return {
    writer,
    paged,
    material: {
      faces: programs.map((program, index) => ({ name: `F${index}`, program, encoded: new Map() })),
      imageNames: new Map([...images.keys()].map((resource, index) => [resource, `I${index}`])),
      roleOf,
    },
    fonts: programs.map((program) => embedFace(writer, program)),
    images: embedded,
  }
}

function writeNavigation(
  writer: ObjectWriter,
  { paged, sheets, attachment }: PdfInput,
  { surfaces }: DrawnPages,
): void {
  const { catalog } = writer
  const names: Record<string, PdfValue> = { Dests: toDestinations(writer, paged.destinations, surfaces) }
  const outline = writeOutline(writer, paged.outline, (destination) => toTarget(destination, surfaces))
  if (outline) {
    catalog['Outlines'] = outline
    catalog['PageMode'] = 'UseOutlines'
  }
  if (!sheets) catalog['PageLabels'] = toPageLabels(paged.pages.map(({ label }) => label))
  if (attachment) {
    const specification = attachSource(writer, attachment)
    catalog['AF'] = [specification]
    names['EmbeddedFiles'] = { Names: [toText(attachment.name), specification] }
  }
  writer.setNames(names)
}

function writeOutputIntent(writer: ObjectWriter, profile: Uint8Array): PdfValue {
  const stream = writer.ref({ N: 3 })
  stream.end(profile)
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: toText('sRGB'),
    Info: toText('sRGB IEC61966-2.1'),
    DestOutputProfile: stream,
  }
}

function writeXmp(writer: ObjectWriter, { paged, date }: PdfInput): Reference {
  const packet = toXmp({ metadata: paged.metadata, producer, date: `${new Date(date).toISOString().slice(0, 19)}Z` })
  const stream = writer.ref({ Type: 'Metadata', Subtype: 'XML' }, 'plain')
  stream.end(Buffer.from(packet, 'utf8'))
  return stream
}
