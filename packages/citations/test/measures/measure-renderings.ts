import { checkCitations, linkCitations, type LinkedDocument } from '../../src/index.ts'
import { readFiles } from '../read-markdown.ts'
import { linkingRuleIds } from '../linking-rule-ids.ts'
import { createRandom, mutateRendering, type Mutant } from './mutate-rendering.ts'
import type { Mark, Rendering } from './rendering.ts'

type Diagnostic = ReturnType<typeof checkCitations>[number]

/** How well citations are joined whose works are known, before any fault is put in. */
export interface LinkMeasure {
  readonly words: number
  readonly citations: number
  readonly linked: number
  readonly wrong: readonly string[]
  readonly falseAlarms: readonly string[]
}

/** How well the faults of one kind are told. */
export interface FaultMeasure {
  readonly fault: Mutant['fault']
  readonly documents: number
  readonly told: number
  /** Messages of the rules that tell it: all, and those that stand where the fault is. */
  readonly messages: number
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Links a document, and gives its links and its messages. */
async function check({
  markdown,
}: Rendering): Promise<{ readonly linked: LinkedDocument; readonly messages: readonly Diagnostic[] }> {
  const bytes = new TextEncoder().encode(markdown)
  const linked = await linkCitations(readFiles({ path: 'main.md', bytes }), {
    bibliographies: [],
    inline: [],
    nocite: [],
  })
  const messages = checkCitations(linked, { today: undefined, sources: new Map([['main.md', bytes]]) })
  return { linked, messages: messages.filter(({ ruleId }) => linkingRuleIds.has(ruleId)) }
}

/** Measures the links of documents as they were rendered. */
export async function measureLinks(renderings: readonly Rendering[]): Promise<LinkMeasure> {
  const wrong: string[] = []
  const falseAlarms: string[] = []
  let citations = 0
  let words = 0
  for (const rendering of renderings) {
    const { linked, messages } = await check(rendering)
    words += rendering.markdown.split(/\s+/).length
    citations += rendering.citations.length
    for (const mark of rendering.citations) if (!leadsTo(linked, rendering, mark)) wrong.push(show(rendering, mark))
    falseAlarms.push(
      ...messages
        .filter((message) => !isRight(rendering, message))
        .map((message) => `${rendering.name} ${rendering.style} ${showMessage(rendering, message)}`),
    )
  }
  return { words, citations, linked: citations - wrong.length, wrong, falseAlarms }
}

// Where pandoc itself leaves a work out of the text, it is listed without being cited.
function isRight({ entries, citations }: Rendering, message: Diagnostic): boolean {
  if (message.ruleId !== 'reference-without-citation') return false
  const entry = entries.find((mark) => standsAt(message, [mark]))
  return entry !== undefined && !citations.some(({ key }) => key === entry.key)
}

function leadsTo({ citations, references }: LinkedDocument, { entries }: Rendering, mark: Mark): boolean {
  const entry = entries.find(({ key }) => key === mark.key)
  return citations.some(({ place, reference }) => {
    if (place.start.offset >= mark.end || place.end.offset <= mark.start) return false
    const at = references.find(({ id }) => id === reference)?.place?.start.offset
    return at !== undefined && entry !== undefined && at <= entry.end && at >= entry.start - 8
  })
}

/** Measures how the faults that are put into documents are told; seeded. */
export async function measureFaults(
  renderings: readonly Rendering[],
  rounds: number,
): Promise<readonly FaultMeasure[]> {
  const measures = new Map<Mutant['fault'], FaultMeasure>()
  const cited = renderings.filter(({ citations }) => citations.length > 0)
  for (const [index, rendering] of cited.entries()) {
    const others = cited.filter((other) => other.style === rendering.style && other.name !== rendering.name)
    const other = others[index % Math.max(1, others.length)]
    if (!other) continue
    for (let round = 0; round < rounds; round++) {
      for (const mutant of mutateRendering(rendering, other, createRandom(index * 1000 + round))) {
        const { messages } = await check(mutant.rendering)
        measures.set(mutant.fault, addMutant(measures.get(mutant.fault), mutant, messages))
      }
    }
  }
  return [...measures.values()]
}

function addMutant(before: FaultMeasure | undefined, mutant: Mutant, messages: readonly Diagnostic[]): FaultMeasure {
  const { rendering, fault } = mutant
  const own = messages.filter(
    (message) => mutant.rules.includes(message.ruleId) && (mutant.fault === 'uncited' || !isRight(rendering, message)),
  )
  const right = own.filter((message) => standsAt(message, mutant.at) || isRight(rendering, message))
  const wrong = own.filter((message) => !right.includes(message))
  const name = `${rendering.name} ${rendering.style}`
  const [first] = mutant.at
  const missed =
    right.length > 0 ? [] : [`${name} ${first ? rendering.markdown.slice(first.start, first.end).slice(0, 90) : ''}`]
  return {
    fault,
    documents: (before?.documents ?? 0) + 1,
    told: (before?.told ?? 0) + (right.length > 0 ? 1 : 0),
    messages: (before?.messages ?? 0) + own.length,
    right: (before?.right ?? 0) + right.length,
    missed: [...(before?.missed ?? []), ...missed],
    wrong: [...(before?.wrong ?? []), ...wrong.map((message) => `${name} ${showMessage(rendering, message)}`)],
  }
}

function standsAt({ place }: Diagnostic, at: readonly Mark[]): boolean {
  if (at.length === 0) return true
  const start = place?.start.offset ?? -1
  const end = place?.end.offset ?? -1
  return at.some((mark) => start < mark.end && end > mark.start)
}

function show({ name, style, markdown }: Rendering, { start, end, key }: Mark): string {
  return `${name} ${style} ${key}: ${markdown.slice(Math.max(0, start - 40), end + 20).replaceAll('\n', ' ')}`
}

function showMessage({ markdown }: Rendering, { ruleId, place }: Diagnostic): string {
  const start = place?.start.offset ?? 0
  return `${ruleId}: ${markdown.slice(start, place?.end.offset ?? start).slice(0, 120)}`
}
