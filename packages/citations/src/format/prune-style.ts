import type { CslItem } from '../csl-item.ts'
import { isSilent, kindsOf, meets, testedVariables } from './item-kinds.ts'
import type { ItemKind, StyleArea } from './item-kinds.ts'
import { calledMacro, childrenOf, macrosOf } from './style-elements.ts'
import type { XmlElement } from './read-xml.ts'
import { restoreTraces, traceBuild } from './trace-build.ts'

/** What a style is used for. */
export interface StyleUse {
  readonly items: Iterable<CslItem>
  /** Whether any citation has several works to sort. */
  readonly sortsCitations: boolean
}

/**
 * Gives a style without the branches that none of the items can take. What it prints for them is the same; the engine, whose
 * time goes into building each element and for sort keys a copy of each, has a fraction to build.
 */
export function pruneStyle(root: XmlElement, { items, sortsCitations }: StyleUse): XmlElement {
  const before = traceBuild(root)
  // The legal variant tests more than we know of.
  if (root.attributes.get('version') !== '1.0' || before.isOrdered) return root
  const whole = sortsCitations ? root : withoutCitationSort(root)
  const kinds = kindsOf(items, testedVariables(whole))
  const reached = findReached(whole, kinds)
  const bodies = whole.children.map((child) =>
    typeof child === 'string' ? child : markDates(child, cut(child, reached, kinds)),
  )
  const pruned = keepCalled({ ...whole, children: bodies })
  const after = traceBuild(pruned)
  const children = pruned.children.map((child) => {
    if (typeof child === 'string' || (child.name !== 'citation' && child.name !== 'bibliography')) return child
    return appendToLayout(child, restoreTraces(before, after, child.name))
  })
  return { ...pruned, children }
}

function withoutCitationSort(root: XmlElement): XmlElement {
  return {
    ...root,
    children: root.children.map((child) =>
      typeof child === 'string' || child.name !== 'citation'
        ? child
        : { ...child, children: child.children.filter((part) => typeof part === 'string' || part.name !== 'sort') },
    ),
  }
}

/** Gives the branches that items may take. */
function findReached(root: XmlElement, kinds: readonly ItemKind[]): ReadonlySet<XmlElement> {
  const macros = macrosOf(root)
  const reached = new Set<XmlElement>()
  const seen = new Map<string, Set<ItemKind>>()
  const visit = (element: XmlElement, own: readonly ItemKind[], area: StyleArea): void => {
    const name = calledMacro(element)
    const macro = name === undefined ? undefined : macros.get(name)
    if (macro !== undefined && name !== undefined) {
      const known = seen.get(`${area} ${name}`) ?? new Set()
      seen.set(`${area} ${name}`, known)
      const fresh = own.filter((kind) => !known.has(kind))
      for (const kind of fresh) known.add(kind)
      if (fresh.length > 0) visit(macro, fresh, area)
    }
    if (element.name === 'choose') visitBranches(element, own, area)
    else
      for (const child of element.children)
        if (typeof child !== 'string') visit(child, own, child.name === 'sort' ? 'sort' : area)
  }
  const visitBranches = ({ children }: XmlElement, own: readonly ItemKind[], area: StyleArea): void => {
    let left = own
    for (const branch of children) {
      if (typeof branch === 'string' || left.length === 0) continue
      const truths = left.map((kind) => (branch.name === 'else' ? true : meets(branch, kind, area)))
      const taking = left.filter((_, index) => truths[index] !== false)
      if (taking.length > 0) {
        reached.add(branch)
        for (const child of branch.children) if (typeof child !== 'string') visit(child, taking, area)
      }
      left = left.filter((_, index) => truths[index] !== true)
    }
  }
  for (const part of ['citation', 'bibliography'] as const)
    for (const element of childrenOf(root, part)) visit(element, kinds, part)
  return reached
}

// A sort key takes the dates alone of a macro that has any. The engine marks such macros itself, from what it is given
// (citeproc-js, `flagDateMacros`).
function markDates(macro: XmlElement, pruned: XmlElement): XmlElement {
  if (macro.name !== 'macro' || !hasDate(macro) || hasDate(pruned)) return pruned
  return { ...pruned, attributes: new Map([...pruned.attributes, ['macro-has-date', 'true']]) }
}

function hasDate({ name, children }: XmlElement): boolean {
  return name === 'date' || children.some((child) => typeof child !== 'string' && hasDate(child))
}

function cut(element: XmlElement, reached: ReadonlySet<XmlElement>, kinds: readonly ItemKind[]): XmlElement {
  const children = element.name === 'choose' ? cutBranches(element, reached, kinds) : element.children
  return {
    ...element,
    children: children.map((child) => (typeof child === 'string' ? child : cut(child, reached, kinds))),
  }
}

// A condition whose test the engine feels stays, without what it leads to; so does the first, where nothing else opens.
function cutBranches(
  { children }: XmlElement,
  reached: ReadonlySet<XmlElement>,
  kinds: readonly ItemKind[],
): readonly XmlElement[] {
  const branches = children.filter((child): child is XmlElement => typeof child !== 'string')
  const kept = branches.flatMap((branch): readonly XmlElement[] => {
    if (reached.has(branch)) return [branch]
    return branch.name === 'else' || isSilent(branch, kinds) ? [] : [{ ...branch, children: [] }]
  })
  const [first] = kept
  const [opening] = branches
  if (first !== undefined && first.name !== 'else') return [{ ...first, name: 'if' }, ...kept.slice(1)]
  return opening === undefined ? [] : [{ ...opening, children: [] }, ...kept]
}

function keepCalled(root: XmlElement): XmlElement {
  const macros = macrosOf(root)
  const called = new Set<XmlElement>()
  const visit = (element: XmlElement): void => {
    const macro = macros.get(calledMacro(element) ?? '')
    if (macro !== undefined && calledMacro(element) !== undefined && !called.has(macro)) {
      called.add(macro)
      visit(macro)
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child)
  }
  for (const child of root.children)
    if (typeof child !== 'string' && child.name !== 'macro' && child.name !== 'info') visit(child)
  return {
    ...root,
    children: root.children.filter((child) => typeof child === 'string' || child.name !== 'macro' || called.has(child)),
  }
}

function appendToLayout(part: XmlElement, extra: XmlElement | undefined): XmlElement {
  if (extra === undefined) return part
  const children = part.children.map((child) =>
    typeof child !== 'string' && child.name === 'layout' ? { ...child, children: [...child.children, extra] } : child,
  )
  return { ...part, children }
}
