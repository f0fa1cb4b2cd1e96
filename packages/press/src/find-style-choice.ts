import { findStyle, styleNames } from '@edisi/citations'
import { nearestName } from '@edisi/diagnostics'
import type { FrontMatter } from '@edisi/document'

/** A style that the user asks for beside the publication's own: by its name, or the text of a .csl file with its name. */
export type StyleChoice =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array }

/** Gives the choice of a style that comes with the product, by one of its names, or else the nearest of these. */
export function findStyleChoice(name: string): StyleChoice | { readonly near: string | undefined } {
  if (findStyle(name, 'en') !== undefined) return { type: 'name', name }
  const names = [...styleNames].flatMap(([style, others]) => [style, ...others])
  return { near: nearestName(name, names) }
}

/** Gives front matter, and files, as if they named the style that is asked for. */
export function chooseStyle(
  frontMatter: FrontMatter,
  files: ReadonlyMap<string, Uint8Array>,
  choice: StyleChoice | undefined,
): { readonly frontMatter: FrontMatter; readonly files: ReadonlyMap<string, Uint8Array> } {
  if (choice === undefined) return { frontMatter, files }
  const point = { line: 1, column: 1, offset: 0 }
  const csl = { value: choice.name, place: { path: '', start: point, end: point } }
  return {
    frontMatter: { ...frontMatter, csl },
    files: choice.type === 'file' ? new Map([...files, [choice.name, choice.bytes]]) : withoutFile(files, choice.name),
  }
}

// A name is that of a style, even where a file of the publication is called so.
function withoutFile(files: ReadonlyMap<string, Uint8Array>, name: string): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].filter(([path]) => path !== name))
}
