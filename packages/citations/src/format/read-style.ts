import { findEndless } from './find-endless.ts'
import { readXml } from './read-xml.ts'
import type { XmlElement, XmlFault } from './read-xml.ts'
import { calledMacro, childrenOf, macrosOf } from './style-elements.ts'

/** A style of CSL that an engine can run. */
export interface CslStyle {
  readonly type: 'style'
  readonly root: XmlElement
  /** The language that the style speaks of itself, where it names one. */
  readonly defaultLocale: string | undefined
}

/** A style that says of itself only that it is like another one. */
export interface DependentStyle {
  readonly type: 'dependent'
  /** The address that its parent goes by. */
  readonly parent: string
  readonly defaultLocale: string | undefined
  /** Where it names its parent. */
  readonly offset: number
}

/** A text that is no style of CSL 1.0, with every fault that was found, in the order of the text. */
export interface UnreadStyle {
  readonly type: 'unread'
  readonly faults: readonly [XmlFault, ...XmlFault[]]
}

/**
 * Reads a citation style (CSL 1.0.2). What the engine would throw at is told here with its place: a name that is no element
 * of CSL, a macro that is missing or calls itself, and macros that unfold without end in sight.
 */
export function readStyle(text: string): CslStyle | DependentStyle | UnreadStyle {
  const root = readXml(text)
  if ('reason' in root) return { type: 'unread', faults: [root] }
  const misfit = rootFault(root)
  if (misfit !== undefined) return { type: 'unread', faults: [misfit] }
  const defaultLocale = root.attributes.get('default-locale')
  const parent = childrenOf(root, 'info')
    .flatMap((info) => childrenOf(info, 'link'))
    .find((link) => link.attributes.get('rel') === 'independent-parent')
  if (parent !== undefined && childrenOf(root, 'citation').length === 0)
    return { type: 'dependent', parent: parent.attributes.get('href') ?? '', defaultLocale, offset: parent.offset }
  const [fault, ...more] = bodyFaults(root)
  if (fault !== undefined) return { type: 'unread', faults: [fault, ...more] }
  // The engine fails at a style that names no version.
  return {
    type: 'style',
    root: { ...root, attributes: new Map([['version', '1.0'], ...root.attributes]) },
    defaultLocale,
  }
}

function rootFault(root: XmlElement): XmlFault | undefined {
  const { name, attributes, offset } = root
  if (name !== 'style') return { reason: `\`<${name}>\` opens no citation style`, offset }
  const version = attributes.get('version')
  // The legal variant of CSL calls itself "1.1mlz1".
  if (version === undefined ? isOld(root) : !/^1\.[01]/.test(version))
    return {
      reason: version === undefined ? 'its version of CSL is missing' : `\`${version}\` is no version of CSL 1`,
      offset,
    }
  const kind = attributes.get('class')
  if (kind !== undefined && kind !== 'in-text' && kind !== 'note')
    return { reason: `\`${kind}\` is no class of styles`, offset }
  return undefined
}

// Before CSL 1.0 no style named its version, and each had its terms and options in elements that are gone since.
function isOld(root: XmlElement): boolean {
  return (
    childrenOf(root, 'terms').length > 0 ||
    ['citation', 'bibliography'].some((part) =>
      childrenOf(root, part).some((one) => childrenOf(one, 'option').length > 0),
    )
  )
}

function bodyFaults(root: XmlElement): readonly XmlFault[] {
  const [citation] = childrenOf(root, 'citation')
  if (citation === undefined || childrenOf(citation, 'layout').length === 0)
    return [{ reason: 'it has no `<citation>` with a `<layout>`', offset: citation?.offset ?? root.offset }]
  const macros = macrosOf(root)
  const faults: XmlFault[] = []
  for (const part of root.children)
    if (typeof part !== 'string' && part.name !== 'info' && part.name !== 'locale') findFaults(part, macros, faults)
  if (faults.length > 0) return faults
  const endless = findEndless(root, macros)
  return endless === undefined ? [] : [endless]
}

function findFaults(element: XmlElement, macros: ReadonlyMap<string, XmlElement>, faults: XmlFault[]): void {
  if (!elements.has(element.name))
    faults.push({ reason: `\`<${element.name}>\` is no element of CSL`, offset: element.offset })
  const called = calledMacro(element)
  if (called !== undefined && !macros.has(called))
    faults.push({ reason: `there is no macro \`${called}\``, offset: element.offset })
  for (const child of element.children) if (typeof child !== 'string') findFaults(child, macros, faults)
}

/** The elements of CSL 1.0.2, and those of its legal variant that the engine knows. */
const elements = new Set(
  (
    'macro citation bibliography layout sort key text number date date-part names name name-part et-al label substitute ' +
    'institution institution-part group choose if else-if else conditions condition alternative alternative-text intext'
  ).split(' '),
)
