/** A test of the CSL project's suite: what goes in, and the text that a processor should make of it. */
export interface Fixture {
  readonly mode: string
  readonly result: string
  readonly style: string
  readonly items: readonly Readonly<Record<string, unknown>>[]
  /** Each citation as a list of cites. */
  readonly citationItems: readonly (readonly FixtureCite[])[] | undefined
  /** Citations in the order in which an editor of texts would have made them. */
  readonly citations: readonly FixtureCitation[] | undefined
  /** What the suite has no other word for: parts that no document of ours can ask for. */
  readonly extras: readonly string[]
}

/** A work within a citation. */
export interface FixtureCite {
  readonly id: string | number
  readonly locator?: string
  readonly label?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly 'suppress-author'?: boolean | number
  readonly 'author-only'?: boolean | number
}

/** A citation, and those that stand before and after it when it is made. */
export type FixtureCitation = readonly [
  citation: {
    readonly citationID: string
    readonly citationItems: readonly FixtureCite[]
    readonly properties?: { readonly noteIndex?: number }
  },
  before: readonly (readonly [id: string, noteIndex: number])[],
  after: readonly (readonly [id: string, noteIndex: number])[],
]

const known = new Set(['MODE', 'RESULT', 'CSL', 'INPUT', 'CITATION-ITEMS', 'CITATIONS', 'VERSION', 'NAME', 'NOTE'])

/** Reads the text of a fixture. */
export function readFixture(text: string): Fixture {
  const parts = new Map<string, string>()
  for (const [, name = '', body = ''] of text.matchAll(/>>=+ ([A-Z][A-Z\d-]*) =+>>[^\n]*\n(.*?)\n<<=+ \1 =+<</gs))
    parts.set(name, body)
  const json = (name: string): unknown => (parts.has(name) ? JSON.parse(parts.get(name) ?? '') : undefined)
  return {
    mode: (parts.get('MODE') ?? '').trim(),
    result: (parts.get('RESULT') ?? '').trim(),
    style: parts.get('CSL') ?? '',
    items: json('INPUT') as Fixture['items'],
    citationItems: json('CITATION-ITEMS') as Fixture['citationItems'],
    citations: json('CITATIONS') as Fixture['citations'],
    extras: [...parts.keys()].filter((name) => !known.has(name)),
  }
}
