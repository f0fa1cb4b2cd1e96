import { contents, epubTypes, isAttributeOf, isRoleOf } from './content-model.ts'
import type { XmlElement } from './read-xml.ts'

/** What our lint finds in a page. `rule` is the end of its rule's id. */
export interface LintFinding {
  readonly rule: 'element' | 'attribute' | 'role' | 'id' | 'alternative' | 'remote'
  readonly line: number
  readonly reason: string
}

/** A reference from a page: a link, an image, a style. `address` is as written. */
export interface Reference {
  readonly address: string
  readonly line: number
}

/** What a page says to the book: its ids, and where it leads. */
export interface LintedPage {
  readonly findings: readonly LintFinding[]
  readonly ids: ReadonlySet<string>
  readonly references: readonly Reference[]
}

/** Checks an XHTML file by the content model: what EPUBCheck in our language does not see. */
export function lintPage(root: XmlElement): LintedPage {
  const page: OpenPage = { findings: [], ids: new Set(), references: [] }
  lintElement(root, false, page)
  return page
}

interface OpenPage {
  readonly findings: LintFinding[]
  readonly ids: Set<string>
  readonly references: Reference[]
}

function lintElement(element: XmlElement, isInLink: boolean, page: OpenPage): void {
  const { name, line } = element
  const content = contents.get(name)
  if (!content) {
    page.findings.push({ rule: 'element', line, reason: `\`${name}\` is no element of our books` })
    return
  }
  if (name === 'a' && isInLink) page.findings.push({ rule: 'element', line, reason: 'a link stands within a link' })
  lintAttributes(element, page)
  if (name === 'img' && !element.attributes.has('alt')) {
    page.findings.push({ rule: 'alternative', line, reason: 'an image has no alternative text' })
  }
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (!content.hasText && child.trim() !== '') {
        page.findings.push({ rule: 'element', line, reason: `words stand in \`${name}\`` })
      }
      continue
    }
    if (!content.elements.has(child.name) && contents.has(child.name)) {
      page.findings.push({ rule: 'element', line: child.line, reason: `\`${child.name}\` stands in \`${name}\`` })
    }
    lintElement(child, isInLink || name === 'a', page)
  }
}

function lintAttributes({ name, attributes, line }: XmlElement, page: OpenPage): void {
  for (const [attribute, value] of attributes) {
    if (!isAttributeOf(attribute, name)) {
      page.findings.push({ rule: 'attribute', line, reason: `\`${name}\` has an attribute \`${attribute}\`` })
    }
    if (attribute === 'id') {
      if (page.ids.has(value)) page.findings.push({ rule: 'id', line, reason: `two elements have the id \`${value}\`` })
      page.ids.add(value)
    }
    if (attribute === 'role' && !isRoleOf(value, name)) {
      page.findings.push({ rule: 'role', line, reason: `\`${name}\` has the role \`${value}\`` })
    }
    if (attribute === 'epub:type' && !epubTypes.has(value)) {
      page.findings.push({ rule: 'role', line, reason: `\`${name}\` has the type \`${value}\`` })
    }
    if (attribute === 'href' || attribute === 'src') addReference({ address: value, line }, name, page)
  }
}

function addReference(reference: Reference, element: string, page: OpenPage): void {
  const { address, line } = reference
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:|^\/\//.test(address)) page.references.push(reference)
  // A link may lead out of the book; what a page shows must be in it (EPUB 3.3, 3.6).
  else if (element !== 'a') page.findings.push({ rule: 'remote', line, reason: `\`${address}\` is not in the book` })
}
