/** The pages of the rules about addresses. They look at entries and at lines that name a source, not at ordinary links. */
export const urlsPages: readonly (readonly [string, string])[] = [
  [
    'url-invalid',
    `# url-invalid (error)

An address in an entry or a source line cannot be followed: its scheme is missing, misspelt or there twice, it holds a blank,
or its host is no name.

Why: the link of it leads nowhere, or to a file beside the text.

Example: \`htps://example.com/rain\`; \`url = {www.bmkg.go.id/cuaca}\`

Mend: copy the address anew; the message offers what is likely meant.`,
  ],
  [
    'url-tracking-parameters',
    `# url-tracking-parameters (info)

An address carries what shops, networks and mailings add to know their readers again: \`utm_…\`, \`fbclid\`, \`gclid\` and others.

Why: it makes the address long, says nothing about the source, and tells others who read your text.

Example: \`https://www.kompas.com/rain?utm_source=twitter\`

Mend: \`edisi check --fix\` takes it out and leaves the rest of the address.`,
  ],
  [
    'url-insecure',
    `# url-insecure (info)

An address begins with \`http\`, and its host is known to serve \`https\`.

Why: a browser warns of the former.

Example: \`http://arxiv.org/abs/1512.03385\`

Mend: write \`https\`. Hosts that we do not know are left alone.`,
  ],
  [
    'url-shortener',
    `# url-shortener (warning)

An address is one of a service that shortens addresses: bit.ly, t.co, s.id, tinyurl.com and others.

Why: it hides what the source is, and ends with the service, as goo.gl did.

Example: \`https://bit.ly/3abcdef\`

Mend: follow it, and give the address that it leads to.`,
  ],
  [
    'url-local',
    `# url-local (error)

An address leads to the author's own machine or house, or to a name that is kept for examples.

Why: no reader can follow it.

Example: \`file:///home/ann/rain.pdf\`, \`http://localhost:8000/\`, \`http://192.168.1.5/\`, \`https://example.com/\`

Mend: give an address that is open to all.`,
  ],
  [
    'url-temporary',
    `# url-temporary (warning)

An address holds the number of a session or a signature.

Why: it works for one visit or a few hours, and then for nobody.

Example: \`https://bucket.s3.amazonaws.com/rain.pdf?X-Amz-Signature=…\`

Mend: give the lasting address of the page that leads to it.`,
  ],
  [
    'url-trailing-punctuation',
    `# url-trailing-punctuation (warning)

The stop, the comma or the bracket of the sentence stands within the address.

Why: with it the link leads nowhere.

Example: \`<https://www.bmkg.go.id/cuaca.>\`; \`url = {https://www.bmkg.go.id/cuaca).}\`

Mend: \`edisi check --fix\` takes it out; between pointed brackets it moves behind them. Addresses that end in an abbreviation
("…/wiki/Apple_Inc.") are left alone.`,
  ],
]
