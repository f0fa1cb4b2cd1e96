import type { FrontMatter } from '@edisi/document'
import type { Diagnostic } from '@edisi/diagnostics'
import type { Assets } from './files.ts'
import { messages } from './messages.ts'

/** A citation style and the words that it is printed with. */
export interface CitationStyle {
  /** The style as CSL. */
  readonly style: string
  /** A locale of CSL by its BCP 47 tag; undefined where none comes with the product. */
  readonly localeOf: (lang: string) => string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const standardStyle = 'apa'

/**
 * Gives the style that the front matter names: a .csl file of the publication, or one that comes with the product by
 * its name; APA where none is named or where the named one is missing, which is reported.
 */
export function citationStyle(
  { csl }: FrontMatter,
  files: ReadonlyMap<string, Uint8Array>,
  assets: Assets,
): CitationStyle {
  const localeOf = (lang: string): string | undefined => textOf(assets, `locales-${lang}.xml`)
  const standard = (): string => required(textOf(assets, `${standardStyle}.csl`))
  if (csl === undefined) return { style: standard(), localeOf, diagnostics: [] }
  const own = files.get(csl.value)
  if (own !== undefined) return { style: new TextDecoder().decode(own), localeOf, diagnostics: [] }
  const shipped = /^[\w-]+$/.test(csl.value) ? textOf(assets, `${csl.value}.csl`) : undefined
  if (shipped !== undefined) return { style: shipped, localeOf, diagnostics: [] }
  return { style: standard(), localeOf, diagnostics: [messages.styleMissing(csl.value, csl.place)] }
}

function textOf(assets: Assets, name: string): string | undefined {
  return assets.has(name) ? new TextDecoder().decode(assets.bytes(name)) : undefined
}

function required(style: string | undefined): string {
  if (style === undefined) throw new Error('the standard citation style must be among the assets')
  return style
}
