export { drawPdf } from './draw-pdf.ts'
export type { PdfInput } from './draw-pdf.ts'
export type { Attachment } from './attach-source.ts'
export { lintPdf } from './lint-pdf.ts'
