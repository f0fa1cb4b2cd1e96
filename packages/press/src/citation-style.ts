import { findStyle } from '@edisi/citations'
import type { FormatOptions } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { FrontMatter } from '@edisi/document'
import type { Assets } from './files.ts'
import { messages } from './messages.ts'

/** A citation style, the words that it is printed with, and what is wrong with its name. */
export interface CitationStyle extends Omit<FormatOptions, 'lang'> {
  readonly diagnostics: readonly Diagnostic[]
}

const standardStyle = 'apa'

/**
 * Gives the style that the front matter names: a .csl file of the publication, or one that comes with the product by one
 * of its names; APA where none is named or where the named one is missing, which is reported.
 */
export function citationStyle(
  { csl, lang }: FrontMatter,
  files: ReadonlyMap<string, Uint8Array>,
  assets: Assets,
): CitationStyle {
  const shipped = (name: string): string | undefined => {
    const file = findStyle(name, lang?.value ?? 'en')
    return file === undefined ? undefined : textOf(assets, `${file}.csl`)
  }
  const means = {
    localeOf: (tag: string): string | undefined => textOf(assets, `locales-${tag}.xml`),
    parentOf: (address: string): string | undefined => shipped(address),
    isLangGuessed: lang === undefined,
  }
  if (csl === undefined) return { ...means, style: required(shipped(standardStyle)), diagnostics: [] }
  const own = files.get(csl.value)
  if (own !== undefined)
    return { ...means, style: new TextDecoder().decode(own), stylePath: csl.value, diagnostics: [] }
  const style = shipped(csl.value)
  if (style !== undefined && !/\.csl$/i.test(csl.value)) return { ...means, style, diagnostics: [] }
  const diagnostics = [messages.styleMissing(csl.value, csl.place)]
  return { ...means, style: required(shipped(standardStyle)), diagnostics }
}

function textOf(assets: Assets, name: string): string | undefined {
  return assets.has(name) ? new TextDecoder().decode(assets.bytes(name)) : undefined
}

function required(style: string | undefined): string {
  if (style === undefined) throw new Error('the standard citation style must be among the assets')
  return style
}
