import type { CslItem } from '../csl-item.ts'
import type { XmlElement } from './read-xml.ts'

/** What a test comes to; undefined where only the engine can tell. */
export type Truth = boolean | undefined

/** Items that all tests of a style treat alike. */
export interface ItemKind {
  /** Undefined where the engine may give the item another type. */
  readonly type: string | undefined
  /** Whether a variable has a value, for those that the style tests. */
  readonly has: ReadonlyMap<string, Truth>
}

/** Where a part of a style runs. */
export type StyleArea = 'citation' | 'bibliography' | 'sort'

/** Gives the kinds of a pool of items, as far as a style can tell them apart. */
export function kindsOf(items: Iterable<CslItem>, variables: readonly string[]): readonly ItemKind[] {
  const kinds = new Map<string, ItemKind>()
  for (const item of items) {
    const isOpen = hasHiddenFields(item)
    const type = isOpen ? undefined : item.type
    const has = new Map(variables.map((variable) => [variable, isOpen ? undefined : hasValue(item, variable)]))
    kinds.set(JSON.stringify([type ?? null, ...[...has.values()].map((truth) => truth ?? null)]), { type, has })
  }
  return [...kinds.values()]
}

// The engine reads fields out of the lines of a note, such as "original-date: 1900" (citeproc-js, parseNoteFieldHacks).
function hasHiddenFields({ note }: CslItem): boolean {
  return typeof note === 'string' && note.includes(':')
}

// Variables that the engine makes itself, of others or of where a citation stands.
const made = new Set(
  (
    'locator locator-extra locator-date first-reference-note-number first-container-reference-note-number hereinafter ' +
    'citation-number citation-label year-suffix country jurisdiction language-name language-name-original language'
  ).split(' '),
)

const sources: ReadonlyMap<string, readonly string[]> = new Map([
  ['page-first', ['page-first', 'page']],
  ['title-short', ['title-short', 'shortTitle']],
  ['container-title-short', ['container-title-short', 'journalAbbreviation']],
])

function hasValue(item: CslItem, variable: string): Truth {
  if (made.has(variable)) return undefined
  let truth: Truth = false
  for (const name of sources.get(variable) ?? [variable]) {
    const own = isFilled(item[name])
    if (own === true) return true
    if (own === undefined) truth = undefined
  }
  return truth
}

function isFilled(value: unknown): Truth {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return false
  if (typeof value === 'string' || typeof value === 'number') return true
  if (Array.isArray(value)) return value.length === 0 ? false : value.some(Boolean) ? true : undefined
  const parts: unknown = typeof value === 'object' && 'date-parts' in value ? value['date-parts'] : undefined
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return typeof first === 'number' && first !== 0 ? true : undefined
}

/** Gives the variables that the conditions of a style test. */
export function testedVariables(root: XmlElement): readonly string[] {
  const found = new Set<string>()
  const visit = ({ name, attributes, children }: XmlElement): void => {
    if (name === 'if' || name === 'else-if')
      for (const test of ['variable', 'is-numeric', 'is-uncertain-date'])
        for (const variable of wordsOf(attributes.get(test))) found.add(variable)
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return [...found]
}

/** Whether a branch's condition is met by items of a kind (CSL 1.0.2, "Choose"). */
export function meets({ attributes }: XmlElement, kind: ItemKind, area: StyleArea): Truth {
  const truths: Truth[] = []
  for (const [name, value] of attributes) {
    const words = wordsOf(value)
    if (name === 'match') continue
    // Of several types one is enough, whatever `match` says.
    else if (name === 'type') truths.push(kind.type === undefined ? undefined : words.includes(kind.type))
    else if (name === 'variable') truths.push(...words.map((word) => kind.has.get(word)))
    else if (name === 'is-numeric' || name === 'is-uncertain-date')
      truths.push(...words.map((word) => (kind.has.get(word) === false ? false : undefined)))
    else if (name === 'position') truths.push(...words.map(() => (area === 'bibliography' ? false : undefined)))
    else truths.push(undefined)
  }
  return combine(truths, attributes.get('match') ?? 'all')
}

/** Whether the test of a branch's condition leaves the engine as it was, so that it need not be run. */
export function isSilent({ attributes }: XmlElement, kinds: readonly ItemKind[]): boolean {
  return [...attributes].every(
    ([name, value]) =>
      ['match', 'type', 'variable', 'is-uncertain-date'].includes(name) ||
      // A number that is there is parsed now, which settles how it is printed later.
      (name === 'is-numeric' && kinds.every((kind) => wordsOf(value).every((word) => kind.has.get(word) === false))),
  )
}

function combine(truths: readonly Truth[], match: string): Truth {
  const isAny = match === 'any' || match === 'none'
  const decides = truths.includes(isAny)
  const truth = decides ? isAny : truths.includes(undefined) ? undefined : !isAny
  const isTurned = match === 'none' || match === 'nand'
  return truth === undefined ? undefined : truth !== isTurned
}

function wordsOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.split(/\s+/)
}
