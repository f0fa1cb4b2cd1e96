/**
 * Gives the tag of the CSL locale that is at hand for a language: its own, else the one of its base language, else
 * American English, which CSL falls back on (CSL 1.0.2, "Locale Fallback"). citeproc would ask for `id` and, for `pt`,
 * for Portugal's.
 */
export function findLocale(lang: string, localeOf: (tag: string) => string | undefined): string {
  return ownLocale(lang, localeOf) ?? 'en-US'
}

/** Whether there is a locale for a language, or its base language. */
export function hasOwnLocale(lang: string, localeOf: (tag: string) => string | undefined): boolean {
  return ownLocale(lang, localeOf) !== undefined
}

function ownLocale(lang: string, localeOf: (tag: string) => string | undefined): string | undefined {
  const [base = '', region] = lang.split(/[-_]/)
  const language = base.toLowerCase()
  const own = region === undefined ? [] : [`${language}-${region.toUpperCase()}`]
  // Some locales of CSL are of no country, such as that of Arabic.
  const wanted = [...own, defaults.get(language) ?? `${language}-${language.toUpperCase()}`, language]
  return wanted.find((tag) => localeOf(tag) !== undefined)
}

// Where the locale that stands for a language is not that of the country of the same letters, as in `de-DE`.
const defaults: ReadonlyMap<string, string> = new Map([
  ['en', 'en-US'],
  ['pt', 'pt-BR'],
])
