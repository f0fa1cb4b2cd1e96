import type { Rule } from '../checking.ts'
import { findValue, valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { addressesOf, parseUrl } from './addresses-of.ts'
import { urlInsecure } from './messages.ts'

/** Finds addresses by http on hosts that we know to serve https. */
export const checkUrlInsecure: Rule = (checking) => {
  const hidden = new Set<EntryValue>(
    checking.linked.references.flatMap((reference) => {
      const values = valuesOf(checking, reference)
      return findValue(values, 'doi') ? [] : values.filter(({ name }) => name === 'url')
    }),
  )
  return addressesOf(checking).flatMap(({ value, range, url }) => {
    if (!/^http:\/\//i.test(url)) return []
    const host = parseUrl(url)?.hostname ?? ''
    // An old resolver of DOIs is told by `doi-form`, and a DOI in the field for addresses by `doi-in-url-field`.
    if (!isSecure(host) || (host === 'doi.org' && hidden.has(value))) return []
    const scheme = { start: range.start, end: range.start + 4 }
    const expected = value.exactPlaceOf(scheme) ? ['https'] : []
    return [urlInsecure({ at: value.placeOf(scheme), text: url, expected })]
  })
}

function isSecure(host: string): boolean {
  const name = host.replace(/^www\./, '')
  return secureHosts.has(name) || secureDomains.some((domain) => name.endsWith(domain))
}

const secureHosts: ReadonlySet<string> = new Set(
  `doi.org arxiv.org github.com gitlab.com bitbucket.org youtube.com youtu.be vimeo.com twitter.com x.com facebook.com linkedin.com
  medium.com nature.com science.org sciencedirect.com link.springer.com springer.com onlinelibrary.wiley.com wiley.com jstor.org tandfonline.com
  ieeexplore.ieee.org dl.acm.org acm.org academic.oup.com cambridge.org journals.plos.org plos.org pnas.org ncbi.nlm.nih.gov
  pubmed.ncbi.nlm.nih.gov nlm.nih.gov nih.gov zenodo.org figshare.com osf.io orcid.org cran.r-project.org r-project.org python.org pypi.org
  docs.python.org numpy.org scipy.org tensorflow.org pytorch.org mozilla.org w3.org ietf.org iso.org un.org who.int unesco.org
  worldbank.org imf.org oecd.org europa.eu ec.europa.eu bbc.com bbc.co.uk nytimes.com theguardian.com reuters.com kompas.com
  papers.nips.cc proceedings.mlr.press jmlr.org aclanthology.org openreview.net ssrn.com papers.ssrn.com archive.org web.archive.org
  books.google.com scholar.google.com google.com microsoft.com apple.com openai.com`.split(/\s+/),
)

const secureDomains = ['.wikipedia.org', '.github.io', '.readthedocs.io', '.gitlab.io']
