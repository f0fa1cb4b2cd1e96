import type { DocumentClass } from '@edisi/document'
import type { Theme } from '@edisi/theme'
import { captionFamily, monoFamily, sansFamily, subheadFamily, textFamily } from './lettering.ts'
import type { HeadDesign, PageDesign, PageShape, TextDesign } from './page-design.ts'

/** The papers that pages are designed for. */
export type Paper = 'a4' | 'a5' | 'letter'

const millimetre = 72 / 25.4

interface Sheet {
  readonly width: number
  readonly height: number
  readonly inner: number
  readonly top: number
  readonly outer: number
  readonly bottom: number
  readonly size: number
  readonly grid: number
}

// Margins in millimetres, size and grid in points. The measures hold 60 to 66 characters in a book, 66 to 72 in an article.
const sheets: Readonly<Record<'book' | 'article', Readonly<Record<Paper, Sheet>>>> = {
  book: {
    a5: { width: 148, height: 210, inner: 15, top: 17, outer: 20, bottom: 25, size: 10.2, grid: 13.6 },
    a4: { width: 210, height: 297, inner: 30, top: 28, outer: 48, bottom: 42, size: 11.8, grid: 16.2 },
    letter: { width: 215.9, height: 279.4, inner: 33, top: 26, outer: 51, bottom: 36, size: 11.8, grid: 16.2 },
  },
  article: {
    a5: { width: 148, height: 210, inner: 17, top: 18, outer: 18, bottom: 24, size: 10, grid: 13.4 },
    a4: { width: 210, height: 297, inner: 28, top: 24, outer: 42, bottom: 34, size: 10.8, grid: 14.6 },
    letter: { width: 215.9, height: 279.4, inner: 31, top: 24, outer: 45, bottom: 30, size: 10.8, grid: 14.6 },
  },
}

/** Gives the design of the pages of a class of publication on a paper, in the inks and the scale of a theme. */
export function designPages(documentClass: DocumentClass, paper: Paper, theme: Theme): PageDesign {
  const sheet = sheets[documentClass === 'article' ? 'article' : 'book'][paper]
  const { ink, quietInk, hairline, tint, nila, soga } = theme.print
  const text: TextDesign = {
    family: textFamily,
    size: sheet.size,
    leading: sheet.grid,
    ink,
    features: ['onum', 'pnum'],
    align: 'justify',
    isHyphenated: true,
  }
  const isBook = documentClass === 'book'
  const shape = shapeOf(sheet, documentClass !== 'article')
  return {
    shape,
    grid: sheet.grid,
    inks: { ink, quiet: quietInk, hairline, tint, nila, soga },
    text,
    note: { ...text, family: captionFamily, size: 8.4, leading: 10.8 },
    caption: { ...text, family: sansFamily, size: 8.8, leading: 11.4, ink: quietInk, align: 'left', features: [] },
    table: { ...text, family: sansFamily, size: 8.8, leading: 11.4, align: 'left', features: ['lnum', 'tnum'] },
    code: {
      ...text,
      family: monoFamily,
      size: sheet.size * 0.82,
      // A wrapped line of code must not look like two: the grid's own distance is too airy for type without words.
      leading: sheet.grid * 0.9,
      features: ['-liga', '-calt', 'zero'],
      align: 'left',
      isHyphenated: false,
    },
    heads: headsOf(text, theme.scale),
    headLevel: isBook ? 3 : 2,
    title: documentClass === 'article' ? 'block' : 'page',
    opening: isBook ? Math.round(shape.lines / 3) - 3 : undefined,
  }
}

function shapeOf(sheet: Sheet, isFacing: boolean): PageShape {
  const height = sheet.height * millimetre
  return {
    width: sheet.width * millimetre,
    height,
    inner: sheet.inner * millimetre,
    outer: sheet.outer * millimetre,
    top: sheet.top * millimetre,
    measure: (sheet.width - sheet.inner - sheet.outer) * millimetre,
    lines: Math.floor((height - (sheet.top + sheet.bottom) * millimetre) / sheet.grid),
    isFacing,
  }
}

function headsOf({ size, leading }: TextDesign, scale: number): readonly HeadDesign[] {
  const head = { family: subheadFamily, isBold: false, isItalic: false }
  return [
    { ...head, size: size * scale ** 2, leading: leading * 1.3, above: 1.6, below: 0.8 },
    { ...head, size: size * scale, leading: leading * 1.1, above: 1.3, below: 0.6 },
    { ...head, family: textFamily, isBold: true, size, leading, above: 1, below: 0 },
    { ...head, family: textFamily, isItalic: true, size, leading, above: 1, below: 0 },
  ]
}
