import type { default as Citeproc, EngineBlob, EngineXml } from 'citeproc'
import { engineFormat } from './engine-format.ts'

/** Loads citeproc and fits it to us, once. */
export async function loadCiteproc(): Promise<typeof Citeproc> {
  const { default: citeproc } = await import('citeproc')
  citeproc.Output.Formats['edisi'] = engineFormat
  // It would write to the console.
  citeproc.debug = () => undefined
  // It would ask ICU, and keep one answer for all engines where it is given another (citeproc-js, `getSortCompare`).
  citeproc.getSortCompare = function () {
    return this.sys.compareKeys
  }
  indexMacros(citeproc)
  markCites(citeproc)
  return citeproc
}

// Its own means to mark a cite puts one more level round it, so that numbers and letters are no longer joined to ranges,
// and leaves what the style puts round the whole to the caller, so that a stop no longer goes within a quotation mark
// (citeproc-js, `apply_citation_wrapper`). Marks on the pieces leave all that as it is.
function markCites(citeproc: typeof Citeproc): void {
  const { getCite } = citeproc
  if (marking.has(getCite)) return
  const marked: typeof getCite = function (...call) {
    const before = this.output.queue.length
    const id = getCite.apply(this, call)
    if (this.tmp.area === 'citation' && !this.tmp.just_looking)
      for (const blob of this.output.queue.slice(before)) markPieces(blob, id, this.tmp.cite_index % 2 === 1)
    return id
  }
  marking.add(marked)
  citeproc.getCite = marked
}

const marking = new WeakSet<typeof Citeproc.getCite>()

function markPieces(blob: EngineBlob, id: string, isOdd: boolean): void {
  if (typeof blob.blobs !== 'string') {
    for (const child of blob.blobs ?? []) markPieces(child, id, isOdd)
    return
  }
  blob.item_id = id
  blob.isOdd = isOdd
  // The list is shared with the element of the style.
  blob.decorations = [...blob.decorations, ['@cite', 'entry']]
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
