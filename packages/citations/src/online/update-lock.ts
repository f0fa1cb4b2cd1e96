import type { InquiryAnswer, InquiryAnswers, Dated } from './facts.ts'
import type { Inquiry } from './inquiry.ts'
import type { OnlineLock } from './online-lock.ts'
import { readUrlFact, readWorkFact } from './read-facts.ts'

/** What a lock is brought up to date with. */
export interface LockUpdate {
  readonly inquiries: readonly Inquiry[]
  readonly answers: InquiryAnswers
  /** Whether entries that were not asked about stay, since other documents share the file. */
  readonly keepsOthers: boolean
}

/**
 * Gives a lock with what was learnt. What could not be learnt this time keeps what was known before; an answer that says
 * the same as less than 30 days ago keeps its day, so that checking often does not change the file every time.
 */
export function updateLock(lock: OnlineLock, { inquiries, answers, keepsOthers }: LockUpdate): OnlineLock {
  const keysOf = (type: Inquiry['type']): ReadonlySet<string> =>
    new Set(inquiries.filter((inquiry) => inquiry.type === type).map(({ key }) => key))
  return {
    urls: updateFacts(lock.urls, answers.urls, { keys: keysOf('url'), keepsOthers, read: readUrlFact }),
    works: updateFacts(lock.works, answers.works, { keys: keysOf('work'), keepsOthers, read: readWorkFact }),
  }
}

interface Updating<Fact> {
  readonly keys: ReadonlySet<string>
  readonly keepsOthers: boolean
  readonly read: (value: unknown) => Dated<Fact> | undefined
}

function updateFacts<Fact>(
  known: ReadonlyMap<string, Dated<Fact>>,
  answers: ReadonlyMap<string, InquiryAnswer<Fact>>,
  { keys, keepsOthers, read }: Updating<Fact>,
): ReadonlyMap<string, Dated<Fact>> {
  const facts = new Map(keepsOthers ? known : [...known].filter(([key]) => keys.has(key)))
  for (const [key, answer] of answers) {
    // Through the reader, so that what we write is what we shall read, in the same order.
    const fact = answer.type === 'known' ? read(answer.fact) : undefined
    if (fact === undefined) continue
    const before = known.get(key)
    facts.set(key, before && saysTheSame(before, fact) ? before : fact)
  }
  return facts
}

const daysKept = 30

function saysTheSame<Fact>(before: Dated<Fact>, now: Dated<Fact>): boolean {
  const age = (Date.parse(now.checked) - Date.parse(before.checked)) / 86_400_000
  if (!(age >= 0 && age < daysKept)) return false
  return JSON.stringify({ ...before, checked: '' }) === JSON.stringify({ ...now, checked: '' })
}
