import type { FaceShelf } from '../faces/face-shelf.ts'
import type { ParagraphItem, TextItem } from '../paragraph-items.ts'
import { shapeWord } from '../shaping/shape-word.ts'
import type { ShapedWord } from '../shaping/shaped-word.ts'
import { breakCosts } from './find-breaks.ts'
import type { Material } from './material.ts'
import { addBox, addGlue, addPenalty, box, emptyMaterial, forbidden, forced, glue } from './material.ts'
import { wordsOf } from './prepare-word.ts'
import { protrusionAtRight } from './protrusion.ts'
import { shapeHyphen } from './shape-hyphen.ts'
import type { Word } from './word.ts'

/** A character that no face has. `source` is that of its item, moved on to the character. */
export interface MissingGlyph {
  readonly character: string
  readonly source: TextItem['source']
}

/** How the words of a paragraph may be broken, beyond what its items say. */
export interface CollectOptions {
  readonly isHyphenated: boolean
  readonly isAnywhere: boolean
}

/** A paragraph's material, which ends with a forced break, and the characters that no face has. */
export interface CollectedMaterial {
  readonly material: Material
  readonly missing: readonly MissingGlyph[]
}

interface State {
  readonly material: Material
  readonly missing: MissingGlyph[]
  readonly shelf: FaceShelf
  readonly options: CollectOptions
}

/** Turns words into boxes, spaces into glue, and the places at which a line may end into penalties. */
export function collectMaterial(
  items: readonly ParagraphItem[],
  options: CollectOptions,
  shelf: FaceShelf,
): CollectedMaterial {
  const state: State = { material: emptyMaterial(), missing: [], shelf, options }
  const { material } = state
  for (const [index, item] of items.entries()) {
    switch (item.type) {
      case 'text':
        addText(state, item, neighbours(items, index))
        break
      case 'break':
        dropLastGlue(material)
        addPenalty(material, forced, undefined)
        break
      case 'anchor':
        material.anchors.push({ at: material.kinds.length, item })
        break
      case 'image':
        addBox(material, { type: 'image', item }, { width: item.width, flexible: 0, left: 0, right: 0 })
        break
      case 'space':
        addBox(material, { type: 'blank' }, { width: item.width, flexible: 0, left: 0, right: 0 })
        break
      default: {
        const unknown: never = item
        throw new Error(`expected an item of a paragraph, got ${JSON.stringify(unknown)}`)
      }
    }
  }
  dropLastGlue(material)
  addPenalty(material, forced, undefined)
  return { material, missing: state.missing }
}

interface Neighbours {
  readonly before: string
  readonly after: string
}

// The characters that touch an item: a word does not end where only its style changes.
function neighbours(items: readonly ParagraphItem[], index: number): Neighbours {
  let previous = index - 1
  while (items[previous]?.type === 'anchor') previous--
  let next = index + 1
  while (items[next]?.type === 'anchor') next++
  const before = items[previous]
  const after = items[next]
  return {
    before: before?.type === 'text' ? before.value.slice(-1) : '',
    after: after?.type === 'text' ? after.value.slice(0, 1) : '',
  }
}

function addText(state: State, item: TextItem, around: Neighbours): void {
  const { options, shelf } = state
  const breaking = { breaking: item.breaking, lang: item.style.lang, ...options }
  const words = wordsOf(item.style, breaking, shelf)
  const space = spaceOf(item, shelf)
  const { value } = item
  for (let at = 0; at < value.length;) {
    if (isSpace(value.charCodeAt(at))) {
      addSpace(state, item, { space, offset: at })
      at++
      continue
    }
    let to = at + 1
    while (to < value.length && !isSpace(value.charCodeAt(to))) to++
    const isPartial = (at === 0 && isLetter(around.before)) || (to === value.length && isLetter(around.after))
    const text = value.slice(at, to)
    const word = isPartial ? wordsOf(item.style, { ...breaking, isHyphenated: false }, shelf)(text) : words(text)
    addBreakBefore(state, item, at === 0 ? around.before : '')
    addWord(state, { item, word, offset: at })
    at = to
  }
}

const noBreakSpace = 0xa0

function isSpace(code: number): boolean {
  return code === 0x20 || code === noBreakSpace || (code >= 0x09 && code <= 0x0d)
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{M}]/u.test(character)
}

// A dash that ends an item lets the line end too, though another item goes on at once.
function addBreakBefore({ material }: State, item: TextItem, before: string): void {
  const isDash = before === '—' || before === '–' || before === '/'
  if (isDash && item.breaking === 'prose' && material.kinds.at(-1) === box) {
    addPenalty(material, before === '/' ? breakCosts.slash : breakCosts.dash, undefined)
  }
}

interface Space {
  readonly shaped: ShapedWord
  readonly width: number
  readonly stretch: number
  readonly shrink: number
}

// Half its width more or a third less is what a reader does not see in a page of text (The TeXbook, chapter 12). The
// spaces of code give way a little only.
function spaceOf(item: TextItem, shelf: FaceShelf): Space {
  const shaped = shapeWord(' ', item.style, shelf)
  const width = (shaped.width * item.style.size) / 1000
  const isCode = item.breaking === 'code'
  return { shaped, width, stretch: width * (isCode ? 0.25 : 0.5), shrink: width * (isCode ? 0.15 : 1 / 3) }
}

// Spaces of prose run together, also over the ends of items; code keeps its own.
function addSpace(
  { material, shelf }: State,
  item: TextItem,
  { space, offset }: { space: Space; offset: number },
): void {
  const isBound = item.value.charCodeAt(offset) === noBreakSpace
  const last = material.kinds.length - 1
  if (item.breaking !== 'code' && !isBound && (material.kinds[last] === glue || last < 0)) return
  if (isBound) addPenalty(material, forbidden, undefined)
  const shaped = isBound ? shapeWord('\u00a0', item.style, shelf) : space.shaped
  addGlue(material, { type: 'space', item, space: shaped, offset }, space)
}

interface PlacedWord {
  readonly item: TextItem
  readonly word: Word
  readonly offset: number
}

function addWord({ material, missing, shelf }: State, { item, word, offset }: PlacedWord): void {
  const points = item.style.size / 1000
  for (const { character, offset: at } of word.shaped.missing) {
    missing.push({
      character,
      source: item.source && { block: item.source.block, offset: item.source.offset + offset + at },
    })
  }
  for (let index = 0; index < word.chunks.length; index++) {
    const chunk = word.chunks[index]
    if (chunk === undefined) continue
    const width = chunk.width * points
    addBox(
      material,
      { type: 'chunk', item, word, chunk, offset },
      { width, flexible: width, left: chunk.left * points, right: chunk.right * points },
    )
    if (index === word.chunks.length - 1) break
    if (chunk.isHyphen) {
      const hyphen = shapeHyphen(item.style, shelf).width * points
      addPenalty(material, chunk.cost, { width: hyphen, right: hyphen * protrusionAtRight('-') })
    } else addPenalty(material, chunk.cost, undefined)
  }
}

// Neither a paragraph nor a line that the author ends has a space at its end (Knuth and Plass, p. 1124).
function dropLastGlue(material: Material): void {
  if (material.kinds.at(-1) !== glue) return
  for (const list of [
    material.kinds,
    material.widths,
    material.stretches,
    material.shrinks,
    material.flexible,
    material.costs,
    material.isHyphen,
    material.lefts,
    material.rights,
    material.contents,
  ]) {
    list.pop()
  }
}
