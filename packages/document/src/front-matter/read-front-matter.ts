import { nearestName } from '@edisi/diagnostics'
import type { Diagnostic, Place, Point } from '@edisi/diagnostics'
import { frontMatterKeyUnknown, frontMatterInvalid, frontMatterValueInvalid, pathOutside } from '../messages.ts'
import { resolvePath } from '../resolve-path.ts'
import { emptyFrontMatter } from './front-matter.ts'
import type { FrontMatter, LocatedPath, LocatedText, RuleSetting } from './front-matter.ts'
import { acceptedKeys, frontMatterKeys } from './front-matter-keys.ts'
import type { FrontMatterField } from './front-matter-keys.ts'
import type { Author, PartialDate } from '../model.ts'
import { readAuthors } from './read-authors.ts'
import { readDate } from './read-date.ts'
import { readLicence } from './read-licence.ts'
import { readYaml } from './read-yaml.ts'
import type { YamlEntry, YamlValue } from './read-yaml.ts'

/**
 * Reads front matter, or a publication.yaml, in YAML. `at` is where the text begins in the file `path`. Every fault is
 * reported: of the syntax, an unknown key with the nearest known one, a value of the wrong kind.
 */
export function readFrontMatter(
  text: string,
  path: string,
  at: Point,
): { readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = readYaml(text, path, at)
  const found = [...diagnostics]
  if (value === undefined || (value.type === 'text' && value.value === ''))
    return { frontMatter: emptyFrontMatter, diagnostics: found }
  if (value.type !== 'map') {
    if (found.length === 0) found.push(frontMatterInvalid(value.place, 'it is no list of keys and values'))
    return { frontMatter: emptyFrontMatter, diagnostics: found }
  }
  reportUnknown(value.entries, found)
  const isBroken = diagnostics.length > 0
  const ofValues: Diagnostic[] = []
  const frontMatter = toFrontMatter({ entries: value.entries, path, found: ofValues })
  // What stands at a break of the syntax is often not what was meant, and nothing can be said of its kind.
  found.push(...(isBroken ? ofValues.filter(({ ruleId }) => ruleId !== 'front-matter-value-invalid') : ofValues))
  return { frontMatter, diagnostics: found }
}

interface Reading {
  readonly entries: ReadonlyMap<string, YamlEntry>
  readonly path: string
  readonly found: Diagnostic[]
}

const known: ReadonlySet<string> = new Set([...Object.values(frontMatterKeys).flat(), ...acceptedKeys])

function reportUnknown(entries: ReadonlyMap<string, YamlEntry>, found: Diagnostic[]): void {
  const unknown = [...entries].filter(([key]) => !known.has(key))
  // Whoever has more has one fault, not hundreds.
  for (const [key, { keyPlace }] of unknown.slice(0, 20))
    found.push(frontMatterKeyUnknown(keyPlace, key, nearestName(key, known)))
}

function toFrontMatter(reading: Reading): FrontMatter {
  const licence = valueOf(reading, 'licence')
  return {
    title: readText(reading, 'title'),
    subtitle: readText(reading, 'subtitle'),
    authors: readAuthorNames(reading),
    date: readDateValue(reading),
    lang: readText(reading, 'lang'),
    direction: readOneOf(reading, 'direction', ['ltr', 'rtl']),
    keywords: readKeywords(reading),
    abstract: readText(reading, 'abstract'),
    description: readText(reading, 'description')?.value,
    publisher: readText(reading, 'publisher')?.value,
    licence: licence === undefined ? undefined : readLicence(licence),
    copyright: readText(reading, 'copyright')?.value,
    doi: readText(reading, 'doi')?.value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
    isbn: readText(reading, 'isbn')?.value,
    coverImage: readPaths(reading, 'coverImage')[0],
    coverAlternative: readText(reading, 'coverAlternative')?.value,
    class: readOneOf(reading, 'class', ['article', 'book', 'report']),
    papers: readNames(valueOf(reading, 'papers')).map(toLowerCase),
    editions: readNames(valueOf(reading, 'editions')).map(toLowerCase),
    toc: readSwitch(reading, 'toc'),
    tocDepth: readDepth(reading),
    numberSections: readSwitch(reading, 'numberSections'),
    pageList: readSwitch(reading, 'pageList'),
    embedFonts: readSwitch(reading, 'embedFonts'),
    bibliography: readPaths(reading, 'bibliography'),
    csl: readStyle(reading),
    listsByChapter: readSwitch(reading, 'listsByChapter'),
    nocite: readKeys(valueOf(reading, 'nocite')),
    references: listOf(valueOf(reading, 'references')),
    chapters: readPaths(reading, 'chapters'),
    online: valueOf(reading, 'online'),
    rules: readRules(reading),
  }
}

function valueOf({ entries }: Reading, field: FrontMatterField): YamlValue | undefined {
  for (const key of frontMatterKeys[field]) {
    const value = entries.get(key)?.value
    if (value !== undefined && !(value.type === 'text' && value.value === '')) return value
  }
  return undefined
}

function readAuthorNames(reading: Reading): readonly Author[] {
  const value = valueOf(reading, 'authors')
  const named = listOf(value).filter((item) => {
    if (item.type !== 'list' && !isNumber(item)) return true
    report(reading, 'authors', { place: item.place, wanted: 'names, or maps with a name' })
    return false
  })
  if (value === undefined || named.length === 0) return []
  return readAuthors({ type: 'list', items: named, place: value.place }, valueOf(reading, 'affiliations'))
}

// The keywords of all keys count. Within a list a number may be one, such as a year.
function readKeywords(reading: Reading): readonly string[] {
  return frontMatterKeys.keywords.flatMap((key) => {
    const value = reading.entries.get(key)?.value
    if (value === undefined) return []
    const wrong = isNumber(value) || value.type === 'map' ? value : listOf(value).find((item) => item.type !== 'text')
    if (wrong) reading.found.push(frontMatterValueInvalid(wrong.place, key, 'words, in a list or with commas between'))
    return wrong === value ? [] : readNames(value).map((name) => name.value)
  })
}

function isNumber(value: YamlValue): boolean {
  return value.type === 'text' && !value.isQuoted && /^[-+]?[\d.]+$/.test(value.value)
}

// Pandoc's list form of a title, `[{type: main, text: …}]`, gives its first text. Of several plain texts none is it.
function readText(reading: Reading, field: FrontMatterField): LocatedText | undefined {
  const value = valueOf(reading, field)
  const [first, second] = listOf(value)
  const text = first?.type === 'map' ? first.entries.get('text')?.value : second === undefined ? first : undefined
  if (text?.type === 'text') return { value: text.value.trim(), place: text.place }
  if (value !== undefined) report(reading, field, { place: value.place, wanted: 'a text' })
  return undefined
}

function readOneOf<Name extends string>(
  reading: Reading,
  field: FrontMatterField,
  names: readonly Name[],
): Name | undefined {
  const text = readText(reading, field)
  if (text === undefined) return undefined
  const name = names.find((one) => one === text.value.toLowerCase())
  if (name === undefined) report(reading, field, { place: text.place, wanted: names.join(', ') })
  return name
}

function readSwitch(reading: Reading, field: FrontMatterField): boolean | undefined {
  const value = valueOf(reading, field)
  // MyST's `numbering` may be a map of what is numbered.
  if (value === undefined || value.type === 'map') return value === undefined ? undefined : true
  const text = readText(reading, field)
  if (text === undefined) return undefined
  if (/^(?:true|yes|on)$/i.test(text.value)) return true
  if (/^(?:false|no|off)$/i.test(text.value)) return false
  report(reading, field, { place: text.place, wanted: 'true, false' })
  return undefined
}

function readDepth(reading: Reading): number | undefined {
  const text = readText(reading, 'tocDepth')
  if (text === undefined) return undefined
  if (/^[1-6]$/.test(text.value)) return Number(text.value)
  report(reading, 'tocDepth', { place: text.place, wanted: 'a number from 1 to 6' })
  return undefined
}

function readDateValue(reading: Reading): PartialDate | undefined {
  const text = readText(reading, 'date')
  if (text === undefined) return undefined
  const date = readDate(text.value)
  if (date === undefined)
    report(reading, 'date', { place: text.place, wanted: 'a date such as 2026-11-24, 2026-11 or 2026' })
  return date
}

function readPaths(reading: Reading, field: FrontMatterField): readonly LocatedPath[] {
  const paths: LocatedPath[] = []
  for (const item of listOf(valueOf(reading, field))) {
    if (item.type !== 'text') {
      report(reading, field, { place: item.place, wanted: 'the name of a file' })
      continue
    }
    const resolved = resolvePath(reading.path, item.value)
    if (resolved.type === 'file') paths.push({ path: resolved.path, place: item.place })
    else reading.found.push(pathOutside(item.place, item.value))
  }
  return paths
}

// A style is a file where it has the ending of one, else the name of one that comes with the product.
function readStyle(reading: Reading): LocatedText | undefined {
  const text = readText(reading, 'csl')
  if (text === undefined || !/\.csl$/i.test(text.value)) return text
  const resolved = resolvePath(reading.path, text.value)
  if (resolved.type === 'file') return { value: resolved.path, place: text.place }
  reading.found.push(pathOutside(text.place, text.value))
  return undefined
}

// A list, or one text with commas or semicolons.
function readNames(value: YamlValue | undefined): readonly LocatedText[] {
  return listOf(value).flatMap((item) => {
    if (item.type !== 'text') return []
    const parts = value?.type === 'list' ? [item.value] : item.value.split(/[,;]/)
    return parts.map((part) => ({ value: part.trim(), place: item.place })).filter((part) => part.value !== '')
  })
}

function readKeys(value: YamlValue | undefined): readonly string[] {
  return listOf(value).flatMap((item) =>
    item.type === 'text' ? [...item.value.matchAll(/@\{?([^\s,;}\]]+)\}?/g)].map(([, key]) => key ?? '') : [],
  )
}

// A map of rules to severities.
function readRules(reading: Reading): readonly RuleSetting[] {
  const value = valueOf(reading, 'rules')
  if (value === undefined) return []
  if (value.type !== 'map') {
    report(reading, 'rules', { place: value.place, wanted: 'a map of rules, such as `url-insecure: off`' })
    return []
  }
  return [...value.entries].flatMap(([name, { keyPlace, value: severity }]) => {
    if (severity.type === 'text')
      return [{ rule: { value: name, place: keyPlace }, severity: { value: severity.value, place: severity.place } }]
    report(reading, 'rules', { place: severity.place, wanted: 'off, info, warning or error for each rule' })
    return []
  })
}

function listOf(value: YamlValue | undefined): readonly YamlValue[] {
  if (value === undefined) return []
  return value.type === 'list' ? value.items : [value]
}

function toLowerCase({ value, place }: LocatedText): LocatedText {
  return { value: value.toLowerCase(), place }
}

function report(
  { found, entries }: Reading,
  field: FrontMatterField,
  { place, wanted }: { readonly place: Place; readonly wanted: string },
): void {
  const key = frontMatterKeys[field].find((name) => entries.has(name)) ?? field
  found.push(frontMatterValueInvalid(place, key, wanted))
}
