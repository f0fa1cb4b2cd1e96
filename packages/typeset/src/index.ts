export type * from './paged-document.ts'
export type { FaceProgram } from './faces/face-program.ts'
