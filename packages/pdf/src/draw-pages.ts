import type { Page } from '@edisi/typeset'
import { drawPage } from './draw-page.ts'
import type { DrawnPage } from './draw-page.ts'
import type { DrawnPages } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { PdfValue } from './object-writer.ts'
import { writeLink } from './write-link.ts'
import type { MarkedContent, Surface, WrittenLink } from './write-tags.ts'

/** Draws each page as a page of the file. */
export function drawPages(drawing: Drawing): DrawnPages {
  const { writer, paged, material } = drawing
  const surfaces: Surface[] = []
  const contents: MarkedContent[] = []
  const links: WrittenLink[] = []
  for (const page of paged.pages) {
    const surface = openPage(drawing, page)
    const drawn = drawPage(page, material)
    const key = contents.length + links.length
    const stream = writer.ref()
    stream.end(Buffer.from(drawn.content, 'latin1'))
    surfaces.push(surface)
    contents.push({ surface, key, marks: drawn.marks })
    const written = writeLinks(drawing, page, { surface, key: key + 1 })
    links.push(...written)
    Object.assign(surface.page.data, {
      Contents: stream,
      Resources: toResources(drawing, drawn),
      StructParents: key,
      Annots: written.length > 0 ? written.map(({ annotation }) => annotation) : undefined,
    })
    surface.page.end()
  }
  return { surfaces, contents, links }
}

function openPage({ writer }: Drawing, { width, height }: Page): Surface {
  const page = writer.openPage(width, height)
  return { page, form: undefined, toSheet: (x, y) => [x, height - y] }
}

/** Writes the links of a page; their keys in the parent tree count on from `key`. */
export function writeLinks(
  { writer }: Drawing,
  page: Page,
  { surface, key }: { surface: Surface; key: number },
): readonly WrittenLink[] {
  const areas = page.items.filter((item) => item.type === 'link')
  return areas.map((area, index) => ({
    annotation: writeLink(writer, area, { surface, key: key + index }),
    page: surface.page,
    key: key + index,
    tag: area.tag,
  }))
}

/** Gives the resources that a drawn page names. */
export function toResources({ fonts, images, material }: Drawing, drawn: DrawnPage): Record<string, PdfValue> {
  const faces = [...drawn.faces].toSorted((a, b) => a - b)
  return {
    ...(faces.length > 0 && {
      Font: Object.fromEntries(faces.map((face) => [material.faces[face]?.name, fonts[face]])),
    }),
    ...(drawn.images.size > 0 && {
      XObject: Object.fromEntries(
        [...drawn.images].map((resource) => [material.imageNames.get(resource), images.get(resource)]),
      ),
    }),
  }
}
