export type * from './paged-document.ts'
