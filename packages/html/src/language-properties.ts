import type { Properties } from 'hast'
import type { Flavour } from './state.ts'

/**
 * Gives the attributes of a change of language: `lang`, its direction, and `xml:lang` in XHTML (EPUB 3.3, 5.3.2).
 * Empty where the language does not change.
 */
export function languageProperties(lang: string | undefined, flavour: Flavour): Properties {
  if (lang === undefined) return {}
  return { lang, dir: directionOf(lang), ...(flavour === 'epub' ? { xmlLang: lang } : {}) }
}

/** Says in which direction a language is written: by its script where it names one, else by itself. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [language = '', script = ''] = lang.toLowerCase().split('-')
  if (script.length === 4) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr'
  return rightToLeftLanguages.has(language) ? 'rtl' : 'ltr'
}

const rightToLeftLanguages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])
