import { placeMention } from '../../online/place-mention.ts'
import { urlRedirected } from './messages.ts'
import type { OnlineRule } from './online-checking.ts'
import { relateMentions } from './relate-mentions.ts'

/** Finds addresses that say that they stand elsewhere for good. */
export const checkRedirected: OnlineRule = ({ subjects, lock, sourceOf }) =>
  [...subjects.urls.values()].flatMap(({ key, mentions }) => {
    const fact = lock.urls.get(key)
    const [first, ...others] = mentions
    if (fact?.outcome !== 'moved' || !first || isSameTo(key, fact.to)) return []
    const { at, isExact } = placeMention(first, sourceOf)
    const isElsewhere = leadsElsewhere(key, fact.to)
    // The fragment is the reader's part of an address: a redirect does not touch it.
    const to = fact.to.includes('#') ? fact.to : fact.to + (/#[^#]*$/.exec(first.written)?.[0] ?? '')
    const expected = isExact && !isElsewhere ? [to] : []
    return [urlRedirected({ at, expected, related: relateMentions(others), url: key, to: fact.to, isElsewhere })]
  })

// A stroke at the end is no news to anyone.
function isSameTo(from: string, to: string): boolean {
  return from.replace(/\/$/, '') === to.replace(/\/$/, '')
}

/** Whether a redirect has given the page up: to the front page of the site, or to where one must log in. */
function leadsElsewhere(from: string, to: string): boolean {
  const { pathname } = new URL(to)
  if (/(?:^|\/)(?:log-?in|sign-?in|sso|consent|captcha|404|not-?found|error)(?:\/|\.|$)/i.test(pathname)) return true
  return /^\/(?:index\.\w+|home|[a-z]{2})?\/?$/.test(pathname) && new URL(from).pathname.length > 4
}
