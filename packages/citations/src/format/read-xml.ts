/** An element of XML: its attributes as written, and its children without blank text between elements. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Where it starts in the text, in UTF-16 units. */
  readonly offset: number
}

/** What is wrong with a text that is no XML, and where. */
export interface XmlFault {
  readonly reason: string
  readonly offset: number
}

/**
 * Reads a document of XML 1.0 as far as styles and locales need it: without a document type, so that no entity is declared
 * and nothing outside is named. The first fault ends the reading.
 */
export function readXml(text: string): XmlElement | XmlFault {
  const root: OpenElement = { name: '', attributes: new Map(), children: [], offset: 0 }
  const stack = [root]
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const top = stack.at(-1) ?? root
    const next = text.charAt(at) === '<' ? readMarkup(text, at, stack) : readText(text, at, top)
    if (typeof next !== 'number') return next
    at = next
  }
  const open = stack.at(-1)
  if (open !== undefined && open !== root) return { reason: `\`<${open.name}>\` is not closed`, offset: open.offset }
  const [element, second] = root.children.filter((child) => typeof child !== 'string')
  if (second !== undefined) return { reason: 'a second root element starts here', offset: second.offset }
  return element ?? { reason: 'there is no element in it', offset: 0 }
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: (XmlElement | string)[]
}

// Deeper than any style goes; what walks the tree later does so by recursion.
const mostLevels = 200

function readMarkup(text: string, at: number, stack: OpenElement[]): number | XmlFault {
  if (text.startsWith('<!--', at)) return skipTo(text, { from: at + 4, end: '-->', at })
  if (text.startsWith('<?', at)) return skipTo(text, { from: at + 2, end: '?>', at })
  if (text.startsWith('<![CDATA[', at)) {
    const end = skipTo(text, { from: at + 9, end: ']]>', at })
    if (typeof end === 'number') stack.at(-1)?.children.push(text.slice(at + 9, end - 3))
    return end
  }
  if (text.startsWith('<!', at)) return { reason: 'a document type stands here', offset: at }
  return text.charAt(at + 1) === '/' ? closeElement(text, at, stack) : openElement(text, at, stack)
}

function skipTo(
  text: string,
  { from, end, at }: { readonly from: number; readonly end: string; readonly at: number },
): number | XmlFault {
  const found = text.indexOf(end, from)
  return found === -1 ? { reason: `\`${end}\` is missing`, offset: at } : found + end.length
}

function readText(text: string, at: number, top: OpenElement): number | XmlFault {
  const found = text.indexOf('<', at)
  const end = found === -1 ? text.length : found
  const raw = text.slice(at, end)
  if (raw.trim() === '') return end
  if (top.name === '')
    return { reason: 'text stands outside of the root element', offset: at + raw.length - raw.trimStart().length }
  const words = decode(raw, at)
  if (typeof words !== 'string') return words
  top.children.push(words)
  return end
}

function closeElement(text: string, at: number, stack: OpenElement[]): number | XmlFault {
  const end = text.indexOf('>', at)
  const name = text.slice(at + 2, end === -1 ? undefined : end).trim()
  const top = stack.at(-1)
  if (end === -1 || top === undefined || top.name !== name || stack.length === 1) {
    const wanted = top === undefined || stack.length === 1 ? 'nothing is open' : `\`</${top.name}>\` was due`
    return { reason: `\`</${name.slice(0, 40)}\` closes the wrong element: ${wanted}`, offset: at }
  }
  stack.pop()
  return end + 1
}

const nameAt = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy
const attributeAt = /\s+([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy
const endAt = /\s*(\/?)>/y

function openElement(text: string, at: number, stack: OpenElement[]): number | XmlFault {
  const name = matchAt(nameAt, text, at + 1)?.[0]
  if (name === undefined) return { reason: '`<` opens no element', offset: at }
  if (stack.length > mostLevels) return { reason: `elements stand ${mostLevels} deep within each other`, offset: at }
  const attributes = new Map<string, string>()
  let end = at + 1 + name.length
  for (let found = matchAt(attributeAt, text, end); found; found = matchAt(attributeAt, text, end)) {
    const [whole, key = '', double, single] = found
    const value = decode((double ?? single ?? '').replaceAll(/[\t\n\r]/g, ' '), end)
    if (typeof value !== 'string') return value
    if (attributes.has(key)) return { reason: `\`<${name}>\` has \`${key}\` twice`, offset: at }
    attributes.set(key, value)
    end += whole.length
  }
  const close = matchAt(endAt, text, end)
  if (close === null) return { reason: `the attributes of \`<${name}>\` cannot be read`, offset: at }
  const element: OpenElement = { name, attributes, children: [], offset: at }
  stack.at(-1)?.children.push(element)
  if (close[1] === '') stack.push(element)
  return end + close[0].length
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decode(raw: string, at: number): string | XmlFault {
  if (!raw.includes('&')) return raw
  let fault: XmlFault | undefined
  // Styles have "&amp;#8211;" for a dash: what prints them elsewhere is HTML, which reads it once more.
  const words = raw.replaceAll(/&(?:(?:amp;)?#(\d{1,7}|x[\da-f]{1,6})|(\w{1,20}));|&/gi, (...found) => {
    const [whole, code, name, offset]: readonly unknown[] = found
    const sign = typeof code === 'string' ? toCharacter(code) : named.get(String(name))
    if (sign === undefined)
      fault ??= { reason: `\`${String(whole)}\` stands for no character`, offset: at + Number(offset) }
    return sign ?? ''
  })
  return fault ?? words
}

function toCharacter(digits: string): string | undefined {
  const code = Number(digits.toLowerCase().startsWith('x') ? `0${digits}` : digits)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}
