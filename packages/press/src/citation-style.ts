import { findStyle } from '@edisi/citations'
import type { FormatOptions } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { StyleChoice } from './find-style-choice.ts'
import { findStyleFault } from './find-style-fault.ts'
import type { Assets } from './files.ts'
import type { LoadedPublication } from './load-publication.ts'

/** A citation style, the words that it is printed with, and what is wrong with its name. */
export interface CitationStyle extends Omit<FormatOptions, 'lang'> {
  readonly diagnostics: readonly Diagnostic[]
}

const standardStyle = 'apa'

/**
 * Gives the style that the user chose, or else the one that the front matter names: a .csl file of the publication, or one
 * that comes with the product by one of its names; APA where none is named or where the named one is missing, which is
 * reported.
 */
export function citationStyle(
  loaded: Pick<LoadedPublication, 'frontMatter' | 'files' | 'diagnostics'>,
  assets: Assets,
  choice: StyleChoice | undefined,
): CitationStyle {
  const { frontMatter, files } = loaded
  const { csl, lang } = frontMatter
  const shipped = (name: string): string | undefined => {
    const file = findStyle(name, lang?.value ?? 'en')
    return file === undefined ? undefined : textOf(assets, `${file}.csl`)
  }
  const means = {
    localeOf: (tag: string): string | undefined => textOf(assets, `locales-${tag}.xml`),
    parentOf: (address: string): string | undefined => shipped(address),
    isLangGuessed: lang === undefined,
    diagnostics: [],
  }
  // A chosen name is that of a style, even where a file of the publication is called so.
  if (choice?.type === 'name') return { ...means, style: required(shipped(choice.name)) }
  if (choice?.type === 'file') return { ...means, ...readOwn(choice.bytes, choice.name) }
  if (csl === undefined) return { ...means, style: required(shipped(standardStyle)) }
  const own = files.get(csl.value)
  if (own !== undefined) return { ...means, ...readOwn(own, csl.value) }
  const named = /\.csl$/i.test(csl.value) ? undefined : shipped(csl.value)
  return { ...means, style: named ?? required(shipped(standardStyle)), diagnostics: findStyleFault(loaded) }
}

function readOwn(bytes: Uint8Array, stylePath: string): Pick<CitationStyle, 'style' | 'stylePath'> {
  return { style: new TextDecoder().decode(bytes), stylePath }
}

function textOf(assets: Assets, name: string): string | undefined {
  return assets.has(name) ? new TextDecoder().decode(assets.bytes(name)) : undefined
}

function required(style: string | undefined): string {
  if (style === undefined) throw new Error('a citation style that comes with the product must be among the assets')
  return style
}
