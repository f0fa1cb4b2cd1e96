import type { Element, ElementContent, Properties } from 'hast'

/** Gives an element. A child that is a string becomes a text; names of properties are hast's own. */
export function element(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[],
): Element {
  const content = children.map((child): ElementContent => (typeof child === 'string' ? text(child) : child))
  return { type: 'element', tagName, properties, children: content }
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
