import type { Inline, NodeId } from '@edisi/document'
import { plainText } from '@edisi/document'
import type { Composition } from '../blocks/composition.ts'
import type { Lettering } from '../design/lettering.ts'
import { monoFamily } from '../design/lettering.ts'
import type { LinkTarget, MarkId, TagId } from '../paged-document.ts'
import type { Breaking, LinkSpan, ParagraphItem } from '../paragraph-items.ts'
import { composeImage } from './compose-image.ts'

/** Where inlines stand: how they are lettered, under which tag, and in which block (undefined in front matter). */
export interface InlineFrame {
  readonly lettering: Lettering
  readonly tag: TagId
  readonly block: NodeId | undefined
  /** Where the inlines begin in `flattenBlock`: 0 unless other words of the block stand before them. */
  readonly offset?: number
}

/** Gives what a paragraph is made of, with the tags of its links, code and notes. Offsets count as in `flattenBlock`. */
export function composeInlines(
  inlines: readonly Inline<'finished'>[],
  frame: InlineFrame,
  composition: Composition,
): ParagraphItem[] {
  const state: State = { items: [], block: frame.block, offset: frame.offset ?? 0, marked: undefined, composition }
  composeAll(inlines, { lettering: frame.lettering, tag: frame.tag, link: undefined, breaking: 'prose' }, state)
  return state.items
}

interface State {
  readonly items: ParagraphItem[]
  readonly block: NodeId | undefined
  readonly composition: Composition
  offset: number
  /** The tag and the mark of the words before: words of one tag that follow each other share a mark. */
  marked: { readonly tag: TagId; readonly mark: MarkId } | undefined
}

interface Surroundings {
  readonly lettering: Lettering
  readonly tag: TagId
  readonly link: LinkSpan | undefined
  readonly breaking: Breaking
}

function composeAll(inlines: readonly Inline<'finished'>[], around: Surroundings, state: State): void {
  for (const inline of inlines) composeInline(inline, around, state)
}

function composeInline(inline: Inline<'finished'>, around: Surroundings, state: State): void {
  const { lettering } = around
  const within = (change: Partial<Lettering>): Surroundings => ({ ...around, lettering: { ...lettering, ...change } })
  switch (inline.type) {
    case 'text':
      return addWords(inline.value, around, state)
    case 'emphasis':
      return composeAll(inline.children, within({ isItalic: !lettering.isItalic }), state)
    case 'strong':
      return composeAll(inline.children, within({ isBold: true }), state)
    case 'strikethrough':
      return composeStruck(inline.children, around, state)
    case 'subscript':
      return composeAll(inline.children, within(shifted(lettering, -0.16)), state)
    case 'superscript':
      return composeAll(inline.children, within(shifted(lettering, 0.34)), state)
    case 'code':
    case 'math':
      return composeCode(inline.type === 'code' ? inline.value : inline.tex, around, state)
    case 'link':
      return composeLink(inline.children, { target: targetOf(inline.url), around }, state)
    case 'citationLink':
      state.items.push({ type: 'anchor', note: undefined, id: inline.id })
      return composeLink(inline.children, { target: { type: 'id', id: inline.reference }, around }, state)
    case 'image':
      return composeInlineImage(inline, around, state)
    case 'lineBreak':
      state.items.push({ type: 'break' })
      state.offset += 1
      return undefined
    case 'span':
      return composeSpan(inline, around, state)
    case 'noteReference':
      return composeCall(inline, around, state)
    default:
      throw unknownInline(inline)
  }
}

function addWords(value: string, around: Surroundings, state: State): void {
  if (value === '') return
  const { composition, block, offset } = state
  state.items.push({
    type: 'text',
    value,
    style: composition.styleOf(around.lettering),
    breaking: around.breaking,
    mark: markOf(around.tag, state),
    link: around.link,
    source: block === undefined ? undefined : { block, offset },
  })
  state.offset += value.length
}

function markOf(tag: TagId, state: State): MarkId {
  if (state.marked?.tag !== tag) state.marked = { tag, mark: state.composition.tags.addMark(tag) }
  return state.marked.mark
}

/** Adds a tag after the words so far. */
function addTag(around: Surroundings, role: 'Link' | 'Code' | 'Span' | 'Reference' | 'Formula', state: State): TagId {
  state.marked = undefined
  return state.composition.tags.addTag(around.tag, role)
}

/** Struck words are a tag of their own, by whose marks the line through them is drawn where they are placed. */
function composeStruck(children: readonly Inline<'finished'>[], around: Surroundings, state: State): void {
  const tag = addTag(around, 'Span', state)
  const first = state.items.length
  composeAll(children, { ...around, tag }, state)
  for (const item of state.items.slice(first)) {
    if (item.type === 'text' && item.mark !== undefined) state.composition.struck.add(item.mark)
  }
  state.marked = undefined
}

function shifted({ size }: Lettering, rise: number): Partial<Lettering> {
  return { size: size * 0.68, rise: size * rise }
}

function composeCode(value: string, around: Surroundings, state: State): void {
  const tag = addTag(around, 'Code', state)
  const { lettering } = around
  addWords(value, { ...around, tag, breaking: 'code', lettering: codeLettering(lettering) }, state)
  state.marked = undefined
}

/** Code stands at the x-height of the words around it. */
function codeLettering(lettering: Lettering): Lettering {
  return { ...lettering, family: monoFamily, size: lettering.size * 0.88, features: ['-liga', '-calt'] }
}

function composeLink(
  children: readonly Inline<'finished'>[],
  { target, around }: { readonly target: LinkTarget; readonly around: Surroundings },
  state: State,
): void {
  const words = plainText(children)
  if (around.link || words === '') return composeAll(children, around, state)
  const tag = addTag(around, 'Link', state)
  const link: LinkSpan = { target, contents: words, tag }
  const { nila } = state.composition.design.inks
  const breaking = isAddress(words) ? 'address' : around.breaking
  composeAll(children, { lettering: { ...around.lettering, ink: nila }, tag, link, breaking }, state)
  state.marked = undefined
}

function targetOf(url: string): LinkTarget {
  return url.startsWith('#') ? { type: 'id', id: url.slice(1) } : { type: 'url', url }
}

function isAddress(words: string): boolean {
  return /^\S*(?::\/\/|www\.|@|\/)\S*$/.test(words)
}

function composeInlineImage(
  image: Extract<Inline<'finished'>, { type: 'image' }>,
  around: Surroundings,
  state: State,
): void {
  const placed = composeImage(image, around.lettering.size, state.composition)
  if (placed) {
    state.marked = undefined
    const tag =
      image.alternative === '' ? undefined : state.composition.tags.addTag(around.tag, 'Figure', alternativeOf(image))
    const mark = tag === undefined ? undefined : state.composition.tags.addMark(tag)
    state.items.push({ ...placed, mark })
  } else {
    // An image is nothing in `flattenBlock`, whatever stands for it here.
    const { offset } = state
    addWords(image.alternative, around, state)
    state.offset = offset
  }
}

function alternativeOf(image: { readonly alternative: string }): { alternative: string } {
  return { alternative: image.alternative }
}

function composeSpan(span: Extract<Inline<'finished'>, { type: 'span' }>, around: Surroundings, state: State): void {
  const { lettering } = around
  const caps = span.isSmallCaps ? { features: [...lettering.features, 'smcp'], tracking: 40 } : {}
  if (span.lang === undefined || span.lang === lettering.lang) {
    return composeAll(span.children, { ...around, lettering: { ...lettering, ...caps } }, state)
  }
  state.marked = undefined
  const tag = state.composition.tags.addTag(around.tag, 'Span', { lang: span.lang })
  composeAll(span.children, { ...around, tag, lettering: { ...lettering, ...caps, lang: span.lang } }, state)
  state.marked = undefined
}

function composeCall(
  call: Extract<Inline<'finished'>, { type: 'noteReference' }>,
  around: Surroundings,
  state: State,
): void {
  const { composition } = state
  const reference = addTag(around, 'Reference', state)
  const tag = composition.tags.addTag(reference, 'Link')
  const link: LinkSpan = {
    target: { type: 'id', id: call.note },
    contents: `${composition.words.note} ${call.number}`,
    tag,
  }
  const { lettering } = around
  const figures = { ...lettering, isItalic: false, features: ['sups'] }
  state.items.push({
    type: 'text',
    value: String(call.number),
    style: composition.styleOf(figures),
    breaking: 'never',
    mark: composition.tags.addMark(tag),
    link: around.link ?? link,
    source: undefined,
  })
  const isFirst = !composition.noteLines.has(call.note)
  if (isFirst) composition.setNote(call.note, { parent: around.tag, call: call.id }, composition)
  state.items.push({ type: 'anchor', note: isFirst ? call.note : undefined, id: call.id })
  state.marked = undefined
}

function unknownInline(inline: never): Error {
  return new Error(`expected an inline of the model, got ${JSON.stringify(inline)}`)
}
