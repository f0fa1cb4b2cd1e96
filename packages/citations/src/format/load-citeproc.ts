import type { default as Citeproc, EngineXml } from 'citeproc'
import { engineFormat } from './engine-format.ts'

/** Loads citeproc and fits it to us, once. */
export async function loadCiteproc(): Promise<typeof Citeproc> {
  const { default: citeproc } = await import('citeproc')
  citeproc.Output.Formats['edisi'] = engineFormat
  // It would write to the console.
  citeproc.debug = () => undefined
  indexMacros(citeproc)
  return citeproc
}

const indexes = new WeakMap<EngineXml, ReadonlyMap<string, EngineXml>>()

// It walks the whole style for each call of a macro: a third of the time that Chicago takes to build. Macros are children
// of the style and never change their names.
function indexMacros(citeproc: typeof Citeproc): void {
  const { prototype } = citeproc.XmlJSON
  if (prototype.isIndexed === true) return
  prototype.isIndexed = true
  const walk = prototype.getNodesByName
  prototype.getNodesByName = function (...call): EngineXml[] {
    const [root, name, macro] = call
    if (name !== 'macro' || macro === undefined || root.name !== 'style') return walk.apply(this, call)
    const index = indexes.get(root) ?? indexOf(root)
    indexes.set(root, index)
    const node = index.get(macro)
    return node === undefined ? [] : [node]
  }
}

function indexOf(root: EngineXml): ReadonlyMap<string, EngineXml> {
  const index = new Map<string, EngineXml>()
  for (const child of root.children) {
    if (typeof child === 'string' || child.name !== 'macro') continue
    const name = child.attrs['name'] ?? ''
    if (!index.has(name)) index.set(name, child)
  }
  return index
}
