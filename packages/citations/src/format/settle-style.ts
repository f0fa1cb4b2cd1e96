import type { Diagnostic, Place } from '@edisi/diagnostics'
import { findPlaces } from '../read/find-places.ts'
import { findLocale, hasOwnLocale } from './find-locale.ts'
import { localeMissing, parentMissing, styleUnreadable } from './messages.ts'
import { readStyle } from './read-style.ts'
import type { XmlElement } from './read-xml.ts'
import { childrenOf } from './style-elements.ts'

/** A style as an author names it. */
export interface StyleWish {
  /** The style as CSL; undefined where none is at hand, so that only keys as written can be printed. */
  readonly style: string | undefined
  /** The path of the style's file, for one of the publication's own. */
  readonly stylePath?: string | undefined
  /** Gives the style that another one depends on, by its address; undefined where it is not at hand. */
  readonly parentOf?: ((address: string) => string | undefined) | undefined
  /** A locale of CSL by its BCP 47 tag; undefined where none comes with the product. */
  readonly localeOf: (lang: string) => string | undefined
  readonly lang: string
  /** Whether `lang` is a guess, which the language of a style that has one goes before. */
  readonly isLangGuessed?: boolean | undefined
}

/** A style to format by; without `root` where it cannot be read. */
export interface SettledStyle {
  readonly root: XmlElement | undefined
  /** The language of its words. */
  readonly lang: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the style that is wished for, or its parent, and settles the language of its words. `at` stands for the document. */
export function settleStyle(wish: StyleWish, at: string): SettledStyle {
  const { style: text, stylePath, parentOf, lang } = wish
  if (text === undefined) return { root: undefined, lang, diagnostics: [] }
  const read = readStyle(text)
  const placeOf = (offset: number): Place | string =>
    stylePath === undefined ? at : findPlaces(text, stylePath)({ start: offset, end: offset })
  switch (read.type) {
    case 'style':
      return withLocale(read.root, read.defaultLocale, { wish, at })
    case 'unread': {
      const diagnostics = read.faults.map(({ reason, offset }) =>
        styleUnreadable({ at: placeOf(offset), text: reason }),
      )
      return { root: undefined, lang, diagnostics }
    }
    case 'dependent': {
      const parent = parentOf?.(read.parent)
      const parentRead = parent === undefined ? undefined : readStyle(parent)
      if (parentRead?.type === 'style')
        return withLocale(parentRead.root, read.defaultLocale ?? parentRead.defaultLocale, { wish, at })
      return { root: undefined, lang, diagnostics: [parentMissing(read.parent, placeOf(read.offset))] }
    }
    default:
      return read satisfies never
  }
}

function withLocale(
  root: XmlElement,
  defaultLocale: string | undefined,
  { wish, at }: { readonly wish: StyleWish; readonly at: string },
): SettledStyle {
  const lang = wish.isLangGuessed === true ? (defaultLocale ?? wish.lang) : wish.lang
  if (hasOwnLocale(lang, wish.localeOf) || speaks(root, lang)) return { root, lang, diagnostics: [] }
  const taken = findLocale(wish.lang, wish.localeOf)
  return { root, lang: wish.lang, diagnostics: [localeMissing({ lang, taken }, at)] }
}

// A style may bring the words of a language with it.
function speaks(root: XmlElement, lang: string): boolean {
  const language = baseOf(lang)
  return childrenOf(root, 'locale').some(
    (locale) => baseOf(locale.attributes.get('xml:lang') ?? '') === language && childrenOf(locale, 'terms').length > 0,
  )
}

function baseOf(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? ''
}
