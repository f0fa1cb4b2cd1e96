import { sliceText } from '@edisi/document'
import type { Inline, LinkedKeyCitation } from '@edisi/document'
import { trimEnd } from '../trim-end.ts'
import type { FormattedScope } from './format-scope.ts'
import type { Marked } from './markup.ts'
import { toInlines } from './to-inlines.ts'

/** A citation by key as it is printed, each of its cites a link to its entry. */
export interface LinkedCites {
  readonly inlines: readonly Inline<'cited'>[]
  /** For a cite that is printed within another one, as the 2 of "1–3" is, the id of that one. */
  readonly within: ReadonlyMap<string, string>
}

/** What cites are linked by. */
export interface CiteMeans {
  readonly scope: FormattedScope
  /** The entry that each cite is joined to, by the cite's id. */
  readonly referenceOf: ReadonlyMap<string, string | null>
}

/** Leads each cite of a formatted citation to its entry; the engine may have sorted them, so that a cite is found by its item. */
export function linkCites(marked: readonly Marked[], node: LinkedKeyCitation, means: CiteMeans): LinkedCites {
  const { scope, referenceOf } = means
  const waiting = node.ids.map((id) => ({ id, reference: referenceOf.get(id) ?? null }))
  const link = (nodes: readonly Marked[]): readonly Inline<'cited'>[] =>
    nodes.flatMap((one): readonly Inline<'cited'>[] => {
      if (one.type === 'words' || !hasCite([one])) return toInlines([one], node.place)
      if (one.name !== 'cite') return link(one.children)
      const reference = scope.listed[one.item - 1]?.id
      const index = waiting.findIndex((cite) => cite.reference === reference)
      const [cite] = index === -1 ? [] : waiting.splice(index, 1)
      const children = toInlines(one.children, node.place)
      const target = targetOf(cite, scope)
      if (cite === undefined || target === undefined) return children
      const [lead, rest] = scope.makesNotes ? cutFullNote(children) : cutAtAddress(children)
      return [{ type: 'citationLink', place: node.place, id: cite.id, reference: target, children: lead }, ...rest]
    })
  const inlines = link(marked)
  const printed = node.ids.find((id) => !waiting.some((cite) => cite.id === id))
  const within = new Map(printed === undefined ? [] : waiting.map(({ id }) => [id, printed]))
  const [only] = waiting
  const target = targetOf(only, scope)
  // A narrative citation may come in two chunks without a mark: it is one work, and links as a whole.
  if (only === undefined || target === undefined || waiting.length !== 1) return { inlines, within }
  if (inlines.some(({ type }) => type === 'citationLink')) return { inlines, within }
  return {
    inlines: [{ type: 'citationLink', place: node.place, id: only.id, reference: target, children: inlines }],
    within,
  }
}

type Inlines = readonly Inline<'cited'>[]

// The names of a full note lead to its entry, as they do in the text of other styles; else a note of several lines would be
// one link. A note that begins with the title leads there as a whole.
function cutFullNote(children: Inlines): readonly [lead: Inlines, rest: Inlines] {
  const [first, second] = children
  if (first?.type !== 'text') return cutAtAddress(children)
  const quoted = first.value.search(/(?<=\S),?\s+["“„«‘‚']/u)
  const names = quoted > 0 ? first.value.slice(0, quoted) : second && trimEnd(first.value, /[\s,]/)
  if (names === undefined || names === '') return cutAtAddress(children)
  const { length } = names
  return [[sliceText(first, 0, length)], [sliceText(first, length, first.value.length), ...children.slice(1)]]
}

// An address within is a link of its own.
function cutAtAddress(children: Inlines): readonly [lead: Inlines, rest: Inlines] {
  const address = children.findIndex(({ type }) => type === 'link')
  return address > 0 ? [children.slice(0, address), children.slice(address)] : [children, []]
}

// Of a work of which the style prints no entry there is nothing to lead to.
function targetOf(cite: { readonly reference: string | null } | undefined, scope: FormattedScope): string | undefined {
  const reference = cite?.reference ?? undefined
  return reference === undefined ? undefined : scope.targets.get(reference)
}

function hasCite(marked: readonly Marked[]): boolean {
  return marked.some((node) => node.type === 'mark' && (node.name === 'cite' || hasCite(node.children)))
}
