/**
 * Gives a language tag in the form that standards print: `en-GB`, `zh-Hans` (BCP 47, 2.1.1), with the code that stands for a
 * withdrawn or longer one. Not by `Intl`, whose tables differ between releases of Node.js.
 */
export function canonicalTag(tag: string): string {
  const [language = '', ...subtags] = tag.toLowerCase().split('-')
  const extension = subtags.findIndex((subtag) => subtag.length === 1)
  const formed = subtags.map((subtag, index) =>
    extension >= 0 && index >= extension ? subtag : formSubtag(subtag, index),
  )
  return [preferred.get(language) ?? language, ...formed].join('-')
}

function formSubtag(subtag: string, index: number): string {
  if (subtag === 'uk') return 'GB'
  if (subtag.length === 2) return subtag.toUpperCase()
  const isScript = index === 0 && /^[a-z]{4}$/.test(subtag)
  return isScript ? subtag.charAt(0).toUpperCase() + subtag.slice(1) : subtag
}

/** Codes that ISO 639 withdrew, and longer codes of languages that have a short one, which BCP 47 wants (2.2.1). */
const preferred: ReadonlyMap<string, string> = new Map([
  ['in', 'id'],
  ['iw', 'he'],
  ['ji', 'yi'],
  ['jw', 'jv'],
  ['mo', 'ro'],
  ['ara', 'ar'],
  ['deu', 'de'],
  ['dut', 'nl'],
  ['ell', 'el'],
  ['eng', 'en'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['ger', 'de'],
  ['gre', 'el'],
  ['heb', 'he'],
  ['ind', 'id'],
  ['ita', 'it'],
  ['jpn', 'ja'],
  ['lat', 'la'],
  ['msa', 'ms'],
  ['nld', 'nl'],
  ['pol', 'pl'],
  ['por', 'pt'],
  ['rus', 'ru'],
  ['spa', 'es'],
  ['swe', 'sv'],
  ['tur', 'tr'],
  ['zho', 'zh'],
  ['chi', 'zh'],
])
