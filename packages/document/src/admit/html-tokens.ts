import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference'
import { rawElements } from './html-elements.ts'

/** A part of raw HTML. `from` and `to` are offsets in it. Names are in lower case. */
export type HtmlToken =
  | {
      readonly type: 'open'
      readonly name: string
      readonly attributes: ReadonlyMap<string, string>
      readonly isSelfClosing: boolean
      readonly from: number
      readonly to: number
    }
  | { readonly type: 'close'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly type: 'text'; readonly from: number; readonly to: number }

/**
 * Cuts raw HTML into tags and text (HTML, 13.2.5, as far as tags, comments and raw text need it); comments, processing
 * instructions and declarations are left out. It never fails: what is no tag is text.
 */
export function readHtmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let position = 0
  let textStart = 0
  const flush = (end: number): void => {
    if (end > textStart) tokens.push({ type: 'text', from: textStart, to: end })
  }
  while (position < html.length) {
    const start = html.indexOf('<', position)
    if (start === -1) break
    const end = endOfComment(html, start)
    if (end !== undefined) {
      flush(start)
      position = textStart = end
      continue
    }
    const token = readTag(html, start)
    if (!token) {
      position = start + 1
      continue
    }
    flush(start)
    tokens.push(token)
    position = textStart = token.to
    if (token.type === 'open' && rawElements.has(token.name) && !token.isSelfClosing) {
      position = endOfRawText(html, token.to, token.name)
    }
  }
  flush(html.length)
  return tokens
}

function endOfComment(html: string, start: number): number | undefined {
  const next = html[start + 1]
  if (next !== '!' && next !== '?') return undefined
  const ending = html.startsWith('<!--', start) ? '-->' : html.startsWith('<![CDATA[', start) ? ']]>' : '>'
  const found = html.indexOf(ending, start + 2)
  return found === -1 ? html.length : found + ending.length
}

const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y

function readTag(html: string, from: number): HtmlToken | undefined {
  const opening = /<(\/?)([A-Za-z][A-Za-z0-9:-]*)/y
  opening.lastIndex = from
  const found = opening.exec(html)
  if (!found) return undefined
  const name = (found[2] ?? '').toLowerCase()
  const attributes = new Map<string, string>()
  attribute.lastIndex = opening.lastIndex
  let end = opening.lastIndex
  for (let next = attribute.exec(html); next; next = attribute.exec(html)) {
    const key = (next[1] ?? '').toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeReferences(next[2] ?? next[3] ?? next[4] ?? ''))
    end = attribute.lastIndex
  }
  const close = /[\s/]*>/y
  close.lastIndex = end
  const closing = close.exec(html)
  if (!closing) return undefined
  const to = close.lastIndex
  if (found[1] === '/') return { type: 'close', name, from, to }
  return { type: 'open', name, attributes, isSelfClosing: closing[0].includes('/'), from, to }
}

function endOfRawText(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}

/** The character references of a text that have a meaning, such as `&amp;`. */
export const characterReference = /&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/g

/** Gives the characters that a text with character references means. */
export function decodeReferences(text: string): string {
  return text.replace(characterReference, (...match: string[]) => decodeReference(...match))
}

/** Gives the characters of one match of `characterReference`. */
export function decodeReference(...match: readonly (string | undefined)[]): string {
  const [written = '', hexadecimal, decimal, name] = match
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16)
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10)
  const named = name === undefined ? false : decodeNamedCharacterReference(name)
  return named === false ? written : named
}
