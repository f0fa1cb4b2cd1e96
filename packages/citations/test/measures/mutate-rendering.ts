import type { Mark, Rendering } from './rendering.ts'
import { replaceWords } from './rendering.ts'

/** A document with one fault put in, and what is to be told of it. */
export interface Mutant {
  readonly fault:
    | 'dropped'
    | 'merged'
    | 'dropped, weak form'
    | 'merged, weak form'
    | 'wrong year'
    | 'misspelt'
    | 'uncited'
  readonly rendering: Rendering
  /** Any of these rules tells the fault … */
  readonly rules: readonly string[]
  /** … within any of these stretches; anywhere where there are none. */
  readonly at: readonly Mark[]
}

/** Gives numbers from 0 to 1 that are the same for the same seed (Mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Puts each fault that can be put into a document, once; `other` lends an entry that nothing cites. */
export function mutateRendering(rendering: Rendering, other: Rendering, random: () => number): readonly Mutant[] {
  const isNumbered = numberedStyles.has(rendering.style)
  const dropped = dropEntry(rendering, { isNumbered, random })
  const merged = mergeEntries(rendering, { isNumbered, random })
  const named = isNumbered ? [] : [changeYear(rendering, random), misspell(rendering, random)]
  return [dropped, merged, ...named, addEntry(rendering, other, random)].filter((mutant) => mutant !== undefined)
}

const numberedStyles: ReadonlySet<string> = new Set(['ieee', 'nlm-citation-sequence'])

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)]
}

function ofKey(marks: readonly Mark[], key: string): readonly Mark[] {
  return marks.filter((mark) => mark.key === key)
}

const missingRules = ['citation-without-reference', 'citation-year-mismatch']

interface Choice {
  readonly isNumbered: boolean
  readonly random: () => number
}

/** Whether a work is cited by author and year in one bracket; "Titanic (1997)" and "(*Title*, n.d.)" have other meanings too. */
function hasStrongForm({ markdown, citations }: Rendering, key: string, isNumbered: boolean): boolean {
  return (
    isNumbered ||
    ofKey(citations, key).some(({ start, end }) =>
      /^(?:\p{L}\.? )*\p{Lu}\p{L}.* \d{4}/u.test(markdown.slice(start, end)),
    )
  )
}

/** Takes an entry that is cited out of the list. Where works have numbers, the last of them lead nowhere then. */
function dropEntry(rendering: Rendering, { isNumbered, random }: Choice): Mutant | undefined {
  const { entries, citations, markdown } = rendering
  const entry = pick(
    entries.filter(({ key }) => ofKey(citations, key).length > 0),
    random,
  )
  if (!entry || entries.length < 3) return undefined
  const start = markdown.lastIndexOf('\n', entry.start - 1) + 1
  const next = markdown.indexOf('\n', entry.end)
  const without = replaceWords(rendering, { start, end: next < 0 ? markdown.length : next + 1 }, '')
  return {
    fault: hasStrongForm(rendering, entry.key, isNumbered) ? 'dropped' : 'dropped, weak form',
    rendering: { ...without, entries: without.entries.filter(({ key }) => key !== entry.key) },
    rules: isNumbered ? ['citation-number-out-of-range'] : missingRules,
    at: isNumbered ? [] : ofKey(without.citations, entry.key),
  }
}

/** Runs two neighbouring entries together, so that the second is no entry of its own. */
function mergeEntries(rendering: Rendering, { isNumbered, random }: Choice): Mutant | undefined {
  const { entries, citations } = rendering
  const seconds = entries.slice(1).filter(({ key }) => ofKey(citations, key).length > 0)
  const second = pick(seconds, random)
  const first = second && entries[entries.indexOf(second) - 1]
  if (!second || !first) return undefined
  const merged = replaceWords(rendering, { start: first.end, end: second.start }, ' ')
  const [at] = ofKey(merged.entries, first.key)
  return {
    fault: hasStrongForm(rendering, second.key, isNumbered) ? 'merged' : 'merged, weak form',
    rendering: merged,
    rules: isNumbered ? ['citation-number-out-of-range'] : missingRules,
    at: isNumbered || !at ? [] : ofKey(merged.citations, second.key),
  }
}

/** Changes the year in all citations of a work, to one that no other work of its author has. */
function changeYear(rendering: Rendering, random: () => number): Mutant | undefined {
  const dated = rendering.citations.filter(({ start, end }) =>
    /^(?:\p{L}\.? )*\p{Lu}\p{L}.* \d{4}\b/u.test(rendering.markdown.slice(start, end)),
  )
  const chosen = pick(dated, random)
  if (!chosen) return undefined
  const by = unusedStep(rendering, chosen, random)
  if (by === undefined) return undefined
  let changed = rendering
  for (const [index, mark] of rendering.citations.entries()) {
    const now = changed.citations[index]
    const year = /\b\d{4}\b/.exec(rendering.markdown.slice(mark.start, mark.end))
    if (mark.key !== chosen.key || !year || !now) continue
    const start = now.start + year.index
    changed = replaceWords(changed, { start, end: start + 4 }, String(Number(year[0]) - by))
  }
  return { fault: 'wrong year', rendering: changed, rules: missingRules, at: ofKey(changed.citations, chosen.key) }
}

/** Gives by how much a year may go back without becoming that of another work that shares a word of its author. */
function unusedStep({ markdown, entries }: Rendering, mark: Mark, random: () => number): number | undefined {
  const words = markdown.slice(mark.start, mark.end)
  const year = Number(/\b\d{4}\b/.exec(words)?.[0])
  const name = /\p{Lu}\p{Ll}+/u.exec(words)?.[0] ?? ''
  const texts = entries.map(({ start, end }) => markdown.slice(start, end)).filter((text) => text.includes(name))
  return pick(
    [3, 4, 6, 7].filter((step) => !texts.some((text) => text.includes(String(year - step)))),
    random,
  )
}

/**
 * Misspells the first author of one citation by one letter that is not the first. The name has at least six letters: a shorter
 * one that is a letter away is another person's.
 */
function misspell(rendering: Rendering, random: () => number): Mutant | undefined {
  const { markdown, citations } = rendering
  const named = citations.filter(({ start, end }) => /^\p{Lu}\p{Ll}{5,}/u.test(markdown.slice(start, end)))
  const chosen = pick(named, random)
  const name = chosen && /^\p{L}+/u.exec(markdown.slice(chosen.start, chosen.end))?.[0]
  if (!chosen || name === undefined) return undefined
  const at = 1 + Math.floor(random() * (name.length - 1))
  const letter = 'bdfgkmrtvz'[Math.floor(random() * 10)] ?? 'k'
  const wrong = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + letter + name.slice(at + (name[at] === letter ? 0 : 1)),
    name.slice(0, at) + letter + name.slice(at),
  ][Math.floor(random() * 3)]
  const changed = replaceWords(rendering, { start: chosen.start, end: chosen.start + name.length }, wrong ?? name)
  return {
    fault: 'misspelt',
    rendering: changed,
    rules: ['citation-author-misspelt'],
    at: changed.citations.filter((_, index) => citations[index] === chosen),
  }
}

/** Adds an entry of another paper behind the last one. */
function addEntry(rendering: Rendering, other: Rendering, random: () => number): Mutant | undefined {
  const last = rendering.entries.at(-1)
  const lent = pick(
    other.entries.filter(({ key }) => ofKey(rendering.entries, key).length === 0),
    random,
  )
  if (!last || !lent || rendering.citations.length === 0) return undefined
  const lead = /(?:^|\n)([^\n]{0,8})$/.exec(rendering.markdown.slice(0, last.start))?.[1] ?? ''
  const words = other.markdown.slice(lent.start, lent.end).replace(/^\\?\[\d+\\?\]\s*/, '')
  const label = rendering.markdown.startsWith('\\[', last.start) ? `\\[${rendering.entries.length + 1}\\] ` : ''
  const bullet = lead.replace(/^\d+/, String(rendering.entries.length + 1))
  const start = last.end
  const added = replaceWords(rendering, { start, end: start }, `\n\n${bullet}${label}${words}`)
  const at = { key: lent.key, start: start + 2, end: start + 2 + bullet.length + label.length + words.length }
  return {
    fault: 'uncited',
    rendering: { ...added, entries: [...rendering.entries, { ...at, start: at.start + bullet.length }] },
    rules: ['reference-without-citation'],
    at: [at],
  }
}
