import type { XmlElement } from './read-xml.ts'
import { calledMacro, childrenOf, macrosOf } from './style-elements.ts'

type Root = 'citation' | 'bibliography'

/**
 * What building a style leaves in the engine, whether or not the elements ever run (citeproc-js, `CSL.Attributes` and
 * `CSL.Node`): elements that turn something on, by a key, and the part that each macro is built for.
 */
export interface BuildTraces {
  readonly elements: ReadonlyMap<string, XmlElement>
  readonly builtFor: ReadonlyMap<string, Root>
  /** What `elements` cannot restore, since the last one counts: how citations, and entries, are numbered. */
  readonly isOrdered: boolean
}

/** Gives the traces of building a style, in the order in which the engine builds it. */
export function traceBuild(root: XmlElement): BuildTraces {
  const macros = macrosOf(root)
  const elements = new Map<string, XmlElement>()
  const builtFor = new Map<string, Root>()
  // A sort has a copy of each macro, anything else the one that was built first; traces are the same for each copy.
  const copied = new Set<string>()
  const visit = (element: XmlElement, part: Root, isSort: boolean): void => {
    for (const trace of tracesOf(element)) elements.set(`${part} ${trace.key}`, trace.element)
    const name = calledMacro(element)
    const macro = name === undefined ? undefined : macros.get(name)
    if (macro !== undefined && name !== undefined && !(isSort ? copied.has(`${part} ${name}`) : builtFor.has(name))) {
      if (isSort) copied.add(`${part} ${name}`)
      else builtFor.set(name, part)
      for (const child of macro.children) if (typeof child !== 'string') visit(child, part, isSort)
    }
    for (const child of element.children)
      if (typeof child !== 'string') visit(child, part, isSort || child.name === 'sort')
  }
  for (const part of ['citation', 'bibliography'] as const)
    for (const element of childrenOf(root, part)) visit(element, part, false)
  const keys = [...elements.keys()]
  const has = (start: string): boolean => keys.some((key) => key.startsWith(start))
  const countsAgain = [...root.attributes.keys()].some((name) => name.startsWith('et-al-subsequent'))
  const isOrdered =
    (has('citation text citation-number') && (countsAgain || keys.some((key) => / position |subsequent/.test(key)))) ||
    (has('bibliography text citation-number') && has('bibliography text citation-label'))
  return { elements, builtFor, isOrdered }
}

interface Trace {
  readonly key: string
  readonly element: XmlElement
}

const numbered = new Set(['citation-number', 'citation-label', 'year-suffix'])
const countsNames = ['et-al-min', 'et-al-use-first', 'et-al-subsequent-min', 'et-al-subsequent-use-first']

function tracesOf(element: XmlElement): readonly Trace[] {
  const { name, attributes } = element
  const traces: Trace[] = []
  const variable = attributes.get('variable')
  if (name === 'text' && variable !== undefined && numbered.has(variable))
    traces.push({ key: `text ${variable}`, element: bare(element, ['variable']) })
  for (const test of ['position', 'disambiguate'])
    if (attributes.has(test))
      traces.push({ key: `${test} ${attributes.get(test) ?? ''}`, element: bare(element, [test]) })
  if (attributes.has('display'))
    traces.push({
      key: 'display',
      element: {
        name: 'text',
        attributes: new Map([
          ['value', '-'],
          ['display', 'block'],
        ]),
        children: [],
        offset: 0,
      },
    })
  if (name === 'names') traces.push({ key: 'names', element: { ...element, attributes: new Map(), children: [] } })
  if (countsNames.some((attribute) => attributes.has(attribute))) {
    const short = bare(element, countsNames)
    traces.push({ key: `name ${JSON.stringify([...short.attributes])}`, element: short })
  }
  return traces
}

function bare(element: XmlElement, kept: readonly string[]): XmlElement {
  return {
    ...element,
    attributes: new Map([...element.attributes].filter(([name]) => kept.includes(name))),
    children: [],
  }
}

/** Gives an element that never runs, for the traces that a pruned style would not leave in a part. */
export function restoreTraces(lost: BuildTraces, pruned: BuildTraces, part: Root): XmlElement | undefined {
  const children: XmlElement[] = []
  for (const [name, built] of lost.builtFor)
    if (built === part && pruned.builtFor.has(name) && pruned.builtFor.get(name) !== part)
      children.push(toElement('text', [['macro', name]]))
  for (const [key, element] of lost.elements)
    if (key.startsWith(`${part} `) && !pruned.elements.has(key)) children.push(toPart(element))
  if (children.length === 0) return undefined
  // No item is of this type: it is no character (Unicode, 23.7).
  const never = { ...toElement('if', [['type', '\uFDD0']]), children }
  return { ...toElement('choose', []), children: [never] }
}

// An element where it may stand within a branch.
function toPart(element: XmlElement): XmlElement {
  if (element.name === 'text') return element
  if (element.name === 'if' || element.name === 'else-if')
    return { ...toElement('choose', []), children: [{ ...element, name: 'if' }] }
  const name = { ...element, name: 'name' }
  return { ...toElement('names', [['variable', 'author']]), children: [name] }
}

function toElement(name: string, attributes: readonly (readonly [string, string])[]): XmlElement {
  return { name, attributes: new Map(attributes), children: [], offset: 0 }
}
