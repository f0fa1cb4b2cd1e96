import { openEngine } from '../../src/format/run-engine.ts'
import type { Cluster, FormattedCitations, StyleEngine } from '../../src/format/run-engine.ts'
import { pruneStyle } from '../../src/format/prune-style.ts'
import { readStyle } from '../../src/format/read-style.ts'
import type { CslItem } from '../../src/csl-item.ts'
import type { Fixture, FixtureCite } from './read-fixture.ts'
import { showMarked } from './show-marked.ts'

/** Whether our adapter makes of a fixture what the suite says. */
export async function passesFixture(fixture: Fixture, localeOf: (tag: string) => string | undefined): Promise<boolean> {
  const made = await runFixture(fixture, localeOf)
  return made !== undefined && isResult(fixture, made)
}

/** Whether a text is the result of a fixture. What stands between the blocks of an entry does not count. */
export function isResult(fixture: Fixture, made: string): boolean {
  return fold(made) === fold(fixture.result)
}

async function runFixture(
  fixture: Fixture,
  localeOf: (tag: string) => string | undefined,
): Promise<string | undefined> {
  const read = readStyle(fixture.style)
  if (read.type !== 'style') return undefined
  const items = new Map(
    fixture.items.map((item) => [String(item['id']), { ...item, id: String(item['id']) } as CslItem]),
  )
  const ids = [...items.keys()]
  const style = pruneStyle(read.root, { items: items.values(), sortsCitations: true })
  const lang = read.defaultLocale ?? 'en-US'
  const uncited = fixture.citations === undefined ? ids : []
  const open = (): Promise<StyleEngine> => openEngine({ items, style, localeOf, lang, uncited })
  const clusters = clustersOf(fixture) ?? [citeAll(await open(), ids)]
  return show((await open()).format(clusters), fixture)
}

function clustersOf(fixture: Fixture): readonly Cluster[] | undefined {
  const last = fixture.citations?.at(-1)
  if (fixture.citations === undefined || last === undefined)
    return isList(fixture) ? [] : fixture.citationItems?.map((cites) => toCluster(cites, 0))
  // Only the last state counts here: a document is formatted as a whole.
  const [citation, before, after] = last
  const order = [...before, [citation.citationID, citation.properties?.noteIndex ?? 0] as const, ...after]
  const byId = new Map(fixture.citations.map(([{ citationID, citationItems }]) => [citationID, citationItems]))
  return order.map(([id, noteIndex]) => toCluster(byId.get(id) ?? [], noteIndex))
}

// Where the suite names no citation it means one of all works, in the order of the list.
function citeAll(engine: StyleEngine, ids: readonly string[]): Cluster {
  const listed = engine.format([]).entries.map(({ id }) => id)
  return toCluster(
    [...new Set([...listed, ...ids])].map((id) => ({ id })),
    0,
  )
}

function toCluster(cites: readonly FixtureCite[], noteIndex: number): Cluster {
  return {
    items: cites.map(({ 'suppress-author': suppresses, prefix, ...cite }) => ({
      ...cite,
      id: String(cite.id),
      // Our prefixes end before the blank.
      prefix: (prefix ?? '').replace(/ $/, ''),
      suppressesAuthor: Boolean(suppresses),
    })),
    isNarrative: false,
    noteIndex,
    isInNote: false,
  }
}

function show({ clusters, entries }: FormattedCitations, fixture: Fixture): string {
  if (isList(fixture))
    return entries
      .map(({ label, words }) => `<div>${label === undefined ? '' : `${label}|`}${showMarked(words)}</div>`)
      .join('\n')
  const texts = clusters.map(({ words }) => showMarked(words))
  return texts.map((text, index) => (fixture.citations === undefined ? text : `[${index}] ${text}`)).join('\n')
}

function isList({ mode }: Fixture): boolean {
  return mode.startsWith('bibliography')
}

function fold(text: string): string {
  return text
    .trim()
    .replaceAll(/^(?:\.\.|>>)\[/gm, '[')
    .replaceAll(/<div class="csl-left-margin">\s*([^<]*?)\s*<\/div>\s*/g, '$1|')
    .replaceAll(/<\/?div[^>]*>/g, '')
    .replaceAll('</sup><sup>', '')
    .replaceAll(/\|\s+/g, '|')
    .replaceAll(/\s*\n\s*/g, '\n')
    .replaceAll(/\n(?!\[\d)/g, '')
    .trim()
}
