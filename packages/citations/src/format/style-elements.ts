import type { XmlElement } from './read-xml.ts'

/** Gives the child elements of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)
}

/** Gives the macros of a style by their names; of two of one name the first counts, as it does for the engine. */
export function macrosOf(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const macros = new Map<string, XmlElement>()
  for (const macro of childrenOf(root, 'macro')) {
    const name = macro.attributes.get('name') ?? ''
    if (!macros.has(name)) macros.set(name, macro)
  }
  return macros
}

/** Gives the name of the macro that an element calls. */
export function calledMacro({ name, attributes }: XmlElement): string | undefined {
  return name === 'text' || name === 'key' ? attributes.get('macro') : undefined
}
