/** An element of markup with its attributes, or the text between elements. */
export type MarkupNode = MarkupElement | string

/** An element; attributes and text have their references resolved. */
export interface MarkupElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: MarkupNode[]
}

const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col', 'source'])

/**
 * Reads serialised HTML or XHTML of ours as a tree: every element that is neither void nor closed in its own tag has an
 * end tag, and attributes are quoted. Style, script, comments and declarations are left out.
 */
export function readMarkup(markup: string): MarkupElement {
  const root: MarkupElement = { name: '', attributes: new Map(), children: [] }
  const open = [root]
  const isXml = markup.startsWith('<?xml')
  const pattern =
    /<!--[\s\S]*?-->|<[!?][^>]*>|<(style|script)\b[\s\S]*?<\/\1>|<(\/?)([A-Za-z][\w:-]*)((?:\s+[^\s=>/"]+(?:="[^"]*")?)*)\s*(\/?)>/g
  let from = 0
  for (const match of markup.matchAll(pattern)) {
    const [all, raw, slash, name, written = '', closed] = match
    addText(open, markup.slice(from, match.index))
    from = match.index + all.length
    if (raw !== undefined || name === undefined) continue
    if (slash === '/') closeElement(open, name)
    else openElement(open, { name, written, isClosed: closed === '/' || (!isXml && voidElements.has(name)) })
  }
  addText(open, markup.slice(from))
  return root
}

/** Lists an element and all elements in it, in their order, but those that are left out with all that they hold. */
export function listElements(
  element: MarkupElement,
  isLeftOut: (element: MarkupElement) => boolean = () => false,
): readonly MarkupElement[] {
  if (isLeftOut(element)) return []
  return [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : listElements(child, isLeftOut))),
  ]
}

function addText(open: readonly MarkupElement[], written: string): void {
  if (written !== '') open.at(-1)?.children.push(resolveReferences(written))
}

function openElement(
  open: MarkupElement[],
  { name, written, isClosed }: { readonly name: string; readonly written: string; readonly isClosed: boolean },
): void {
  const attributes = new Map<string, string>()
  for (const [, key = '', value = ''] of written.matchAll(/([^\s=]+)(?:="([^"]*)")?/g))
    attributes.set(key, resolveReferences(value))
  const element: MarkupElement = { name, attributes, children: [] }
  open.at(-1)?.children.push(element)
  if (!isClosed) open.push(element)
}

function closeElement(open: MarkupElement[], name: string): void {
  if (open.at(-1)?.name !== name) throw new Error(`</${name}> closes <${open.at(-1)?.name ?? ''}>`)
  open.pop()
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolveReferences(written: string): string {
  return written.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (all, reference: string) => {
    if (!reference.startsWith('#')) return named.get(reference) ?? all
    const digits = reference.slice(1)
    return String.fromCodePoint(/^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits))
  })
}
