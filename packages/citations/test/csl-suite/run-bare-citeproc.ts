import citeproc from 'citeproc'
import type { Fixture, FixtureCitation, FixtureCite } from './read-fixture.ts'

/** What the suite's own way asks of the engine, beyond what we ask. */
interface BareEngine {
  readonly registry: { readonly reflist: readonly { readonly id: string | number }[] }
  readonly updateItems: (ids: readonly (string | number)[]) => void
  readonly makeCitationCluster: (cites: readonly FixtureCite[]) => string
  readonly processCitationCluster: (
    ...citation: FixtureCitation
  ) => readonly [unknown, readonly (readonly [index: number, text: string, citationID: string])[]]
  readonly makeBibliography: () =>
    | false
    | readonly [{ readonly bibstart: string; readonly bibend: string }, readonly string[]]
}

type BareHost = Readonly<Record<'retrieveLocale' | 'retrieveItem', (name: string) => unknown>>

const Engine = citeproc.Engine as unknown as new (host: BareHost, style: string, lang: string) => BareEngine

/**
 * Gives what citeproc by itself makes of a fixture: with its own output of HTML, its own reader of XML and its own
 * sorting, each citation in the order of its making.
 */
export function runBareCiteproc(fixture: Fixture, localeOf: (tag: string) => string | undefined): string {
  citeproc.debug = () => undefined
  const items = new Map(fixture.items.map((item) => [String(item['id']), item]))
  const host: BareHost = {
    retrieveLocale: (tag) => localeOf(tag) ?? localeOf('en-US'),
    retrieveItem: (id) => structuredClone(items.get(id)),
  }
  const engine = new Engine(host, fixture.style, 'en-US')
  const { citations, citationItems } = fixture
  const cited = citations && citeInOrder(engine, structuredClone(citations))
  if (cited === undefined) engine.updateItems(fixture.items.map(({ id }) => id as string | number))
  if (fixture.mode === 'bibliography') {
    const made = engine.makeBibliography()
    return made === false ? '' : made[0].bibstart + made[1].join('') + made[0].bibend
  }
  if (cited !== undefined) return cited
  const clusters = structuredClone(citationItems) ?? [engine.registry.reflist.map(({ id }) => ({ id }))]
  return clusters.map((cites) => engine.makeCitationCluster(cites)).join('\n')
}

function citeInOrder(engine: BareEngine, citations: readonly FixtureCitation[]): string {
  const texts = new Map<string, string>()
  let changed: readonly string[] = []
  for (const citation of citations) {
    const [, updates] = engine.processCitationCluster(...citation)
    for (const [, text, id] of updates) texts.set(id, text)
    changed = updates.map(([, , id]) => id)
  }
  const [{ citationID }, before, after] = citations.at(-1) ?? [{ citationID: '' }, [], []]
  return [...before.map(([id]) => id), citationID, ...after.map(([id]) => id)]
    .map((id, index) => `${changed.includes(id) ? '>>' : '..'}[${index}] ${texts.get(id) ?? ''}`)
    .join('\n')
}
