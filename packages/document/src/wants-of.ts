import type { Want } from './admit/admit-context.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'

/** Gives the files that front matter names: bibliographies, a citation style, a cover image. */
export function wantsOf(frontMatter: FrontMatter): readonly Want[] {
  const { bibliography, csl, coverImage } = frontMatter
  return [
    ...bibliography.map(({ path, place }): Want => ({ path, kind: 'bibliography', place })),
    ...(csl && /\.csl$/i.test(csl.value) ? [{ path: csl.value, kind: 'style', place: csl.place } as const] : []),
    ...(coverImage ? [{ ...coverImage, kind: 'image' } as const] : []),
  ]
}
