import type { RootContent } from 'mdast'
import type { Admonition, Block } from '../block.ts'
import type { Inline } from '../inline.ts'
import type { AdmitContext } from './admit-context.ts'
import { admonitionKind } from './admonition-kind.ts'
import type { Attributes } from './attributes.ts'
import { noAttributes, parseAttributes } from './attributes.ts'
import type { PieceElement } from './build-pieces.ts'
import { toLanguageTag } from './inline-pieces.ts'

type Parsed = Block<'parsed'>

/**
 * Admits a division by what its opening line says: a remark (`::: note`, `::: {.callout-tip title="…"}`, `:::{warning} A
 * title`), the place of the reference list (`::: {#refs}`), an illustration (`::: {#fig-x}`), or blocks with classes.
 */
export function admitDivision(
  context: AdmitContext,
  element: PieceElement<RootContent>,
  admitChildren: () => readonly Parsed[],
): readonly Parsed[] {
  const nodeId = context.nextNode()
  const { attributes, title } = readInfo(element.info)
  const lang = toLanguageTag(attributes.values.get('lang') ?? '')
  const base = { nodeId, place: element.place, lang, classes: attributes.classes }
  if (attributes.id === 'refs') {
    return [{ ...base, type: 'referenceList', origin: 'generated', form: 'paragraphs', start: 1, entries: [] }]
  }
  const kind = attributes.classes.map(admonitionKind).find((found) => found !== undefined)
  if (kind) {
    if (attributes.id !== undefined) context.aliases.set(attributes.id, nodeId)
    return [toAdmonition({ ...base, type: 'admonition', kind, children: admitChildren() }, title)]
  }
  const children = admitChildren()
  const [first] = children
  if (/^(?:fig|tbl|tab)[-:]/.test(attributes.id ?? '')) {
    const together = toCaptioned(children, attributes.id)
    if (together) return [together]
  }
  if (attributes.id !== undefined && first) context.aliases.set(attributes.id, first.nodeId)
  return children.map((block) => ({
    ...block,
    lang: block.lang ?? lang,
    classes: [...attributes.classes, ...block.classes],
  }))
}

function readInfo(info: string): { readonly attributes: Attributes; readonly title: string } {
  const written = info.replace(/\s*:+$/, '')
  // MyST: `{note} A title`; Pandoc: `{#id .class}`; Docusaurus: `note A title`.
  const braced = /^\{([^{}]*)\}\s*(.*)$/.exec(written)
  if (braced) {
    const name = (braced[1] ?? '').trim()
    const attributes = /^[\w-]+$/.test(name) ? { ...noAttributes, classes: [name] } : parseAttributes(name)
    return toInfo(attributes ?? noAttributes, braced[2] ?? '')
  }
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(written) ?? []
  const added = /^(.*?)\s*\{([^{}]*)\}$/.exec(rest)
  const attributes = parseAttributes(added?.[2] ?? '') ?? noAttributes
  return toInfo({ ...attributes, classes: [name, ...attributes.classes] }, added?.[1] ?? rest)
}

function toInfo(attributes: Attributes, rest: string): { readonly attributes: Attributes; readonly title: string } {
  const title = attributes.values.get('title') ?? rest.replace(/^\[(.*)\]$/, '$1')
  return { attributes, title: title.trim() }
}

function toAdmonition(remark: Omit<Admonition<'parsed'>, 'title'>, title: string): Admonition<'parsed'> {
  const [first, ...rest] = remark.children
  if (title !== '') {
    const words: Inline<'parsed'> = {
      type: 'text',
      value: title,
      place: { ...remark.place, end: remark.place.start },
      shifts: [],
    }
    return { ...remark, title: [words] }
  }
  // Quarto: a heading that opens a callout is its title.
  if (first?.type === 'heading') return { ...remark, title: first.children, children: rest }
  return { ...remark, title: [] }
}

// Quarto: images (or a table) and a last paragraph, which is their caption.
function toCaptioned(children: readonly Parsed[], id: string | undefined): Parsed | undefined {
  const last = children.at(-1)
  const caption = last?.type === 'paragraph' ? last.children : []
  const content = last?.type === 'paragraph' ? children.slice(0, -1) : children
  const [first] = content
  if (first?.type === 'table' && content.length === 1) {
    return { ...first, id, caption: caption.length > 0 ? caption : first.caption }
  }
  const images = content.flatMap((block) => (block.type === 'figure' ? block.images : []))
  if (first?.type !== 'figure' || !content.every((block) => block.type === 'figure')) return undefined
  return { ...first, id, images, caption: caption.length > 0 ? caption : first.caption }
}
