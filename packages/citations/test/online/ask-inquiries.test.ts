import { expect, test } from 'vitest'
import { linkCitations } from '../../src/index.ts'
import type { Endpoints, Network, PageAnswer, ServiceAnswer } from '../../src/index.ts'
import { askInquiries } from '../../src/online/ask-inquiries.ts'
import type { InquiryAnswers } from '../../src/online/facts.ts'
import type { Inquiry } from '../../src/online/inquiry.ts'
import { planInquiries } from '../../src/online/plan-inquiries.ts'
import { readMarkdown } from '../read-markdown.ts'

const endpoints: Endpoints = {
  works: 'https://index.id',
  doi: 'https://resolver.id',
  archive: 'https://archive.id/available',
  mailto: 'a@weather.id',
}

interface Told {
  readonly pages?: Readonly<Record<string, PageAnswer>>
  readonly services?: Readonly<Record<string, ServiceAnswer>>
}

/** A network of what is told, and the questions that it was asked. */
function network({ pages = {}, services = {} }: Told): Network & { readonly asked: string[] } {
  const asked: string[] = []
  const kept = new Map<string, object>()
  return {
    asked,
    today: '2026-11-24',
    allowed: new Set(),
    probe: (url) => {
      asked.push(url)
      return Promise.resolve(pages[url] ?? { type: 'failed', why: 'unreachable' })
    },
    load: (url) => {
      asked.push(url)
      const [, reply] = Object.entries(services).find(([begin]) => url.startsWith(begin)) ?? []
      return Promise.resolve(reply ?? { type: 'failed', why: 'unreachable' })
    },
    recall: (question) => kept.get(question),
    keep: (question, value) => kept.set(question, value),
  }
}

const url = (key: string): Inquiry => ({ type: 'url', key })
const doi = (name: string): Inquiry => ({ type: 'work', key: `doi:${name}`, doi: name, description })
const description = { title: 'Rain over Java in May', author: 'Smith', year: 2020 }
const work: Inquiry = { type: 'work', key: 'work:smith', doi: undefined, description }
const json = (value: unknown): ServiceAnswer => ({ type: 'json', value })
const status = (code: number, isRedirected = false): ServiceAnswer => ({ type: 'status', status: code, isRedirected })
const rain = {
  DOI: '10.1234/Rain',
  title: ['Rain over Java in May'],
  author: [{ family: 'Smith' }],
  issued: year(2020),
}

function year(number: number): object {
  return { 'date-parts': [[number]] }
}

const ask = async (
  inquiry: Inquiry,
  told: Told,
): Promise<InquiryAnswers['works'] extends ReadonlyMap<string, infer A> ? A : never> => {
  const { works } = await askInquiries([inquiry], network(told), endpoints)
  const answer = works.get(inquiry.key)
  if (!answer) throw new Error('expected an answer')
  return answer
}

test.each([
  [200, { outcome: 'alive' }],
  [206, { outcome: 'alive' }],
  [404, { outcome: 'gone', status: 404 }],
  [410, { outcome: 'gone', status: 410 }],
  [401, { outcome: 'closed', status: 401 }],
  [403, { outcome: 'closed', status: 403 }],
  [451, { outcome: 'closed', status: 451 }],
  [999, 'server-error'],
  [429, 'too-many-requests'],
  [500, 'server-error'],
])('takes status %d for %j', async (code, expected) => {
  const page: PageAnswer = { type: 'answered', status: code, movedTo: undefined }
  const { urls } = await askInquiries([url('https://a.id/')], network({ pages: { 'https://a.id/': page } }), endpoints)
  const answer = urls.get('https://a.id/')
  if (typeof expected === 'string') expect(answer).toEqual({ type: 'failed', why: expected })
  else expect(answer).toMatchObject({ type: 'known', fact: { ...expected, checked: '2026-11-24' } })
})

test('asks an archive for a copy of what is gone, and of nothing else', async () => {
  const told: Told = {
    pages: {
      'https://a.id/': { type: 'answered', status: 404, movedTo: undefined },
      'https://b.id/': { type: 'answered', status: 200, movedTo: 'https://c.id/' },
    },
    services: {
      'https://archive.id/available?url=https%3A%2F%2Fa.id%2F': json({
        archived_snapshots: { closest: { available: true, url: 'http://web.archive.org/web/2019/https://a.id/' } },
      }),
    },
  }
  const asking = network(told)
  const { urls } = await askInquiries([url('https://a.id/'), url('https://b.id/')], asking, endpoints)
  expect(urls.get('https://a.id/')).toMatchObject({
    fact: { archive: 'https://web.archive.org/web/2019/https://a.id/' },
  })
  expect(urls.get('https://b.id/')).toMatchObject({ fact: { outcome: 'moved', to: 'https://c.id/' } })
  expect(asking.asked).toHaveLength(3)
})

test('asks no archive and no index that is turned off', async () => {
  const asking = network({ pages: { 'https://a.id/': { type: 'answered', status: 404, movedTo: undefined } } })
  const none: Endpoints = { works: undefined, doi: undefined, archive: undefined, mailto: undefined }
  const answers = await askInquiries([url('https://a.id/'), doi('10.1234/a'), work], asking, none)
  expect(answers.works.size).toBe(0)
  expect(asking.asked).toEqual(['https://a.id/'])
})

test('does not ask again what the cache has', async () => {
  const asking = network({ services: { 'https://index.id/works/': json({ message: rain }) } })
  await askInquiries([doi('10.1234/rain')], asking, endpoints)
  const { works } = await askInquiries([doi('10.1234/rain')], asking, endpoints)
  expect(works.get('doi:10.1234/rain')).toMatchObject({ fact: { outcome: 'found' } })
  expect(asking.asked).toEqual(['https://index.id/works/10.1234%2Frain?mailto=a%40weather.id'])
})

test('finds a DOI in the index, with its retraction', async () => {
  const updates = [
    { DOI: '10.1234/c', type: 'correction', updated: year(2020) },
    { DOI: '10.1234/r', type: 'retraction', updated: year(2021) },
  ]
  const told = { services: { 'https://index.id/works/': json({ message: { ...rain, 'updated-by': updates } }) } }
  expect(await ask(doi('10.1234/rain'), told)).toMatchObject({
    fact: {
      outcome: 'found',
      record: {
        doi: '10.1234/rain',
        issued: 2020,
        retraction: { kind: 'retraction', notice: '10.1234/r', year: 2021 },
      },
    },
  })
})

test('asks the resolver for a DOI that the index does not have', async () => {
  const index = { 'https://index.id/works/': status(404) }
  const told = (reply: ServiceAnswer): Told => ({ services: { ...index, 'https://resolver.id/10.1234/rain': reply } })
  expect(await ask(doi('10.1234/rain'), told(json(rain)))).toMatchObject({ fact: { outcome: 'found' } })
  expect(await ask(doi('10.1234/rain'), told(status(200, true)))).toMatchObject({ fact: { outcome: 'registered' } })
  expect(await ask(doi('10.1234/rain'), told(status(404, true)))).toMatchObject({ fact: { outcome: 'registered' } })
  expect(await ask(doi('10.1234/rain'), told(status(406)))).toMatchObject({ fact: { outcome: 'registered' } })
  expect(await ask(doi('10.1234/rain'), told(status(500)))).toEqual({ type: 'failed', why: 'server-error' })
})

test('looks by its words for a work whose DOI nobody has', async () => {
  const told: Told = {
    services: {
      'https://index.id/works/': status(404),
      'https://resolver.id/': status(404),
      'https://index.id/works?': json({ message: { items: [{ title: ['Other'] }, rain] } }),
    },
  }
  expect(await ask(doi('10.1234/rian'), told)).toMatchObject({
    fact: { outcome: 'unregistered', near: { doi: '10.1234/rain' } },
  })
})

test('searches the index for a work without a DOI, and takes none for a wrong one', async () => {
  const found = (...items: object[]): Told => ({
    services: {
      'https://index.id/works?': json({ message: { items } }),
      'https://index.id/works/': json({ message: { ...rain, 'updated-by': [{ type: 'withdrawal' }] } }),
    },
  })
  expect(await ask(work, found(rain))).toMatchObject({ fact: { record: { retraction: { kind: 'withdrawal' } } } })
  expect(await ask(work, found())).toMatchObject({ fact: { outcome: 'absent' } })
  for (const other of [
    { ...rain, issued: year(2014) },
    { ...rain, author: [{ family: 'Okafor' }] },
    { ...rain, title: ['Snow over Java in May and June'] },
    { ...rain, title: undefined },
  ])
    expect(await ask(work, found(other))).toMatchObject({ fact: { outcome: 'absent' } })
  expect(
    await ask(work, found({ ...rain, issued: year(2021), title: ['<i>Rain</i> over JAVA in May: A Study'] })),
  ).toMatchObject({
    fact: { outcome: 'found' },
  })
})

test.each([
  ['no list', json({ message: {} }), 'bad-answer'],
  ['a list of nothing', json(null), 'bad-answer'],
  ['a status', status(400), 'bad-answer'],
  ['a busy server', status(429), 'too-many-requests'],
  ['a silent server', { type: 'failed', why: 'timeout' } as const, 'timeout'],
])('does not take %s for the absence of a work', async (_, reply, why) => {
  expect(await ask(work, { services: { 'https://index.id/works?': reply } })).toEqual({ type: 'failed', why })
})

test('reads records of any form without a fault', async () => {
  const odd = [1, '', [], { title: 1 }, { title: [], author: 'x' }, { title: ['a'], author: [1, null, { family: 2 }] }]
  const deep = {
    title: ['a'],
    author: [{ family: '\u001B[31mred\u0007\nname' }],
    issued: { 'date-parts': [['x', []]] },
  }
  for (const message of [...odd, deep, { ...rain, 'updated-by': [null, 1, { type: 'retraction', DOI: 5 }] }]) {
    const answer = await ask(doi('10.1234/rain'), { services: { 'https://index.id/works/': json({ message }) } })
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(JSON.stringify(answer)).not.toMatch(/[\u0000-\u001F]|\\u00/)
  }
})

test('asks each question once, and none about the own machine, examples, secrets and other schemes', async () => {
  const markdown = `See https://weather.id/a, https://weather.id/a#part and [again](HTTPS://WEATHER.ID/a), not
http://localhost:8080/ http://127.0.0.1/ http://10.0.0.1/ http://printer/ http://nas.local/ https://example.org/a
ftp://weather.id/ mailto:a@weather.id <https://user:word@weather.id/> http://[::1]/ https://doi.org/10.1234/RAIN (Smith, 2020).

# References

- Smith, A. (2020). Rain over Java in May. *Journal of Rain*, 3(2), 1–5. https://doi.org/10.1234/rain
- Jones, B. (2021). *Snow over Java in May*. Press.
- Lee, C. (2022). Hail. *Journal of Hail*, 3, 1–2.
`
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies: [], inline: [], nocite: [] })
  expect(planInquiries(linked, new Set()).map(({ key }) => key)).toEqual(['doi:10.1234/rain', 'https://weather.id/a'])
  expect(planInquiries(linked, new Set(['http://localhost:8080'])).map(({ key }) => key)).toContain(
    'http://localhost:8080/',
  )
})
