import type { AnswerCache } from './answer-cache.ts'
import { admitAll, followRedirects, type Followed } from './follow-redirects.ts'
import { isAllowedBy, readRobots, type RobotsRule } from './read-robots.ts'
import type { Patience } from './retry-request.ts'

type Refusal = Exclude<Followed, { readonly type: 'answered' }>
type Robots =
  | { readonly type: 'rules'; readonly rules: readonly RobotsRule[] }
  | { readonly type: 'failed'; readonly refusal: Refusal }

/** The name that we go by in robots.txt. */
const product = 'edisi'
const daysKept = 1

/** Gives what tells whether an address may be asked by the robots.txt of its host, which is asked for once. */
export function createRobots({
  patience,
  cache,
}: {
  readonly patience: Patience
  readonly cache: AnswerCache
}): (url: URL) => Promise<Refusal | undefined> {
  const known = new Map<string, Promise<Robots>>()
  return async (url) => {
    const robots = known.get(url.origin) ?? loadRobots(url.origin, patience, cache)
    known.set(url.origin, robots)
    const settled = await robots
    if (settled.type === 'failed') return settled.refusal
    return isAllowedBy(settled.rules, url) ? undefined : { type: 'forbidden' }
  }
}

async function loadRobots(origin: string, patience: Patience, cache: AnswerCache): Promise<Robots> {
  const question = `robots ${origin}`
  const kept = readRules(cache.recall(question))
  if (kept) return { type: 'rules', rules: kept }
  const followed = await followRedirects(
    { url: new URL('/robots.txt', origin), method: 'GET', accept: 'text/plain', wantsBody: true },
    {
      patience: { ...patience, limits: { ...patience.limits, redirects: 5 } },
      pause: 0,
      admit: admitAll,
    },
  )
  const robots = judge(followed)
  if (robots.type === 'rules') cache.keep(question, robots.rules, daysKept)
  return robots
}

// RFC 9309, 2.3.1: 4xx means that there are no rules; what cannot be reached must be taken for a refusal of everything.
function judge(followed: Followed): Robots {
  if (followed.type !== 'answered') {
    const isOfRobots = followed.type === 'failed' && (followed.why === 'bad-answer' || followed.why === 'redirects')
    return { type: 'failed', refusal: isOfRobots ? { type: 'failed', why: 'robots-unknown' } : followed }
  }
  const { status, body } = followed.exchange
  if (status === 429) return { type: 'failed', refusal: { type: 'failed', why: 'too-many-requests' } }
  if (status >= 500) return { type: 'failed', refusal: { type: 'failed', why: 'robots-unknown' } }
  if (status !== 200) return { type: 'rules', rules: [] }
  // RFC 9309, 2.5: at least 500 kibibytes must be read.
  return { type: 'rules', rules: readRobots(new TextDecoder().decode(body.subarray(0, 512_000)), product) }
}

function readRules(value: unknown): readonly RobotsRule[] | undefined {
  if (!Array.isArray(value)) return undefined
  const rules = value.filter((rule): rule is RobotsRule => isRule(rule))
  return rules.length === value.length ? rules : undefined
}

function isRule(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return (
    'isAllowed' in value && typeof value.isAllowed === 'boolean' && 'path' in value && typeof value.path === 'string'
  )
}
