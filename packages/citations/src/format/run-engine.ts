import type { Engine, EngineCitation, EngineXml, Host } from 'citeproc'
import { isOthers, type CslItem } from '../csl-item.ts'
import { closeNames, openNames } from './close-names.ts'
import { mendQuotes } from './mend-quotes.ts'
import { findLocale, hasOwnLocale } from './find-locale.ts'
import { gatherCites } from './gather-cites.ts'
import { hideStop, showStops } from './keep-stops.ts'
import { keepLetters, orderByLetters } from './keep-letters.ts'
import { listEntries } from './list-entries.ts'
import { loadCiteproc } from './load-citeproc.ts'
import { markCite, readMarks, wordsOfMarked } from './markup.ts'
import type { Marked } from './markup.ts'
import { orderKeys, separator } from './order-keys.ts'
import type { CslLocator } from './read-locator.ts'
import { toEngineXml } from './to-engine-xml.ts'
import { processCitations } from './process-citations.ts'
import { readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** A citation to format: its works in order, and how the text takes it up. */
export interface Cluster {
  readonly items: readonly (CslLocator & {
    readonly id: string
    readonly prefix: string
    readonly suppressesAuthor: boolean
  })[]
  readonly isNarrative: boolean
  /** The number of the note that it stands in, from 1; 0 in the text. */
  readonly noteIndex: number
  /** Whether that note is the author's own, and no one made for this citation. */
  readonly isInNote: boolean
}

/** A citation as the style has it. */
export interface FormattedCluster {
  /** What stays in the text before the call of the note that a note style makes; else empty. */
  readonly author: string
  readonly words: readonly Marked[]
  /**
   * Whether the style prints what was asked for: not so where it has nothing but the author, who was to be left out and is
   * `named` all the same, nor where it has `nothing` at all, and the engine says so in `words`.
   */
  readonly form: 'asked' | 'named' | 'nothing'
}

/** An entry of the list: the item, the label that a numeric style prints, and the words. */
export interface FormattedEntry {
  readonly id: string
  readonly label: string | undefined
  readonly words: readonly Marked[]
}

/** What the engine made of the citations, in their order, and of the list, in the order of the style. */
export interface FormattedCitations {
  readonly clusters: readonly FormattedCluster[]
  readonly entries: readonly FormattedEntry[]
}

/** What the engine runs with. */
export interface EngineInput {
  readonly items: ReadonlyMap<string, CslItem>
  readonly style: XmlElement
  readonly localeOf: (lang: string) => string | undefined
  readonly lang: string
  /** Items to list without being cited. */
  readonly uncited: readonly string[]
  /** The letters after years that a list has already, by the ids of its items; none leaves all to the style. */
  readonly letters?: ReadonlyMap<string, string> | undefined
}

/** An engine of one style: whether it makes notes, and the formatting itself. */
export interface StyleEngine {
  readonly makesNotes: boolean
  readonly format: (clusters: readonly Cluster[]) => FormattedCitations
}

/** Opens citeproc with a style; it is loaded now, for it is the largest single cost of an article. */
export async function openEngine(input: EngineInput): Promise<StyleEngine> {
  const CSL = await loadCiteproc()
  const order = [...input.items.keys()]
  const numbers = new Map(order.map((id, index) => [id, index + 1]))
  const host: Host = {
    retrieveLocale: (lang) => readLocale(input.localeOf(findLocale(lang, input.localeOf)) ?? ''),
    retrieveItem: (id) => {
      const item = input.items.get(id)
      return { ...(item && openNames(item)), id, system_id: id }
    },
    compareKeys: orderKeys(input.lang),
    wrapCitationEntry: (text, { item_id, isOdd }) => markCite(text, numbers.get(item_id ?? '') ?? 0, isOdd === true),
  }
  // A style may speak a language itself that no locale at hand does.
  const lang = hasOwnLocale(input.lang, input.localeOf) ? findLocale(input.lang, input.localeOf) : input.lang
  const engine = new CSL.Engine(host, toEngineXml(input.style), lang, true)
  engine.setOutputFormat('edisi')
  // It asks ICU for a sign that comes before the letters.
  engine.opt.sort_sep = separator
  mendQuotes(engine)
  return {
    makesNotes: engine.opt.xclass === 'note',
    format: (clusters) => {
      leaveStops(engine, new Set(clusters.flatMap(({ isInNote }, index) => (isInNote ? [nameCluster(index)] : []))))
      const terms = { and: engine.getTerm('and'), etAl: engine.getTerm('et-al') }
      const print = (wanted: readonly Cluster[]): readonly (readonly Marked[])[] =>
        processCitations(
          engine,
          wanted.map((cluster, index) => toEngineCitation(cluster, index, engine)),
        ).map((text) => gatherCites(readMarks(showStops(closeNames(text, terms)))))
      const asked = print(clusters)
      const named = clusters.map((cluster, index) => nameEmptied(cluster, asked[index] ?? [], numbers))
      const isAsked = named.every((cluster, index) => cluster === clusters[index])
      if (!isAsked) engine.rebuildProcessorState([], 'edisi', [])
      const marked = isAsked ? asked : print(named)
      engine.updateUncitedItems(input.uncited)
      const groups = input.letters ? keepLetters(engine, { items: input.items, letters: input.letters }) : []
      const list = orderByLetters(listEntries(engine), groups)
      return {
        clusters: named.map((cluster, index) => {
          const formatted = toCluster(marked[index] ?? [], cluster, { engine, items: input.items })
          if (isNothing(formatted.words, cluster.items)) return { ...formatted, form: 'nothing' }
          return { ...formatted, form: cluster === clusters[index] ? 'asked' : 'named' }
        }),
        entries: list.map(({ id, text }) => toEntry(id, closeNames(text, terms))),
      }
    },
  }
}

// Where a style has nothing but the author, as MLA's has without a page, an author who is left out leaves nothing.
function nameEmptied(cluster: Cluster, marked: readonly Marked[], numbers: ReadonlyMap<string, number>): Cluster {
  if (cluster.items.every(({ suppressesAuthor }) => !suppressesAuthor)) return cluster
  const cites = findCites(marked)
  const isEmptied = (item: Cluster['items'][number]): boolean =>
    item.suppressesAuthor &&
    cites.every((cite) => cite.item !== numbers.get(item.id) || isNothing(cite.children, [item]))
  if (!cluster.items.some(isEmptied)) return cluster
  return {
    ...cluster,
    items: cluster.items.map((item) => (isEmptied(item) ? { ...item, suppressesAuthor: false } : item)),
  }
}

function findCites(marked: readonly Marked[]): readonly Extract<Marked, { readonly type: 'mark' }>[] {
  return marked.flatMap((node) => {
    if (node.type === 'words') return []
    return node.name === 'cite' ? [node] : findCites(node.children)
  })
}

// "()" and "(see )" have no word of a work.
function isNothing(words: readonly Marked[], items: Cluster['items']): boolean {
  const text = wordsOfMarked(words)
  const own = items.reduce((rest, { prefix, suffix = '' }) => rest.replace(prefix, '').replace(suffix, ''), text)
  return placeholder.test(text) || !/[\p{L}\p{N}]/u.test(own)
}

/** What the engine prints for a citation or an entry of which the style prints nothing (citeproc-js, `getCitationCluster`). */
const placeholder = /NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form/

function nameCluster(index: number): string {
  return `c${index}`
}

// Its own reader of XML takes five times as long.
function readLocale(text: string): EngineXml | undefined {
  const read = readXml(text)
  return 'reason' in read ? undefined : toEngineXml(read)
}

// In a note of the author's the sentence has a stop of its own.
function leaveStops(engine: Engine, inNotes: ReadonlySet<string>): void {
  if (engine.opt.xclass !== 'note') return
  const { opt } = engine.citation
  const { layout_suffix: stop } = opt
  const process = engine.process_CitationCluster.bind(engine)
  engine.process_CitationCluster = (items, citation) => {
    opt.layout_suffix = inNotes.has(citation.citationID) ? '' : stop
    const text = process(items, citation)
    opt.layout_suffix = stop
    return text
  }
}

interface Enclosing {
  readonly engine: Engine
  readonly items: ReadonlyMap<string, CslItem>
}

function toCluster(marked: readonly Marked[], cluster: Cluster, enclosing: Enclosing): Omit<FormattedCluster, 'form'> {
  const { engine, items } = enclosing
  const item = items.get(cluster.items[0]?.id ?? '')
  if (!cluster.isNarrative) return { author: '', words: marked }
  if (engine.opt.xclass !== 'note') return { author: '', words: joinNarrative(marked, cluster, enclosing) }
  const author = nameAuthors(item, engine)
  if (!cluster.isInNote) return { author, words: marked }
  // In a note of the author's a narrative citation goes on in brackets.
  return { author: '', words: [...toWords(`${author} (`), ...marked, ...toWords(')')] }
}

// "Smith and Lee (2020, p. 3)": the author stands in the sentence, the cite in what the style puts round it.
function joinNarrative(marked: readonly Marked[], cluster: Cluster, enclosing: Enclosing): readonly Marked[] {
  const first = marked.findIndex(holdsCite)
  // A style such as MLA's has nothing to print beside the author, who is the citation then.
  if (first < 0) return marked.map(dropUnprinted)
  const cites = marked.slice(first)
  const { layout_suffix: after } = enclosing.engine.citation.opt
  const body = withoutEnd(cites, after)
  // The engine would print what follows the key twice, after the author and after the year.
  const words = toWords(cluster.items[0]?.suffix ?? '')
  return [
    ...nameInWords(marked.slice(0, first), cluster, enclosing),
    ...(body === cites ? [...cites, ...words] : [...body, ...words, ...toWords(after)]),
  ]
}

/** What the engine prints in brackets for a citation of which the style prints nothing. */
const unprinted = 'NO_PRINTED_FORM'

function dropUnprinted(node: Marked): Marked {
  if (node.type === 'mark') return { ...node, children: node.children.map(dropUnprinted) }
  return { ...node, value: node.value.replace(/\s*[[(]?NO_PRINTED_FORM[\])]?/, '') }
}

// A numeric style has no author to print, so that we name one.
function nameInWords(opening: readonly Marked[], cluster: Cluster, { engine, items }: Enclosing): readonly Marked[] {
  const item = items.get(cluster.items[0]?.id ?? '')
  if (wordsOfMarked(opening).includes(unprinted)) return nameAuthor(opening, item, engine)
  const { layout_prefix: before } = engine.citation.opt
  const author = withoutEnd(opening, before)
  return author === opening
    ? joinInWords(opening, item, engine)
    : [...joinInWords(withoutComma(author), item, engine), ...toWords(before)]
}

// A style that parts author and year by a comma leaves it before the bracket.
function withoutComma(author: readonly Marked[]): readonly Marked[] {
  const last = author.at(-1)
  return last?.type === 'words'
    ? [...author.slice(0, -1), { ...last, value: last.value.replace(/(?:,\s*|\s+)$/, ' ') }]
    : author
}

// Takes an end off marked text; gives the very text where it ends otherwise.
function withoutEnd(marked: readonly Marked[], end: string): readonly Marked[] {
  const last = marked.at(-1)
  if (last?.type !== 'words' || end === '' || !last.value.endsWith(end)) return marked
  return [...marked.slice(0, -1), ...toWords(last.value.slice(0, -end.length))]
}

function holdsCite(node: Marked): boolean {
  return node.type === 'mark' && (node.name === 'cite' || node.children.some(holdsCite))
}

// Within a sentence APA joins two names by a word (Publication Manual, 8.17), for which CSL 1.0 has no means: a style that
// has "&" has it everywhere. The sign that belongs to a name of an organisation stays.
function joinInWords(author: readonly Marked[], item: CslItem | undefined, engine: Engine): readonly Marked[] {
  const names = item?.author ?? item?.editor ?? []
  if (names.some((name) => Object.values(name).some((part) => String(part).includes('&')))) return author
  return author.map((node) =>
    node.type === 'words' ? { ...node, value: node.value.replace(' & ', ` ${engine.getTerm('and')} `) } : node,
  )
}

// "[NO_PRINTED_FORM] [": what the style opens before the number stays.
function nameAuthor(author: readonly Marked[], item: CslItem | undefined, engine: Engine): readonly Marked[] {
  const last = author.at(-1)
  const opening = last?.type === 'words' ? /NO_PRINTED_FORM[\])]?\s*(.*)$/.exec(last.value)?.[1] : undefined
  return toWords(`${nameAuthors(item, engine)} ${opening ?? ''}`)
}

function toWords(value: string): readonly Marked[] {
  return value === '' ? [] : [{ type: 'words', value }]
}

function nameAuthors(item: CslItem | undefined, engine: Engine): string {
  const authors = item?.author ?? item?.editor ?? []
  const names = authors.map(({ family, literal, given }) => family ?? literal ?? given ?? '')
  const [first = item?.title ?? '', second] = names
  if (second === undefined) return first
  return names.length === 2 && !authors.some(isOthers)
    ? `${first} ${engine.getTerm('and')} ${second}`
    : `${first} ${engine.getTerm('et-al')}`
}

function toEngineCitation(cluster: Cluster, index: number, engine: Engine): EngineCitation {
  const makesNotes = engine.opt.xclass === 'note'
  // The author stands before the brackets already.
  const isNamed = makesNotes && cluster.isNarrative && cluster.isInNote
  return {
    citationID: nameCluster(index),
    citationItems: cluster.items.map(({ id, prefix, suffix, suppressesAuthor, ...locator }) => ({
      id,
      ...locator,
      ...(suffix === undefined || (cluster.isNarrative && !makesNotes) ? {} : { suffix: hideStop(suffix) }),
      ...(prefix === '' ? {} : { prefix: `${prefix} ` }),
      ...(suppressesAuthor || isNamed ? { 'suppress-author': true } : {}),
    })),
    properties: {
      noteIndex: cluster.noteIndex,
      // "see" opens what its author put after it; sorted elsewhere it would open something else.
      ...(cluster.items.some(({ prefix }) => prefix !== '') ? { unsorted: true as const } : {}),
      ...(cluster.isNarrative && !makesNotes ? { mode: 'composite' as const } : {}),
    },
  }
}

function toEntry(id: string, text: string): FormattedEntry {
  const marked = readMarks(text.trim())
  const [label] = marked.filter((node, index) => index === 0 && node.type === 'mark' && node.name === 'label')
  const words =
    label?.type === 'mark'
      ? label.children.map((node) => (node.type === 'words' ? node.value : '')).join('')
      : undefined
  return { id, label: words?.trim(), words: marked.filter((node) => node !== label) }
}
