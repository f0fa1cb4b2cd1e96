import type { InquiryAnswer, UrlFact } from './facts.ts'
import type { Endpoints, Network, PageAnswer } from './network.ts'
import { readUrlFact } from './read-facts.ts'

/** Asks whether an address answers; for one at which nothing stands, whether an archive has a copy. */
export async function askUrl(url: string, network: Network, { archive }: Endpoints): Promise<InquiryAnswer<UrlFact>> {
  const question = `url ${url} ${archive ?? ''}`
  const kept = readUrlFact(network.recall(question))
  if (kept) return { type: 'known', fact: kept }
  const answer = judgeProbe(await network.probe(url))
  if ('why' in answer) return { type: 'failed', why: answer.why }
  const copy = answer.outcome === 'gone' && archive !== undefined ? await findCopy(url, network, archive) : undefined
  const fact = { ...answer, ...(copy === undefined ? {} : { archive: copy }), checked: network.today }
  network.keep(question, fact, answer.outcome === 'gone' ? 1 : 7)
  return { type: 'known', fact }
}

type Judged = UrlFact | { readonly why: Extract<PageAnswer, { readonly type: 'failed' }>['why'] }

function judgeProbe(probe: PageAnswer): Judged {
  switch (probe.type) {
    case 'failed':
      return { why: probe.why }
    case 'forbidden-by-robots':
      return { outcome: 'closed', status: undefined }
    case 'answered':
      return judgeStatus(probe.status, probe.movedTo)
    default:
      return probe satisfies never
  }
}

function judgeStatus(status: number, movedTo: string | undefined): Judged {
  if (status >= 200 && status < 300)
    return movedTo === undefined ? { outcome: 'alive' } : { outcome: 'moved', to: movedTo }
  if (status === 404 || status === 410) return { outcome: 'gone', status, archive: undefined }
  if (status === 429) return { why: 'too-many-requests' }
  if (status >= 500) return { why: 'server-error' }
  return { outcome: 'closed', status }
}

/** Asks an archive as the Wayback Machine's availability service is asked (archive.org/help/wayback_api.php). */
async function findCopy(url: string, { load }: Network, archive: string): Promise<string | undefined> {
  const reply = await load(`${archive}?url=${encodeURIComponent(url)}`, 'application/json')
  const closest = reply.type === 'json' ? valueAt(reply.value, ['archived_snapshots', 'closest']) : undefined
  const copy = valueAt(closest, ['url'])
  if (typeof copy !== 'string' || valueAt(closest, ['available']) !== true) return undefined
  // The service gives http addresses of pages that it serves by https.
  return copy.replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/')
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = new Map<string, unknown>(Object.entries(at)).get(name)
  }
  return at
}
