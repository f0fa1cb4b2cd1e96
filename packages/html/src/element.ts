import type { Element, ElementContent, Properties } from 'hast'

/** Gives an element. Properties that are undefined are left out when it is serialised; names are hast's own. */
export function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] }
}

/** Gives a text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value }
}
