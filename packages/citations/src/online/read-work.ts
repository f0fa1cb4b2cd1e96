import { isRecord } from '../is-record.ts'
import { cleanText } from './clean-text.ts'
import type { Retraction, WorkRecord } from './facts.ts'
import { toDoi } from '../to-doi.ts'

/**
 * Reads a work as Crossref tells it (`message` of its answers), or as CSL-JSON, which resolvers give for any agency.
 * Undefined where the value is no work. Nothing in it is trusted: values of a wrong kind are left out.
 */
export function readWork(value: unknown): WorkRecord | undefined {
  if (!isRecord(value)) return undefined
  const title = titleOf(value)
  const authors = namesOf(value['author'] ?? value['editor'])
  const doi = textOf(value['DOI'])
  if (title === undefined && authors.length === 0) return undefined
  return {
    doi: doi === undefined ? undefined : toDoi(doi),
    type: textOf(value['type']),
    title,
    authors,
    printed: yearOfRecord(value['published-print']),
    online: yearOfRecord(value['published-online']),
    issued: yearOfRecord(value['issued']) ?? yearOfRecord(value['published']),
    retraction: retractionOf(value['updated-by']) ?? retractionOfTitle(title),
  }
}

/** Gives the works of a list that Crossref answers a search with; empty where it is none. */
export function readWorkList(value: unknown): readonly WorkRecord[] {
  const items = isRecord(value) && isRecord(value['message']) ? value['message']['items'] : undefined
  if (!Array.isArray(items)) return []
  const retracted = retractionsTold(items.slice(0, 50))
  return items.slice(0, 50).flatMap((item) => {
    const work = readWork(item)
    if (!work) return []
    return [{ ...work, retraction: work.retraction ?? (work.doi === undefined ? undefined : retracted.get(work.doi)) }]
  })
}

// A notice among them tells of the work that it takes back: `update-to`.
function retractionsTold(items: readonly unknown[]): ReadonlyMap<string, Retraction> {
  const told = new Map<string, Retraction>()
  for (const item of items) {
    const updates = isRecord(item) ? item['update-to'] : undefined
    if (!isRecord(item) || !Array.isArray(updates)) continue
    for (const update of updates) {
      const doi = isRecord(update) ? toDoi(textOf(update['DOI']) ?? '') : undefined
      const retraction = toRetraction(update, textOf(item['DOI']))
      if (doi !== undefined && retraction) told.set(doi, retraction)
    }
  }
  return told
}

function retractionOf(updates: unknown): Retraction | undefined {
  if (!Array.isArray(updates)) return undefined
  const found = updates
    .slice(0, 50)
    .map((update) => toRetraction(update, isRecord(update) ? textOf(update['DOI']) : ''))
  // Of several notices the gravest is told: a whole retraction before that of a part.
  return found.find((one) => one && one.kind !== 'partial-retraction') ?? found.find((one) => one !== undefined)
}

const kinds: ReadonlyMap<string, Retraction['kind']> = new Map([
  ['retraction', 'retraction'],
  ['withdrawal', 'withdrawal'],
  ['removal', 'removal'],
  ['partial_retraction', 'partial-retraction'],
  ['partial-retraction', 'partial-retraction'],
])

function toRetraction(update: unknown, notice: string | undefined): Retraction | undefined {
  if (!isRecord(update)) return undefined
  const kind = kinds.get((textOf(update['type']) ?? '').toLowerCase())
  if (kind === undefined) return undefined
  return { kind, notice: toDoi(notice ?? ''), year: yearOfRecord(update['updated']) }
}

// Publishers write it before the title; "Retraction: …" is the notice itself.
function retractionOfTitle(title: string | undefined): Retraction | undefined {
  if (!/^\W{0,2}(?:retracted|withdrawn)(?: (?:article|paper|chapter))?\W{0,2}[:\]]/i.test(title ?? '')) return undefined
  return { kind: 'retraction', notice: undefined, year: undefined }
}

function titleOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const title = textOf(value['title'])
  const subtitle = textOf(value['subtitle'])
  if (title === undefined || subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase()))
    return title
  return `${title}: ${subtitle}`
}

function namesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 10).flatMap((name) => {
    if (!isRecord(name)) return []
    const particle = textOf(name['non-dropping-particle'])
    const family = textOf(name['family']) ?? textOf(name['literal']) ?? textOf(name['name'])
    return family === undefined ? [] : [particle === undefined ? family : `${particle} ${family}`]
  })
}

function yearOfRecord(value: unknown): number | undefined {
  const parts: unknown = isRecord(value) ? value['date-parts'] : undefined
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined
  const year: unknown = Array.isArray(first) ? first[0] : undefined
  const number = typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : year
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000 ? number : undefined
}

// Crossref gives titles as lists, of which the first counts.
function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return undefined
  const text = cleanText(first)
  return text === '' ? undefined : text
}
