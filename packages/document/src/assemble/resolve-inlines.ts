import type { Diagnostic, Place } from '@edisi/diagnostics'
import type { Block, NodeId } from '../block.ts'
import type { CrossReference, Inline, KeyCitation, Text } from '../inline.ts'
import { xrefUndefined } from '../messages.ts'
import { plainText } from '../plain-text.ts'
import { resolvePath } from '../resolve-path.ts'
import { wordsOf } from '../words-of.ts'
import type { Names } from './identify.ts'

type Parsed = Inline<'parsed'>
type Read = Inline<'read'>

/** What the inlines of one chapter are resolved with. */
export interface Resolution {
  readonly path: string
  readonly lang: string
  readonly names: Names
  /** The names that authors gave; a heading's words are none. */
  readonly given: ReadonlySet<string>
  readonly numbers: ReadonlyMap<NodeId, string>
  /** The printed ids of the chapter's notes and calls. */
  readonly notes: ReadonlyMap<string, string>
  /** Gives the printed id and the words of the first chapter that stands in a file. */
  readonly chapterOf: (path: string) => { readonly id: string; readonly title: string } | undefined
  readonly found: Diagnostic[]
}

/** Turns cross-references into links with their words, and gives links and calls of notes their printed ids. */
export function resolveInlines(inlines: readonly Parsed[], resolution: Resolution): readonly Read[] {
  return inlines.flatMap((node) => resolveInline(node, resolution))
}

function resolveInline(node: Parsed, resolution: Resolution): readonly Read[] {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'math':
    case 'image':
    case 'lineBreak':
      return [node]
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'span':
      return [{ ...node, children: resolveInlines(node.children, resolution) }]
    case 'link':
      return resolveLink(node, resolution)
    case 'noteReference': {
      const note = resolution.notes.get(node.note)
      if (note === undefined) return []
      return [{ ...node, note, id: resolution.notes.get(node.id) ?? node.id }]
    }
    case 'crossReference':
      return resolveReference(node, resolution)
    case 'keyCitation':
      return resolveKeys(node, resolution)
    default:
      return node satisfies never
  }
}

function resolveLink(link: Parsed & { type: 'link' }, resolution: Resolution): readonly Read[] {
  const children = resolveInlines(link.children, resolution)
  const place = toLocal(link.url, resolution)
  if (!place) return [{ ...link, children }]
  const { path, name } = place
  const block = name === '' ? undefined : resolution.names.find(name, path)
  const id = block ? resolution.names.idOf.get(block.nodeId) : name === '' ? resolution.chapterOf(path)?.id : undefined
  if (id === undefined) {
    // GitHub and others lead an empty fragment to the top of the page.
    if (name !== '' && name !== 'top') resolution.found.push(xrefUndefined(link.place, name))
    return children
  }
  const label = block ? labelOf(block, { resolution, form: 'word' }) : (resolution.chapterOf(path)?.title ?? '')
  const words = children.length > 0 ? children : [toText(label, link.place)]
  return [{ ...link, url: `#${id}`, children: words }]
}

// The place in this publication that an address means; undefined where it leads elsewhere.
function toLocal(url: string, resolution: Resolution): { path: string; name: string } | undefined {
  const [address = '', fragment = ''] = url.split(/#(.*)/s)
  const name = decode(fragment)
  if (address === '') return { path: resolution.path, name }
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined
  const resolved = resolvePath(resolution.path, address)
  if (resolved.type !== 'file' || resolution.chapterOf(resolved.path) === undefined) return undefined
  return { path: resolved.path, name }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function resolveReference(reference: CrossReference, resolution: Resolution): readonly Read[] {
  const { target, place, form } = reference
  const block = findTarget(target, resolution)
  const id = block && resolution.names.idOf.get(block.nodeId)
  const children = resolveInlines(reference.children, resolution)
  if (!block || id === undefined) {
    resolution.found.push(xrefUndefined(place, target))
    return children.length > 0 ? children : [toText(reference.value, place)]
  }
  const words = children.length > 0 ? children : [toText(labelOf(block, { resolution, form }), place)]
  return [{ type: 'link', url: `#${id}`, title: undefined, children: words, place }]
}

// Quarto writes `fig-x`, pandoc-crossref and LaTeX `fig:x`; at the start of a sentence `Fig:x`.
function findTarget(name: string, { names, path }: Resolution): Block<'parsed'> | undefined {
  return names.find(name, path) ?? names.find(toLowerStart(name), path)
}

function toLowerStart(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function isGiven(name: string, { given }: Resolution): boolean {
  return given.has(name) || given.has(toLowerStart(name))
}

const crossing = /^(?:fig|tbl|tab|eq|sec|lst|thm)[:-]/i

// `@fig-x` is written like a citation. It is a cross-reference where an author gave a place that name, or where nothing
// else has such names. A heading whose words are a key by chance, such as "Knuth", takes no citation away.
function resolveKeys(citation: KeyCitation, resolution: Resolution): readonly Read[] {
  const isReference = citation.items.every(({ key }) => crossing.test(key) || isGiven(key, resolution))
  if (!isReference) return [citation]
  return citation.items.flatMap((item, index): readonly Read[] => {
    const reference: CrossReference = {
      type: 'crossReference',
      target: item.key,
      form: 'word',
      children: [],
      value: `@${item.key}`,
      place: item.place,
    }
    const before = [index > 0 ? ', ' : '', item.prefix === '' ? '' : `${item.prefix} `].join('')
    const after = item.suffix === '' ? '' : `, ${item.suffix}`
    return [
      ...(before === '' ? [] : [toText(before, item.place)]),
      ...resolveReference(reference, resolution),
      ...(after === '' ? [] : [toText(after, item.place)]),
    ]
  })
}

interface Labelling {
  readonly resolution: Resolution
  readonly form: CrossReference['form']
}

function labelOf(block: Block<'parsed'>, { resolution, form }: Labelling): string {
  const number = resolution.numbers.get(block.nodeId)
  if (form === 'parentheses') return `(${number ?? '?'})`
  if (form === 'number' && number !== undefined) return number
  const words = wordsOf(resolution.lang)
  const numbered = (word: string): string => (number === undefined ? word : `${word}\u00A0${number}`)
  switch (block.type) {
    case 'heading':
      return number === undefined ? plainText(block.children) : numbered(words.section)
    case 'figure':
      return numbered(words.figure)
    case 'table':
      return numbered(words.table)
    case 'mathBlock':
      return numbered(words.equation)
    case 'paragraph':
    case 'codeBlock':
      return block.id ?? words.section
    case 'list':
    case 'quotation':
    case 'admonition':
    case 'definitionList':
    case 'thematicBreak':
    case 'referenceList':
      return words.section
    default:
      return block satisfies never
  }
}

function toText(value: string, place: Place): Text {
  return { type: 'text', value, place, shifts: [] }
}
