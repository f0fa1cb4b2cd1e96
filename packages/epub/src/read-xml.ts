/** An element of an XML file. Names are as written, prefix and all; `line` counts from 1. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  readonly line: number
}

/** What an element contains: elements, and words with their entities resolved. Comments are left out. */
export type XmlNode = XmlElement | string

/** An XML file that was read, or the first thing by which it is not well-formed. */
export type XmlRead =
  | { readonly type: 'read'; readonly root: XmlElement }
  | { readonly type: 'broken'; readonly line: number; readonly reason: string }

/**
 * Reads an XML file as far as our editions and SVG need it: well-formedness (XML 1.0, 2.1) but for names and the document
 * type, which is skipped, so that no entity but the five predefined ones is known. It never throws, and takes time in
 * proportion to the length.
 */
export function readXml(source: string): XmlRead {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  try {
    return { type: 'read', root: readDocument(text) }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { type: 'broken', line: lineAt(text, error.offset), reason: error.message }
  }
}

class Broken extends Error {
  readonly offset: number

  constructor(offset: number, reason: string) {
    super(reason)
    this.offset = offset
  }
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: XmlNode[]
}

function readDocument(text: string): XmlElement {
  const lines = countLines(text)
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    if (end > at) addText(text.slice(at, end), at, open.at(-1))
    if (next < 0) break
    const skipped = skipMarkup(text, next, open.at(-1))
    if (skipped !== undefined) {
      at = skipped
      continue
    }
    const tag = readTag(text, next)
    at = tag.end
    if (tag.kind === 'end') {
      const closed = open.pop()
      if (closed?.name !== tag.name) throw new Broken(next, `\`</${tag.name}>\` closes no open element of its name`)
      continue
    }
    const element: OpenElement = { name: tag.name, attributes: tag.attributes, children: [], line: lines(next) }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else if (root) throw new Broken(next, 'a second root element')
    else root = element
    if (tag.kind === 'start') open.push(element)
  }
  const left = open.at(-1)
  if (left) throw new Broken(text.length, `\`<${left.name}>\` is not closed`)
  if (!root) throw new Broken(0, 'no element')
  return root
}

function addText(raw: string, at: number, parent: OpenElement | undefined): void {
  if (!parent) {
    if (raw.trim() !== '') throw new Broken(at, 'text outside of the root element')
    return
  }
  if (raw.includes(']]>')) throw new Broken(at, '`]]>` in text')
  parent.children.push(resolveEntities(raw, at))
}

// Comments, instructions, the document type and CDATA; gives where the text goes on, or undefined before a tag.
function skipMarkup(text: string, at: number, parent: OpenElement | undefined): number | undefined {
  if (text.startsWith('<!--', at)) {
    const end = after(text, '-->', at + 4)
    if (text.slice(at + 4, end - 3).includes('--')) throw new Broken(at, '`--` in a comment')
    return end
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(text, ']]>', at)
    if (!parent) throw new Broken(at, 'text outside of the root element')
    parent.children.push(text.slice(at + 9, end - 3))
    return end
  }
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  if (!text.startsWith('<!DOCTYPE', at)) return undefined
  const close = text.indexOf('>', at)
  const subset = text.indexOf('[', at)
  return subset >= 0 && subset < close ? after(text, '>', after(text, ']', subset) - 1) : after(text, '>', at)
}

function after(text: string, end: string, at: number): number {
  const found = text.indexOf(end, at)
  if (found < 0) throw new Broken(at, `\`${end}\` is missing`)
  return found + end.length
}

interface Tag {
  readonly kind: 'start' | 'empty' | 'end'
  readonly name: string
  readonly attributes: Map<string, string>
  readonly end: number
}

const tagName = /[^\s<>/="'&]+/y
const attribute = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

function readTag(text: string, at: number): Tag {
  const isEnd = text[at + 1] === '/'
  const name = match(tagName, text, at + (isEnd ? 2 : 1))
  if (!name) throw new Broken(at, '`<` that begins no tag')
  const attributes = new Map<string, string>()
  let position = tagName.lastIndex
  for (;;) {
    const found = isEnd ? null : match(attribute, text, position)
    if (!found) break
    const [, key = '', double, single] = found
    if (attributes.has(key)) throw new Broken(position, `attribute \`${key}\` twice`)
    attributes.set(key, resolveEntities(double ?? single ?? '', position))
    position = attribute.lastIndex
  }
  const close = match(tagEnd, text, position)
  if (!close || (isEnd && close[1] === '/')) throw new Broken(at, `the tag of \`${name[0]}\` is malformed`)
  return {
    kind: isEnd ? 'end' : close[1] === '/' ? 'empty' : 'start',
    name: name[0],
    attributes,
    end: tagEnd.lastIndex,
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolveEntities(raw: string, at: number): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&[^\s&;]*;?/g, (reference) => {
    const [, hex, decimal] = /^&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(reference) ?? []
    if (hex !== undefined) return fromCode(Number.parseInt(hex, 16), at)
    if (decimal !== undefined) return fromCode(Number(decimal), at)
    const value = reference.endsWith(';') ? predefined.get(reference.slice(1, -1)) : undefined
    if (value === undefined) throw new Broken(at, `unknown entity \`${reference}\``)
    return value
  })
}

function fromCode(code: number, at: number): string {
  if (code > 0x10ffff || code === 0) throw new Broken(at, 'a character reference out of range')
  return String.fromCodePoint(code)
}

// Counts forward only: asked for ever later offsets, it passes the text once.
function countLines(text: string): (offset: number) => number {
  let line = 1
  let from = 0
  return (offset) => {
    for (let next = text.indexOf('\n', from); next >= 0 && next < offset; next = text.indexOf('\n', from)) {
      line += 1
      from = next + 1
    }
    return line
  }
}

function lineAt(text: string, offset: number): number {
  return countLines(text)(offset)
}
