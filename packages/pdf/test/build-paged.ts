import type {
  FaceProgram,
  GlyphRun,
  LinkArea,
  Page,
  PageItem,
  PagedDocument,
  ShapedText,
  Tag,
  TagKid,
  TagRole,
} from '@edisi/typeset'
import { drawPdf } from '../src/index.ts'
import type { PdfInput } from '../src/index.ts'

/** Glyphs of the test face: each character's own code unit, 500 thousandths wide. */
export function shape(text: string, more: Partial<ShapedText> = {}): ShapedText {
  const texts = text.split('')
  return {
    glyphs: texts.map((character) => character.charCodeAt(0)),
    advances: texts.map(() => 500),
    dx: undefined,
    dy: undefined,
    texts,
    actualText: undefined,
    ...more,
  }
}

/** A run of one shaped text in the test face, 10 points large, at x 50. */
export function run(text: string | ShapedText, y: number, mark: number | undefined): GlyphRun {
  const shaped = typeof text === 'string' ? shape(text) : text
  const words = [{ x: 50, shaped, from: 0, to: shaped.glyphs.length }]
  return { type: 'glyphs', face: 0, size: 10, y, stretch: 1, ink: '#000000', words, mark }
}

/** A link area of ten points. */
export function link(target: LinkArea['target'], owner: number): LinkArea {
  return { type: 'link', x: 50, y: 90, width: 10, height: 10, target, contents: 'a link', tag: owner }
}

/** A tag; bare numbers are marks, and tags are `{ tag }`. */
export function tag(role: TagRole, kids: readonly (number | { tag: number })[], more: Partial<Tag> = {}): Tag {
  return {
    role,
    kids: kids.map((kid): TagKid =>
      typeof kid === 'number' ? { type: 'mark', mark: kid } : { type: 'tag', tag: kid.tag },
    ),
    id: undefined,
    lang: undefined,
    alternative: undefined,
    actualText: undefined,
    scope: undefined,
    columnSpan: 1,
    rowSpan: 1,
    listNumbering: undefined,
    box: undefined,
    ...more,
  }
}

/** A page of 400 by 600 points. */
export function page(label: string, ...items: PageItem[]): Page {
  return { width: 400, height: 600, label, items }
}

/** Pages and tags with a title, and nothing else. */
export function paged(pages: readonly Page[], tags: readonly Tag[], more: Partial<PagedDocument> = {}): PagedDocument {
  return {
    metadata: {
      title: 'A title',
      authors: [],
      description: undefined,
      keywords: [],
      lang: 'en',
      date: undefined,
      licence: undefined,
    },
    faces: [{ asset: 'test.ttf', postscriptName: 'Test', axes: {} }],
    pages,
    tags,
    outline: [],
    destinations: new Map(),
    breaks: [],
    ...more,
  }
}

/** The test face: printable ASCII, and its code for each character is the character's own. Its program is not a font. */
export function face(more: Partial<FaceProgram> = {}): FaceProgram {
  const codes = Array.from({ length: 127 }, (_, code) => code)
  return {
    kind: 'truetype',
    postscriptName: 'AAAAAA+Test',
    program: new Uint8Array([0, 1, 0, 0]),
    codes: new Map(codes.map((code) => [code, new Map([[String.fromCharCode(code), code]])])),
    widths: codes.map(() => 500),
    glyphs: codes,
    texts: codes.map((code) => (code === 0 ? '' : String.fromCharCode(code))),
    ascent: 900,
    descent: -200,
    capHeight: 700,
    xHeight: 500,
    italicAngle: 0,
    box: [0, -200, 1000, 900],
    flags: 4,
    stemV: 80,
    ...more,
  }
}

/** Draws a document in the test face. */
export async function draw(document: PagedDocument, more: Partial<PdfInput> = {}): Promise<Uint8Array> {
  return drawPdf({
    paged: document,
    programs: [face()],
    images: new Map(),
    sheets: undefined,
    attachment: undefined,
    profile: new Uint8Array(128),
    date: '2026-01-02T03:04:05Z',
    ...more,
  })
}
