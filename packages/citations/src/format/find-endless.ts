import { calledMacro } from './style-elements.ts'
import type { XmlElement, XmlFault } from './read-xml.ts'

// Of the 2,851 styles of the CSL project none runs through more than 3,047 elements, or copies more than 108,218.
const mostRun = 1_000_000
const mostCopied = 4_000_000
const mostCalls = 100

/**
 * Finds what would keep an engine busy without end in sight: a macro that calls itself, macros whose calls double from one to
 * the next, or sort keys that come to as much, for which the engine copies every macro.
 */
export function findEndless(root: XmlElement, macros: ReadonlyMap<string, XmlElement>): XmlFault | undefined {
  const sizes = new Map<XmlElement, Size>()
  const open = new Set<XmlElement>()
  let fault: XmlFault | undefined
  const measureCall = (element: XmlElement, name: string, macro: XmlElement): Size => {
    const known = sizes.get(macro)
    if (known !== undefined) return known
    if (open.has(macro) || open.size === mostCalls) {
      const reason = open.has(macro) ? `the macro \`${name}\` calls itself` : `macros call each other ${mostCalls} deep`
      fault ??= { reason, offset: element.offset }
      return none
    }
    open.add(macro)
    const size = measure(macro)
    open.delete(macro)
    sizes.set(macro, size)
    return size
  }
  const measure = (element: XmlElement): Size => {
    const name = calledMacro(element)
    const macro = name === undefined ? undefined : macros.get(name)
    const called = macro === undefined || name === undefined ? none : measureCall(element, name, macro)
    const inner = element.children.map((child) => (typeof child === 'string' ? none : measure(child)))
    const run = inner.map((size) => size.run)
    return {
      // Of the branches of a choice one runs.
      run: 1 + called.run + (element.name === 'choose' ? Math.max(0, ...run) : sum(run)),
      copied: 1 + called.copied + sum(inner.map((size) => size.copied)),
    }
  }
  const sorts: number[] = []
  for (const part of root.children) {
    if (typeof part === 'string') continue
    const { run } = measure(part)
    if (run > mostRun) fault ??= { reason: `its macros come to more than ${mostRun} elements`, offset: part.offset }
    for (const child of part.children)
      if (typeof child !== 'string' && child.name === 'sort') sorts.push(measure(child).copied)
  }
  if (sum(sorts) > mostCopied)
    fault ??= { reason: `its sort keys come to more than ${mostCopied} elements`, offset: root.offset }
  return fault
}

interface Size {
  /** The elements that one entry runs through at most. */
  readonly run: number
  /** The elements with every macro copied into its places. */
  readonly copied: number
}

const none: Size = { run: 0, copied: 0 }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
