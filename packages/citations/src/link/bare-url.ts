import { trimEnd } from '../trim-end.ts'

/** Gives an address, or a DOI in any form, as what is the same of all its forms: no scheme, `www.`, query or last stop. */
export function bareUrl(url: string): string {
  const [page = ''] = url
    .replace(/^(?:https?:\/\/(?:www\.)?|doi:\s*)/i, '')
    .replace(/^(?:dx\.)?doi\.org\//i, '')
    .replace(/^arxiv\.org\/pdf\//i, 'arxiv.org/abs/')
    .split(/[#?]/, 1)
  return trimEnd(page, /[/.,;)]/)
    .replace(/\.pdf$/, '')
    .toLowerCase()
}
