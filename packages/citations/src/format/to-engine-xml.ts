import type { EngineXml } from 'citeproc'
import type { XmlElement } from './read-xml.ts'

/** Gives XML as citeproc walks it. It changes what it is given: make one for each engine. */
export function toEngineXml({ name, attributes, children }: XmlElement): EngineXml {
  // A term without words is a term all the same.
  const empty = name === 'term' && children.length === 0 ? [''] : []
  return {
    name,
    attrs: Object.fromEntries(attributes),
    children: [...children.map((child) => (typeof child === 'string' ? child : toEngineXml(child))), ...empty],
  }
}
