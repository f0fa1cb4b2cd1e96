import { expect, test } from 'vitest'
import type { InquiryAnswers } from '../../src/online/facts.ts'
import type { Inquiry } from '../../src/online/inquiry.ts'
import { emptyLock, type OnlineLock } from '../../src/online/online-lock.ts'
import { printLock } from '../../src/online/print-lock.ts'
import { readLock } from '../../src/online/read-lock.ts'
import { updateLock } from '../../src/online/update-lock.ts'

const text = (lock: OnlineLock): string => new TextDecoder().decode(printLock(lock))
const parse = (words: string): ReturnType<typeof readLock> => readLock(new TextEncoder().encode(words))

const inquiries: readonly Inquiry[] = [
  { type: 'url', key: 'https://b.id/' },
  { type: 'url', key: 'https://a.id/' },
  { type: 'work', key: 'doi:10.1234/rain', doi: '10.1234/rain', description: undefined },
]

function answers(checked: string, status: 404 | 410 = 404): InquiryAnswers {
  return {
    urls: new Map([
      ['https://b.id/', { type: 'known', fact: { checked, outcome: 'alive' } }],
      ['https://a.id/', { type: 'known', fact: { checked, status, archive: undefined, outcome: 'gone' } }],
    ]),
    works: new Map([['doi:10.1234/rain', { type: 'known', fact: { outcome: 'registered', checked } }]]),
  }
}

const update = (
  lock: OnlineLock,
  told: InquiryAnswers,
  others: { asked?: readonly Inquiry[]; keepsOthers?: boolean } = {},
): OnlineLock =>
  updateLock(lock, { inquiries: others.asked ?? inquiries, answers: told, keepsOthers: others.keepsOthers ?? false })

test('gives the same bytes for the same answers, in whatever order they came', () => {
  const told = answers('2026-11-24')
  const turned: InquiryAnswers = { ...told, urls: new Map([...told.urls].toReversed()) }
  const once = text(update(emptyLock, told))
  expect(text(update(emptyLock, turned, { asked: inquiries.toReversed() }))).toBe(once)
  expect(once.indexOf('https://a.id/')).toBeLessThan(once.indexOf('https://b.id/'))
  expect(once.endsWith('}\n')).toBe(true)
  const read = parse(once)
  expect(read).toMatchObject({ type: 'read', unreadable: 0 })
  if (read.type === 'read') expect(text(read.lock)).toBe(once)
})

test('keeps the day of what says the same for 30 days, so that the file does not change daily', () => {
  const first = update(emptyLock, answers('2026-11-24'))
  expect(text(update(first, answers('2026-12-01')))).toBe(text(first))
  expect(text(update(first, answers('2026-12-24')))).not.toContain('2026-11-24')
  expect(text(update(first, answers('2026-11-20')))).toContain('2026-11-20')
})

test('changes the lines of one entry where one answer changed', () => {
  const first = update(emptyLock, answers('2026-11-24'))
  const before = text(first).split('\n')
  const after = text(update(first, answers('2026-11-25', 410))).split('\n')
  const changed = after.filter((line, index) => line !== before[index])
  expect(changed.map((line) => line.trim())).toEqual(['"status": 410,', '"checked": "2026-11-25"'])
})

test('keeps what it knew where nothing was learnt, and drops what is asked for no more', () => {
  const first = update(emptyLock, answers('2026-11-24'))
  const failed: InquiryAnswers = {
    urls: new Map([['https://a.id/', { type: 'failed', why: 'timeout' }]]),
    works: new Map(),
  }
  expect(text(update(first, failed))).toBe(text(first))
  const fewer = update(first, failed, { asked: inquiries.slice(1, 2) })
  expect([...fewer.urls.keys(), ...fewer.works.keys()]).toEqual(['https://a.id/'])
  expect(text(update(first, failed, { asked: [], keepsOthers: true }))).toBe(text(first))
})

test('writes nothing that it would not read', () => {
  const bad: InquiryAnswers = {
    urls: new Map([
      [
        'https://a.id/',
        { type: 'known', fact: { outcome: 'moved', to: 'javascript:alert(1)', checked: '2026-11-24' } },
      ],
    ]),
    works: new Map(),
  }
  expect(update(emptyLock, bad).urls.size).toBe(0)
})

test.each([
  ['', 'broken'],
  ['<<<<<<< ours', 'broken'],
  ['[]', 'broken'],
  ['null', 'broken'],
  ['{}', 'broken'],
  ['{"version": "1"}', 'broken'],
  ['{"version": 0}', 'broken'],
  ['['.repeat(200_000), 'broken'],
  ['{"version": 2, "urls": []}', 'newer'],
  ['{"version": 1}', 'read'],
])('reads %.20j as %s', (words, type) => {
  expect(parse(words).type).toBe(type)
})

test('reads any change of a lock without a fault', () => {
  const good = text(update(emptyLock, answers('2026-11-24')))
  let state = 7
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
  for (let round = 0; round < 10_000; round++) {
    const at = draw(good.length)
    const words =
      good.slice(0, at) + ['', '"', '{', '}', '1', 'null', ',', '[', '\\u0000'][draw(9)] + good.slice(at + draw(6))
    const read = parse(words)
    if (read.type === 'read') expect(parse(text(read.lock)).type).toBe('read')
  }
})
