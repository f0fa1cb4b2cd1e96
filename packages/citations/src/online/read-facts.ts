import { isRecord } from '../is-record.ts'
import { cleanText } from './clean-text.ts'
import type { Dated, Retraction, UrlFact, WorkFact, WorkRecord } from './facts.ts'
import { toDoi } from '../to-doi.ts'

/** Reads a fact about an address, as the lock file and the cache keep it; undefined where it has not that form. */
export function readUrlFact(value: unknown): Dated<UrlFact> | undefined {
  if (!isRecord(value)) return undefined
  const checked = readDay(value['checked'])
  if (checked === undefined) return undefined
  const { status, outcome } = value
  switch (outcome) {
    case 'alive':
      return { outcome, checked }
    case 'moved': {
      const to = readUrl(value['to'])
      return to === undefined ? undefined : { outcome, to, checked }
    }
    case 'gone':
      if (status !== 404 && status !== 410) return undefined
      return { outcome, status, archive: readUrl(value['archive']), checked }
    case 'closed':
      return { outcome, status: readWhole(status), checked }
    default:
      return undefined
  }
}

/** Reads a fact about a work, as the lock file and the cache keep it; undefined where it has not that form. */
export function readWorkFact(value: unknown): Dated<WorkFact> | undefined {
  if (!isRecord(value)) return undefined
  const checked = readDay(value['checked'])
  if (checked === undefined) return undefined
  const { outcome } = value
  switch (outcome) {
    case 'found': {
      const record = readRecord(value['record'])
      return record && { outcome, record, checked }
    }
    case 'registered':
    case 'absent':
      return { outcome, checked }
    case 'unregistered':
      return { outcome, near: readRecord(value['near']), checked }
    default:
      return undefined
  }
}

function readRecord(value: unknown): WorkRecord | undefined {
  if (!isRecord(value)) return undefined
  const authors: unknown = value['authors'] ?? []
  if (!Array.isArray(authors)) return undefined
  return {
    doi: readDoi(value['doi']),
    type: readText(value['type']),
    title: readText(value['title']),
    authors: authors.slice(0, 10).flatMap((author) => readText(author) ?? []),
    printed: readWhole(value['printed']),
    online: readWhole(value['online']),
    issued: readWhole(value['issued']),
    retraction: readRetraction(value['retraction']),
  }
}

const kinds: readonly Retraction['kind'][] = ['retraction', 'withdrawal', 'removal', 'partial-retraction']

function readRetraction(value: unknown): Retraction | undefined {
  if (!isRecord(value)) return undefined
  const kind = kinds.find((one) => one === value['kind'])
  return kind && { kind, notice: readDoi(value['notice']), year: readWhole(value['year']) }
}

function readDay(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

// What is offered to stand in a source must be an address, and one that fits on a line.
function readUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\/[^\s\p{C}<>"`{}\\]{1,2000}$/u.test(value)) return undefined
  return URL.canParse(value) ? value : undefined
}

function readDoi(value: unknown): string | undefined {
  return typeof value === 'string' ? toDoi(value) : undefined
}

function readText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? cleanText(value) : ''
  return text === '' ? undefined : text
}

function readWhole(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000 ? value : undefined
}
