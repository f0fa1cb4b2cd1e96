export type { EpubInput, EpubSettings } from './pack-epub.ts'
export { packEpub } from './pack-epub.ts'
export { rasteriseCover } from './rasterise-cover.ts'
