import { chooseWork } from './choose-work.ts'
import type { InquiryAnswer, NetworkFailure, WorkFact, WorkRecord } from './facts.ts'
import type { WorkDescription, WorkInquiry } from './inquiry.ts'
import type { Endpoints, Network } from './network.ts'
import { readWorkFact } from './read-facts.ts'
import { readWork, readWorkList } from './read-work.ts'

/**
 * Asks for the record of a work. A DOI is looked up in the index, and where that does not have it, with the resolver, which
 * knows the DOIs of all agencies; without a DOI the index is searched. Undefined where nobody is there to ask.
 */
export async function askWork(
  inquiry: WorkInquiry,
  network: Network,
  endpoints: Endpoints,
): Promise<InquiryAnswer<WorkFact> | undefined> {
  const question = `work ${inquiry.key} ${endpoints.works ?? ''} ${endpoints.doi ?? ''}`
  const kept = readWorkFact(network.recall(question))
  if (kept) return { type: 'known', fact: kept }
  const asking = { network, endpoints }
  const answer =
    inquiry.doi === undefined
      ? await search(inquiry.description, asking)
      : await lookUp(inquiry.doi, inquiry.description, asking)
  if (answer === undefined) return undefined
  if ('why' in answer) return { type: 'failed', why: answer.why }
  const fact = { ...answer, checked: network.today }
  network.keep(question, fact, answer.outcome === 'found' ? 30 : 7)
  return { type: 'known', fact }
}

interface Asking {
  readonly network: Network
  readonly endpoints: Endpoints
}

interface Failed {
  readonly why: NetworkFailure
}

async function lookUp(
  doi: string,
  description: WorkDescription | undefined,
  asking: Asking,
): Promise<WorkFact | Failed | undefined> {
  const { works, doi: resolver } = asking.endpoints
  const found = works === undefined ? undefined : await loadRecord(doi, works, asking)
  if (found && 'why' in found) return found
  if (found) return { outcome: 'found', record: found }
  if (resolver === undefined) return works === undefined ? undefined : { outcome: 'absent' }
  const fact = await resolve(doi, resolver, asking)
  if ('why' in fact || fact.outcome !== 'unregistered' || !description || works === undefined) return fact
  const near = await findRecord(description, works, asking)
  return near && 'why' in near ? near : { outcome: 'unregistered', near }
}

async function search(
  description: WorkDescription | undefined,
  asking: Asking,
): Promise<WorkFact | Failed | undefined> {
  const { works } = asking.endpoints
  if (works === undefined || !description) return undefined
  const found = await findRecord(description, works, asking)
  if (found === undefined) return { outcome: 'absent' }
  if ('why' in found) return found
  if (found.doi === undefined) return { outcome: 'found', record: found }
  // A search tells of no retraction; the record does.
  const whole = await loadRecord(found.doi, works, asking)
  if (whole && 'why' in whole) return whole
  return { outcome: 'found', record: whole ?? found }
}

/** Undefined where the index has no such record. */
async function loadRecord(
  doi: string,
  works: string,
  { network, endpoints }: Asking,
): Promise<WorkRecord | Failed | undefined> {
  const reply = await network.load(withMail(`${works}/works/${encodeURIComponent(doi)}`, endpoints), 'application/json')
  switch (reply.type) {
    case 'failed':
      return { why: reply.why }
    case 'status':
      return reply.status === 404 ? undefined : { why: failureOf(reply.status) }
    case 'json': {
      const record = readWork(messageOf(reply.value))
      return record ?? { why: 'bad-answer' }
    }
    default:
      return reply satisfies never
  }
}

async function findRecord(
  { author, year, title }: WorkDescription,
  works: string,
  { network, endpoints }: Asking,
): Promise<WorkRecord | Failed | undefined> {
  const words = [author, year, title].filter((part) => part !== undefined).join(' ')
  const parameters = new URLSearchParams({ 'query.bibliographic': words.slice(0, 400), rows: '5', select: selected })
  const reply = await network.load(withMail(`${works}/works?${parameters.toString()}`, endpoints), 'application/json')
  if (reply.type === 'failed') return { why: reply.why }
  if (reply.type === 'status') return { why: failureOf(reply.status) }
  if (!Array.isArray(valueOf(messageOf(reply.value), 'items'))) return { why: 'bad-answer' }
  return chooseWork(readWorkList(reply.value), { author, year, title })
}

// Whole records bring their lists of references along, many times larger than all the rest.
const selected = 'DOI,title,subtitle,author,editor,issued,published-print,published-online,type,update-to'

/** The resolver gives CSL-JSON for the DOIs of nearly all agencies (citation.doi.org/docs.html, content negotiation). */
async function resolve(doi: string, resolver: string, { network }: Asking): Promise<WorkFact | Failed> {
  const path = doi.split('/').map(encodeURIComponent).join('/')
  const reply = await network.load(`${resolver}/${path}`, 'application/vnd.citationstyles.csl+json')
  switch (reply.type) {
    case 'failed':
      return { why: reply.why }
    case 'json': {
      const record = readWork(reply.value)
      return record ? { outcome: 'found', record } : { outcome: 'registered' }
    }
    case 'status':
      // Only the resolver itself knows that there is no such DOI; what it leads to may refuse for its own reasons.
      if (reply.isRedirected) return { outcome: 'registered' }
      if (reply.status === 404) return { outcome: 'unregistered', near: undefined }
      return reply.status < 400 || reply.status === 406 ? { outcome: 'registered' } : { why: failureOf(reply.status) }
    default:
      return reply satisfies never
  }
}

function withMail(url: string, { mailto }: Endpoints): string {
  if (mailto === undefined) return url
  return `${url}${url.includes('?') ? '&' : '?'}mailto=${encodeURIComponent(mailto)}`
}

function failureOf(status: number): NetworkFailure {
  if (status === 429) return 'too-many-requests'
  return status >= 500 ? 'server-error' : 'bad-answer'
}

function messageOf(value: unknown): unknown {
  return valueOf(value, 'message')
}

function valueOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}
