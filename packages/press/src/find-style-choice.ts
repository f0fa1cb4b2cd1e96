import { findStyle, styleNames } from '@edisi/citations'
import { nearestName } from '@edisi/diagnostics'

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
