/** Points in a millimetre. */
export const millimetre = 72 / 25.4

/** A4 paper on its side, on which handouts and booklets are imposed. */
export const sheetSize = { width: 297 * millimetre, height: 210 * millimetre } as const
