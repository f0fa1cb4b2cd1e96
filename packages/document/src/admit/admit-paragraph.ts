import type { Place } from '@edisi/diagnostics'
import type { PhrasingContent } from 'mdast'
import type { Block, Figure, Paragraph } from '../block.ts'
import type { Image, Inline } from '../inline.ts'
import { joinTexts } from '../join-texts.ts'
import { sliceText } from '../slice-text.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { joinPlaces } from './admit-context.ts'
import { admitInlines } from './admit-inlines.ts'
import { readAttributes } from './attributes.ts'
import { readDefinitions } from './read-definitions.ts'
import { isSourceLine } from './source-line.ts'
import { toMathBlock } from './to-math-block.ts'

type Parsed = Inline<'parsed'>

/**
 * Admits a paragraph: what it is in the model depends on what stands in it. Images alone are a figure, formulas between
 * double dollars stand on lines of their own, lines that begin with a colon define the words before them.
 */
export function admitParagraph(
  context: AdmitContext,
  children: readonly PhrasingContent[],
  at: { readonly place: Place; readonly depth: number },
): readonly Block<'parsed'>[] {
  const nodeId = context.nextNode()
  const scope: InlineScope = { depth: at.depth, isInLink: false, anchors: [] }
  const inlines = admitInlines(context, children, scope)
  return toParagraphs(context, inlines, { ...at, nodeId, anchors: scope.anchors })
}

/** Where a paragraph stands, and the names that stand in it. */
export interface ParagraphFrame {
  readonly place: Place
  readonly depth: number
  readonly nodeId: string
  readonly anchors: readonly string[]
}

/** Makes a paragraph, or what it truly is, of admitted inlines. Gives nothing where there are no words. */
export function toParagraphs(
  context: AdmitContext,
  inlines: readonly Parsed[],
  frame: ParagraphFrame,
): readonly Block<'parsed'>[] {
  const { nodeId } = frame
  const [id, ...others] = frame.anchors
  for (const name of others) context.aliases.set(name, nodeId)
  const base = { nodeId, place: frame.place, lang: undefined, classes: [], id }
  const figure = toFigure(context, inlines, base)
  if (figure) return [figure]
  const definitions = readDefinitions(context, inlines, base)
  if (definitions) return [definitions]
  if (inlines.some((node) => node.type === 'math' && context.displayed.has(node))) {
    return splitAtFormulas(context, inlines, base)
  }
  if (inlines.every(isBlank)) {
    // A name that stands alone names what follows it.
    if (id !== undefined) context.aliases.set(id, nodeId)
    return []
  }
  return [{ ...base, type: 'paragraph', children: inlines }]
}

type Base = Omit<Paragraph<'parsed'>, 'type' | 'children'>

function isBlank(node: Parsed): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'lineBreak'
}

// Images with nothing between them but space, and perhaps a line that says where they are from.
function toFigure(context: AdmitContext, inlines: readonly Parsed[], base: Base): Figure<'parsed'> | undefined {
  const images: Image[] = []
  let rest: readonly Parsed[] = []
  for (const [index, node] of inlines.entries()) {
    if (node.type === 'image') images.push(node)
    else if (!isBlank(node)) {
      rest = inlines.slice(index)
      break
    }
  }
  if (images.length === 0 || !(rest.length === 0 || isSourceLine(rest))) return undefined
  const captions = images.map((image) => readCaption(context, image))
  const written = captions.filter((caption) => caption.inlines.length > 0)
  const caption = written.flatMap(({ inlines: words }, index): readonly Parsed[] =>
    index === 0 ? words : [separator(words[0]?.place ?? base.place), ...words],
  )
  const names = [...captions.flatMap(({ names: found }) => found), ...(base.id === undefined ? [] : [base.id])]
  for (const name of names.slice(1)) context.aliases.set(name, base.nodeId)
  const classes = captions.flatMap((found) => found.classes)
  return { ...base, type: 'figure', id: names[0], number: undefined, classes, images, caption, source: trimStart(rest) }
}

// Words that no source has stand at a point.
function separator(place: Place): Parsed {
  return { type: 'text', value: '; ', place: { ...place, end: place.start }, shifts: [] }
}

function readCaption(context: AdmitContext, image: Image) {
  const { label = [], attributes } = context.captions.get(image) ?? {}
  const anchors: string[] = []
  const inlines = trim(admitInlines(context, label, { depth: 1, isInLink: false, anchors }))
  const names = [...(attributes?.id === undefined ? [] : [attributes.id]), ...anchors]
  return { inlines, names, classes: attributes?.classes ?? [] }
}

/** Gives inlines without white space at both ends. */
export function trim(inlines: readonly Parsed[]): readonly Parsed[] {
  const last = inlines.at(-1)
  const front = trimStart(inlines)
  if (last?.type !== 'text' || front.length === 0) return front
  const end = front.at(-1)
  if (end?.type !== 'text') return front
  const trimmed = sliceText(end, 0, end.value.trimEnd().length)
  return trimmed.value === '' ? front.slice(0, -1) : [...front.slice(0, -1), trimmed]
}

function trimStart(inlines: readonly Parsed[]): readonly Parsed[] {
  const [first, ...rest] = inlines
  if (first?.type !== 'text') return inlines
  const from = first.value.length - first.value.trimStart().length
  return from === first.value.length ? rest : [sliceText(first, from, first.value.length), ...rest]
}

function splitAtFormulas(context: AdmitContext, inlines: readonly Parsed[], base: Base): readonly Block<'parsed'>[] {
  const blocks: Block<'parsed'>[] = []
  let run: Parsed[] = []
  let { id } = base
  const flush = (): void => {
    const children = trim(joinTexts(run))
    run = []
    const [first] = children
    const last = children.at(-1)
    if (!first || !last || children.every(isBlank)) return
    const place = joinPlaces(first.place, last.place)
    blocks.push({ ...base, type: 'paragraph', nodeId: context.nextNode(), place, id, children })
    id = undefined
  }
  for (const [index, node] of inlines.entries()) {
    if (node.type === 'math' && context.displayed.has(node)) {
      flush()
      const next = inlines[index + 1]
      const found =
        next?.type === 'text'
          ? readAttributes(next.value, next.value.length - next.value.trimStart().length)
          : undefined
      blocks.push(toMathBlock(context, { tex: node.tex, place: node.place, name: found?.attributes.id }))
    } else if (node.type === 'text' && inlines[index - 1]?.type === 'math' && run.length === 0) {
      const found = readAttributes(node.value, node.value.length - node.value.trimStart().length)
      run.push(found ? sliceText(node, found.end, node.value.length) : node)
    } else run.push(node)
  }
  flush()
  return blocks
}
