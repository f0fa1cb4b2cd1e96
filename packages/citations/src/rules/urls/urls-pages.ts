import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about addresses. They look at entries and at lines that name a source; some look at the links of the text too. */
export const urlsPages: readonly RulePage[] = [
  {
    id: 'url-invalid',
    severity: 'error',
    what: `An address in an entry or a source line cannot be followed: its scheme is missing, misspelt or there twice, it holds a blank
(in prose, one before the last number of a DOI or the file of a page),
or its host is no name.`,
    why: 'the link of it leads nowhere, or to a file beside the text.',
    example: '`htps://example.com/rain`; `url = {www.bmkg.go.id/cuaca}`',
    mend: 'copy the address anew; the message offers what is likely meant.',
  },
  {
    id: 'url-tracking-parameters',
    severity: 'info',
    what: `An address, of an entry or a link of the text, carries what shops, networks and mailings add to know their readers again:
\`utm_…\`, \`fbclid\`, \`gclid\` and others.`,
    why: 'it makes the address long, says nothing about the source, and tells others who read your text.',
    example: '`https://www.kompas.com/rain?utm_source=twitter`',
    mend: '`edisi check --fix` takes it out and leaves the rest of the address.',
  },
  {
    id: 'url-insecure',
    severity: 'info',
    what: 'An address begins with `http`, and its host is known to serve `https`.',
    why: 'a browser warns of the former.',
    example: '`http://arxiv.org/abs/1512.03385`',
    mend: 'write `https`. Hosts that we do not know are left alone.',
  },
  {
    id: 'url-shortener',
    severity: 'warning',
    what: 'An address is one of a service that shortens addresses: bit.ly, t.co, s.id, tinyurl.com and others. It is told of the links of the text too.',
    why: 'it hides what the source is, and ends with the service, as goo.gl did.',
    example: '`https://bit.ly/3abcdef`',
    mend: 'follow it, and give the address that it leads to.',
  },
  {
    id: 'url-local',
    severity: 'error',
    what: `An address of an entry leads to the author's own machine or house, or so does a link of the text that has words of its own.
Where an entry has a name that is kept for examples, \`example.org\`, it is a warning.`,
    why: 'no reader can follow it.',
    example: '`file:///home/ann/rain.pdf`, `http://localhost:8000/`, `http://192.168.1.5/`, `https://example.com/`',
    mend: 'give an address that is open to all.',
  },
  {
    id: 'url-temporary',
    severity: 'warning',
    what: 'An address holds the number of a session or a signature.',
    why: 'it works for one visit or a few hours, and then for nobody.',
    example: '`https://bucket.s3.amazonaws.com/rain.pdf?X-Amz-Signature=…`',
    mend: 'give the lasting address of the page that leads to it.',
  },
  {
    id: 'url-trailing-punctuation',
    severity: 'warning',
    what: 'The stop, the comma or the bracket of the sentence stands within the address.',
    why: 'with it the link leads nowhere.',
    example: '`<https://www.bmkg.go.id/cuaca.>`; `url = {https://www.bmkg.go.id/cuaca).}`',
    mend: `\`edisi check --fix\` takes it out; between pointed brackets it moves behind them. Addresses that end in an abbreviation
("…/wiki/Apple_Inc.") are left alone.`,
  },
]
