import type { FaceRole } from '@edisi/theme'

/** The four faces of a family. */
export interface Family {
  readonly regular: FaceRole
  readonly italic: FaceRole
  readonly bold: FaceRole
  readonly boldItalic: FaceRole
}

/** Faces for text. */
export const textFamily: Family = {
  regular: 'text',
  italic: 'textItalic',
  bold: 'textBold',
  boldItalic: 'textBoldItalic',
}

/** Faces for small text, such as notes. */
export const captionFamily: Family = {
  regular: 'caption',
  italic: 'captionItalic',
  bold: 'captionBold',
  boldItalic: 'captionBoldItalic',
}

/** Faces for heads within a chapter; both weights are semibold already. */
export const subheadFamily: Family = {
  regular: 'subhead',
  italic: 'subheadItalic',
  bold: 'subhead',
  boldItalic: 'subheadItalic',
}

/** Faces for titles. */
export const displayFamily: Family = {
  regular: 'display',
  italic: 'displayItalic',
  bold: 'display',
  boldItalic: 'displayItalic',
}

/** Faces for apparatus: tables, captions, labels, folios. */
export const sansFamily: Family = {
  regular: 'sans',
  italic: 'sansItalic',
  bold: 'sansBold',
  boldItalic: 'sansBoldItalic',
}

/** Faces for code. */
export const monoFamily: Family = { regular: 'mono', italic: 'monoItalic', bold: 'monoBold', boldItalic: 'monoBold' }

/** How words are lettered where they stand: what emphasis, links and spans change. Lengths are points. */
export interface Lettering {
  readonly family: Family
  readonly isItalic: boolean
  readonly isBold: boolean
  readonly size: number
  readonly ink: string
  readonly features: readonly string[]
  readonly tracking: number
  readonly rise: number
  readonly lang: string
}

/** Gives the face of a lettering. */
export function faceOf({ family, isItalic, isBold }: Lettering): FaceRole {
  if (isBold) return isItalic ? family.boldItalic : family.bold
  return isItalic ? family.italic : family.regular
}
