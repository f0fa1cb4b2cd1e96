import type { Place, Point } from '@edisi/diagnostics'
import type { Author } from '../model.ts'
import type { YamlValue } from './read-yaml.ts'

type YamlText = Extract<YamlValue, { readonly type: 'text' }>

/**
 * Gives authors from any of the forms that they are written in: a name, a list of names, maps with given and family
 * names, ORCID, mail and affiliations by name, number or id. `affiliations` is the list that numbers and ids count in.
 */
export function readAuthors(value: YamlValue, affiliations: YamlValue | undefined): readonly Author[] {
  const known = affiliations === undefined ? new Map<string, string>() : readAffiliations(affiliations)
  const values = value.type === 'list' ? value.items : [value]
  return values.flatMap((item) => {
    const author = readAuthor(item, known)
    return author === undefined ? [] : [author]
  })
}

function readAuthor(value: YamlValue, known: ReadonlyMap<string, string>): Author | undefined {
  if (value.type === 'list') return undefined
  if (value.type === 'text') return value.value === '' ? undefined : authorOf(value.value, {})
  const { entries } = value
  const name = entries.get('name')?.value
  const inner = name?.type === 'map' ? name.entries : entries
  const part = (...keys: readonly string[]): string | undefined => firstText(inner, keys)
  const given = part('given', 'given-names', 'given_names', 'first')
  const particle = part('non-dropping-particle', 'dropping-particle')
  const surname = part('family', 'surname', 'last')
  const family = surname === undefined ? undefined : [particle, surname].filter(Boolean).join(' ')
  const whole = name?.type === 'text' && name.value !== '' ? name.value : part('literal', 'text')
  const printed = whole ?? [given, family, part('suffix')].filter(Boolean).join(' ')
  if (printed === '') return undefined
  return authorOf(printed, {
    given,
    family,
    orcid: firstValue(entries, ['orcid', 'ORCID']),
    email: firstText(entries, ['email', 'mail']),
    isCorresponding: ['true', 'yes'].includes(firstText(entries, ['corresponding', 'correspondence']) ?? ''),
    affiliations: affiliationsOf(entries.get('affiliation')?.value ?? entries.get('affiliations')?.value, known),
  })
}

interface AuthorParts {
  readonly given?: string | undefined
  readonly family?: string | undefined
  readonly orcid?: YamlText | undefined
  readonly email?: string | undefined
  readonly isCorresponding?: boolean
  readonly affiliations?: readonly string[]
}

function authorOf(name: string, parts: AuthorParts): Author {
  const { given, family } = parts
  return {
    name: name.trim(),
    sortName: given !== undefined && family !== undefined ? `${family}, ${given}` : name.trim(),
    ...readOrcid(parts.orcid),
    email: parts.email,
    isCorresponding: parts.isCorresponding ?? false,
    affiliations: parts.affiliations ?? [],
  }
}

function readOrcid(value: YamlText | undefined): Pick<Author, 'orcid' | 'orcidPlace'> {
  const found = /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/.exec(value?.value ?? '')
  if (!value || !found) return { orcid: undefined, orcidPlace: undefined }
  return { orcid: found[0].toUpperCase(), orcidPlace: placeWithin(value, found.index, found[0].length) }
}

/** Gives the place of a stretch of a text; that of all of it where it is written otherwise than it reads. */
function placeWithin({ value, isQuoted, place }: YamlText, from: number, length: number): Place {
  const { start, end } = place
  const quote = isQuoted ? 1 : 0
  if (start.line !== end.line || end.offset - start.offset !== value.length + 2 * quote) return place
  const move = (by: number): Point => ({ ...start, column: start.column + by, offset: start.offset + by })
  return { ...place, start: move(quote + from), end: move(quote + from + length) }
}

function readAffiliations(value: YamlValue): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const items = value.type === 'list' ? value.items : [value]
  for (const [index, item] of items.entries()) {
    const name = affiliationName(item)
    if (name === undefined) continue
    const ids = item.type === 'map' ? [firstText(item.entries, ['index']), firstText(item.entries, ['id'])] : []
    for (const id of ids.some((one) => one !== undefined) ? ids : [String(index + 1)])
      if (id !== undefined) known.set(id, name)
  }
  return known
}

function affiliationName(value: YamlValue): string | undefined {
  if (value.type === 'text') return value.value === '' ? undefined : value.value
  if (value.type !== 'map') return undefined
  const name = firstText(value.entries, ['name', 'institution', 'text'])
  const parts = [
    firstText(value.entries, ['department']),
    name,
    firstText(value.entries, ['city']),
    firstText(value.entries, ['country']),
  ]
  return name === undefined ? undefined : parts.filter(Boolean).join(', ')
}

// A number, an id, several of them in one text ("1, 2"), a name, a map, or a list of these.
function affiliationsOf(value: YamlValue | undefined, known: ReadonlyMap<string, string>): readonly string[] {
  if (value === undefined) return []
  switch (value.type) {
    case 'text': {
      if (value.value === '') return []
      const whole = known.get(value.value)
      if (whole !== undefined) return [whole]
      const parts = value.value.split(/\s*(?:[,;&]|\band\b)\s*/)
      const found = parts.map((part) => known.get(part)).filter((name) => name !== undefined)
      return found.length === parts.length ? found : [value.value]
    }
    case 'list':
      return value.items.flatMap((item) => affiliationsOf(item, known))
    case 'map': {
      const named = firstText(value.entries, ['ref', 'id'])
      const name = affiliationName(value) ?? (named === undefined ? undefined : known.get(named))
      return name === undefined ? [] : [name]
    }
    default:
      return value satisfies never
  }
}

function firstText(
  entries: ReadonlyMap<string, { readonly value: YamlValue }>,
  keys: readonly string[],
): string | undefined {
  return firstValue(entries, keys)?.value.trim()
}

function firstValue(
  entries: ReadonlyMap<string, { readonly value: YamlValue }>,
  keys: readonly string[],
): YamlText | undefined {
  for (const key of keys) {
    const value = entries.get(key)?.value
    if (value?.type === 'text' && value.value.trim() !== '') return value
  }
  return undefined
}
