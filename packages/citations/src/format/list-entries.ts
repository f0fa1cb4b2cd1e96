import type { Engine } from 'citeproc'

/**
 * Makes the list of the style, each entry with its item. citeproc names the items of all works, those of which the style
 * prints nothing included, but leaves these out of the texts (citeproc-js, `getBibliographyEntries`).
 */
export function listEntries(engine: Engine): readonly { readonly id: string; readonly text: string }[] {
  const { output } = engine
  const { string } = output
  const printed: string[] = []
  output.string = (state, blobs, ...enclosing) => {
    // The queue is emptied by being printed.
    const id = blobs === output.queue ? blobs[0]?.system_id : undefined
    const made = string.call(output, state, blobs, ...enclosing)
    if (id !== undefined && Boolean(made[0])) printed.push(id)
    return made
  }
  const list = engine.makeBibliography()
  output.string = string
  if (list === false) return []
  const [{ entry_ids: named }, texts] = list
  const ids = named.length === texts.length ? named.map(([id]) => id) : printed
  return texts.map((text, index) => {
    const id = ids[index]
    if (id === undefined) throw new Error('expected an item for each entry of the list')
    return { id, text }
  })
}
