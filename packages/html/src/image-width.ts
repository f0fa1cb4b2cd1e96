import type { Image } from '@edisi/document'
import type { ElementContent, Root } from 'hast'

/** Gives the class of an image whose author set its width, such as `width-50` (of the measure) or `width-120pt`. */
export function imageWidthClass({ width }: Image): string | undefined {
  if (width === undefined) return undefined
  // Whole numbers: a class name has no dot, and nobody sees half a percent.
  return `width-${Math.max(1, Math.round(width.value))}${width.unit === 'pt' ? 'pt' : ''}`
}

/** Gives the CSS rules of all image widths in a file's markup, in order of first use; often empty. */
export function imageWidthRules(root: Root): string {
  const rules = new Map<string, string>()
  collectRules(root, rules)
  return [...rules.values()].join('\n')
}

function collectRules(node: Root | ElementContent, rules: Map<string, string>): void {
  if (node.type === 'element' && node.tagName === 'img') {
    for (const name of imageClasses(node.properties['className'])) {
      const [, digits, unit] = /^width-(\d+)(pt)?$/.exec(name) ?? []
      if (digits !== undefined) rules.set(name, ruleOf(name, Number(digits), unit))
    }
  }
  if (node.type === 'root' || node.type === 'element') {
    for (const child of node.children) if (child.type !== 'doctype') collectRules(child, rules)
  }
}

// A part of a narrow screen would be too small to see anything: an illustration takes twice its part there.
function ruleOf(name: string, digits: number, unit: string | undefined): string {
  if (unit !== undefined) return `img.${name} { width: ${digits}${unit} }`
  const doubled = Math.min(100, 2 * digits)
  return `img.${name} { width: ${digits}% }\n@media (max-width: 699px) { figure > img.${name} { width: ${doubled}% } }`
}

function imageClasses(className: unknown): readonly string[] {
  return Array.isArray(className) ? className.filter((name) => typeof name === 'string') : []
}
