import type { RulePage } from '../rule-page.ts'

/** The pages of the rules that go by facts from the network. */
export const onlinePages: readonly RulePage[] = [
  {
    id: 'url-dead',
    severity: 'error',
    what: `Nothing stands at an address any more: its server answers 404 or 410, twice. Or a DOI leads nowhere: neither the index nor
the resolver of DOIs has it. Only with \`edisi check --online\`, or where \`references.lock.json\` holds the answer.`,
    why: 'whoever follows the reference finds nothing.',
    example: '`Jones, B. (2014). *Snow*. https://www.example-weather.org/snow`, where the page was taken down.',
    mend: `look where the page has gone, or give the copy in an archive, which is offered where there is one. For a DOI compare it
with the page of the work; where a record answers to the entry's author, year and title, its DOI is offered.
A server that does not answer, or lets no program in, is no dead address: see reference-unchecked-online.`,
  },
  {
    id: 'url-redirected',
    severity: 'info',
    what: `An address says that it stands elsewhere for good (HTTP 301 or 308), and what stands there answers. Redirects for a time
(302, 303, 307) are not told. Only with \`edisi check --online\`, or where \`references.lock.json\` holds the answer.`,
    why: 'old addresses are kept working for a time, rarely for ever.',
    example: '`http://www.example-weather.org/rain`, which leads to `https://weather.example-institute.org/rain`.',
    mend: `give the new address, which is offered. Where it is a front page or a login, nothing is offered: look whether the page
that you mean is still there.`,
  },
  {
    id: 'reference-retracted',
    severity: 'error',
    what: `The index says that the work was retracted, withdrawn or removed, wholly or in part. Only with \`edisi check --online\`, or
where \`references.lock.json\` holds the answer.`,
    why: 'what rests on a retracted work may fall with it, and reviewers look for it.',
    example:
      '`Smith, A. (2012). Rain cures all. *Journal of Rain*, 3, 1–9. https://doi.org/10.1234/rain`, retracted in 2014.',
    mend: `take the work out, or cite it as what it is: with a word such as "Retracted" in the entry the rule is silent.
Corrections and expressions of concern are not told.`,
  },
  {
    id: 'reference-metadata-mismatch',
    severity: 'warning',
    what: `The record of a work says otherwise than the entry: another first author, another year, another title; or the DOI is that of
another work. Only with \`edisi check --online\`, or where \`references.lock.json\` holds the answer.`,
    why: 'a reader looks for the work by these, and a wrong DOI leads to a wrong work.',
    example: `\`Martines, P. (2020). Snow in May. *Journal of Snow*, 1, 2–3. https://doi.org/10.1234/snow\`, whose record has the
author Martínez.`,
    mend: `look at the work itself, for records err too. Then correct the entry or its DOI. A year that is off by one is told only
where the record has both the years of print and of web; case, accents, subtitles and further authors are not compared.`,
  },
  {
    id: 'reference-not-found-online',
    severity: 'info',
    what: `The index has no record of an article or conference paper with this author, year and title. Only with
\`edisi check --online\`, or where \`references.lock.json\` holds the answer.`,
    why: `a slip in the title or the author may be the cause. No index is complete, and many a journal is in none, so that this
says nothing against the work.`,
    example: '`Smith, A. (2020). Rian in Java. *Journal of Rain*, 3(2), 1–5.`',
    mend: `compare the entry with the work. Give its DOI where it has one: then it is that which is asked. Books, reports and web
pages are not looked for.`,
  },
  {
    id: 'reference-unchecked-online',
    severity: 'info',
    what: `With \`edisi check --online\`: some addresses or works could not be checked, and why: no answer in time, no such host, a server
that asks to wait. Without it, where there is a \`references.lock.json\`: some are not in it, since they are new or have changed.
It is said once.`,
    why: 'silence about them must not be taken for consent.',
    example: 'an entry was added after the last `edisi check --online`.',
    mend: `run \`edisi check --online\`, and keep \`references.lock.json\` with the sources. What could not be checked says nothing
against the address or the work; try again later, or look yourself.`,
  },
  {
    id: 'reference-lock-unreadable',
    severity: 'error',
    what: `\`references.lock.json\`, which holds what was learnt online, is no JSON of the form that edisi writes, or was written by a later
edisi. What of it can be read is used.`,
    why: 'a check without the network would pass over faults that are known.',
    example: 'the marks of a merge, `<<<<<<<`, within the file.',
    mend: `run \`edisi check --online\`, which makes it anew; or take the file from your version control. It is not meant to be
edited by hand. A file of a later edisi is left as it is.`,
  },
]
