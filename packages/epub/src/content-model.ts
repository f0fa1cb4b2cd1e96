// The part of HTML's content model that our markup uses (WHATWG HTML, 4; EPUB 3.3, 6.1.2). Whatever is not here is no
// part of our output, so that a new element has to be admitted before a book may hold it.

const phrasing = [
  's',
  'a',
  'br',
  'code',
  'del',
  'em',
  'img',
  'kbd',
  'mark',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
] as const
const blocks = [
  'blockquote',
  'div',
  'dl',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
] as const
const flow = [...blocks, ...phrasing]

/** What an element may contain: elements by name, and whether it may contain words. */
export interface Content {
  readonly elements: ReadonlySet<string>
  readonly hasText: boolean
}

const words: Content = { elements: new Set<string>(phrasing), hasText: true }
const anything: Content = { elements: new Set<string>(flow), hasText: true }
const nothing: Content = { elements: new Set(), hasText: false }

function only(...elements: readonly string[]): Content {
  return { elements: new Set(elements), hasText: false }
}

/** The content of each element that may occur. */
export const contents: ReadonlyMap<string, Content> = new Map<string, Content>([
  ['html', only('head', 'body')],
  ['head', only('meta', 'title', 'link')],
  ['title', { elements: new Set(), hasText: true }],
  ...['meta', 'link', 'br', 'hr', 'img'].map((name) => [name, nothing] as const),
  ...[
    'body',
    'section',
    'header',
    'footer',
    'nav',
    'div',
    'blockquote',
    'li',
    'dd',
    'figcaption',
    'caption',
    'td',
    'th',
  ].map((name) => [name, anything] as const),
  ['figure', { elements: new Set<string>([...flow, 'figcaption']), hasText: false }],
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'pre'].map((name) => [name, words] as const),
  ...phrasing.filter((name) => name !== 'br' && name !== 'img').map((name) => [name, words] as const),
  ['ul', only('li')],
  ['ol', only('li')],
  ['dl', only('dt', 'dd')],
  ['table', only('caption', 'thead', 'tbody', 'tr')],
  ['thead', only('tr')],
  ['tbody', only('tr')],
  ['tr', only('th', 'td')],
])

const everywhere = [
  'id',
  'class',
  'lang',
  'xml:lang',
  'dir',
  'title',
  'hidden',
  'role',
  'translate',
  'epub:type',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
]
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['html', ['xmlns', 'xmlns:epub']],
  ['meta', ['charset']],
  ['link', ['rel', 'type', 'href']],
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['ol', ['start']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
])
const allAttributes = new Map(
  [...contents.keys()].map((name) => [name, new Set([...everywhere, ...(attributesOf.get(name) ?? [])])]),
)

/** Says whether an element may have an attribute. */
export function isAttributeOf(name: string, element: string): boolean {
  return allAttributes.get(element)?.has(name) ?? false
}

// ARIA in HTML, 4, and DPUB-ARIA 1.1: the elements that may take each role.
const roles: ReadonlyMap<string, readonly string[]> = new Map([
  ['doc-abstract', ['section']],
  ['doc-backlink', ['a']],
  ['doc-bibliography', ['section']],
  ['doc-biblioref', ['a']],
  ['doc-chapter', ['section']],
  ['doc-cover', ['img']],
  ['doc-endnotes', ['section']],
  ['doc-noteref', ['a']],
  ['doc-pagebreak', ['span', 'hr']],
  ['doc-pagelist', ['nav', 'section']],
  ['doc-subtitle', ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['doc-toc', ['nav', 'section']],
  ['group', ['div', 'ol', 'ul']],
  ['img', ['span']],
  ['note', ['div', 'section', 'p']],
])

/** Says whether an element may have a role. */
export function isRoleOf(role: string, element: string): boolean {
  return roles.get(role)?.includes(element) ?? false
}

/** The structural semantics that we use; those that EPUB has withdrawn, such as `endnote`, are not among them. */
export const epubTypes: ReadonlySet<string> = new Set([
  'abstract',
  'bibliography',
  'biblioref',
  'backlink',
  'bodymatter',
  'backmatter',
  'chapter',
  'cover',
  'endnotes',
  'frontmatter',
  'landmarks',
  'noteref',
  'page-list',
  'pagebreak',
  'subtitle',
  'title',
  'titlepage',
  'toc',
])
