import type { Diagnostic, Place } from '@edisi/diagnostics'
import type { PlacedCitation } from './collect-clusters.ts'
import { locatorHidden } from './messages.ts'
import { readLocator } from './read-locator.ts'
import type { XmlElement } from './read-xml.ts'
import { calledMacro, childrenOf, macrosOf } from './style-elements.ts'

/**
 * Tells, once for a document, that its citations name pages or chapters and its style prints none, as styles of numbers may
 * not. Nothing is told of a style that prints them in some citations.
 */
export function findHiddenLocators(root: XmlElement, clusters: readonly PlacedCitation[]): readonly Diagnostic[] {
  const found = clusters.flatMap(({ citation }) =>
    citation.items.flatMap(({ suffix, place }): readonly LocatedWords[] => {
      const { locator } = readLocator(suffix)
      return locator === undefined ? [] : [{ words: suffix, place }]
    }),
  )
  const [first] = found
  if (first === undefined || printsLocators(root)) return []
  return [locatorHidden({ text: first.words, others: found.length - 1 }, first.place)]
}

interface LocatedWords {
  readonly words: string
  readonly place: Place
}

function printsLocators(root: XmlElement): boolean {
  const macros = macrosOf(root)
  const seen = new Set<XmlElement>()
  const prints = (element: XmlElement): boolean => {
    if (seen.has(element)) return false
    seen.add(element)
    if (element.name !== 'label' && element.attributes.get('variable') === 'locator') return true
    const macro = macros.get(calledMacro(element) ?? '')
    if (macro !== undefined && prints(macro)) return true
    return element.children.some((child) => typeof child !== 'string' && prints(child))
  }
  return childrenOf(root, 'citation').some((citation) => childrenOf(citation, 'layout').some(prints))
}
