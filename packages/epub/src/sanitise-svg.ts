import { escapeXml } from './escape-xml.ts'
import { readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** A drawing made safe, with what had to be left out of it; or the reason why it cannot be shown at all. */
export type SanitisedSvg =
  | { readonly type: 'safe'; readonly svg: string; readonly removed: readonly string[] }
  | { readonly type: 'unreadable'; readonly reason: string }

/**
 * Makes a drawing fit for a book: no script, no event handler, no foreign content, nothing from outside the file.
 * What is not SVG and shows nothing (the notes of drawing programs) goes without a word.
 */
export function sanitiseSvg(source: string): SanitisedSvg {
  const read = readXml(source)
  if (read.type === 'broken') return { type: 'unreadable', reason: `line ${read.line}: ${read.reason}` }
  const { root } = read
  const name = root.name.split(':').at(-1)
  if (name !== 'svg') return { type: 'unreadable', reason: `its root is \`${root.name}\`, not \`svg\`` }
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : ''
  const state: State = { prefix, removed: new Set() }
  const body = printElement(root, state)
  return { type: 'safe', svg: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, removed: [...state.removed] }
}

interface State {
  /** The prefix of SVG's own names in this file, with its colon; mostly empty. */
  readonly prefix: string
  readonly removed: Set<string>
}

// Elements that run, fetch, or hold other languages (SVG 2, 5.2, 15; SVG Integration, "secure static mode").
const unsafeElements = new Set(['script', 'foreignObject', 'iframe', 'audio', 'video', 'canvas', 'handler', 'listener'])
// Animation may set an address after the fact, and a book's page does not move.
const animations = new Set(['animate', 'animateColor', 'animateMotion', 'animateTransform', 'set', 'discard', 'mpath'])

function printElement(element: XmlElement, state: State): string {
  const name = localName(element.name, state.prefix)
  if (name === undefined || name === 'metadata') return ''
  if (unsafeElements.has(name) || animations.has(name)) {
    state.removed.add(name)
    return ''
  }
  if (name === 'style') return printStyle(element, state)
  const attributes = printAttributes(element, name, state)
  const children = element.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : printElement(child, state)))
    .join('')
  return children === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${children}</${name}>`
}

// An imported style would add to the drawing's own, which holds without it.
function printStyle(element: XmlElement, state: State): string {
  const css = textOf(element)
  const own = css.replace(/@import[^;]*;?/gi, '')
  if (own !== css) state.removed.add('@import')
  if (!hasOutsideReference(own)) return `<style>${escapeXml(own)}</style>`
  state.removed.add('style')
  return ''
}

function localName(name: string, prefix: string): string | undefined {
  if (!name.startsWith(prefix)) return undefined
  const local = name.slice(prefix.length)
  return local.includes(':') ? undefined : local
}

function printAttributes(element: XmlElement, name: string, state: State): string {
  const namespaces =
    name === 'svg' ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' : ''
  const attributes = [...element.attributes].map(([key, value]) => printAttribute(key, value, { name, state }))
  return namespaces + attributes.join('')
}

const keptPrefixes = new Set(['xml:lang', 'xml:space', 'xlink:href', 'xlink:title'])

function printAttribute(key: string, value: string, at: { readonly name: string; readonly state: State }): string {
  if (key === 'xmlns' || (key.includes(':') && !keptPrefixes.has(key))) return ''
  if (/^on/i.test(key)) {
    at.state.removed.add(key)
    return ''
  }
  if (key === 'href' || key === 'xlink:href') {
    if (isInside(value)) return ` ${key}="${escapeXml(value)}"`
    // A link within a picture leads nowhere in a book anyway; anything else would have shown something.
    if (at.name !== 'a') at.state.removed.add(`${at.name} ${key}`)
    return ''
  }
  if (hasOutsideReference(value)) {
    at.state.removed.add(key)
    return ''
  }
  return ` ${key}="${escapeXml(value)}"`
}

function isInside(address: string): boolean {
  return address.startsWith('#') || /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]*$/.test(address)
}

// CSS may hide letters behind escapes; a style that needs one is not worth the risk.
function hasOutsideReference(css: string): boolean {
  if (/@import|javascript:|expression\s*\(/i.test(css)) return true
  if (/\\/.test(css) && /url|import/i.test(css.replaceAll('\\', ''))) return true
  return [...css.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(([, address = '']) => !isInside(address.trim()))
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
