import type { FaceRole, Theme } from '@edisi/theme'
import type { Hyphenator } from '../hyphenation/hyphenator.ts'
import { createHyphenator } from '../hyphenation/hyphenator.ts'
import type { Word } from '../lines/word.ts'
import type { Face } from '../paged-document.ts'
import type { TextStyle } from '../paragraph-items.ts'
import type { Harfbuzz } from '../shaping/harfbuzz.ts'
import { startHarfbuzz } from '../shaping/harfbuzz.ts'
import type { ShapedWord } from '../shaping/shaped-word.ts'
import type { FaceMetrics, OpenFace } from './open-face.ts'
import { openFace } from './open-face.ts'

/** What a shelf is made from: names of faces, HarfBuzz compiled, and the bytes of an asset by its name. */
export interface FaceShelfParts {
  readonly theme: Theme
  readonly shaper: WebAssembly.Module
  readonly bytes: (asset: string) => Uint8Array
}

/** The faces of a document, opened at their first use, and every word that was shaped with them. */
export interface FaceShelf {
  /** The faces that words were shaped with, in the order of their first use: `LineRun.face` counts in it. */
  faces(): readonly Face[]
  metrics(role: FaceRole): FaceMetrics
  readonly harfbuzz: Harfbuzz
  readonly fallbacks: readonly FaceRole[]
  readonly hyphenator: Hyphenator
  open(role: FaceRole): OpenFace
  /** The number of a face in `faces()`, which it gets here if it has none yet. */
  numberOf(face: OpenFace): number
  /** The face that has a number in `faces()`. */
  faceWith(number: number): OpenFace
  /** The words of a style; size, ink and rise do not matter. */
  wordsIn(style: TextStyle): StyleWords
}

/** Words of one style by their text: as shaped, and as prepared for lines, by how they may be broken. */
export interface StyleWords {
  readonly shaped: Map<string, ShapedWord>
  readonly prepared: Map<string, Map<string, Word>>
}

/** Makes the shelf of one document. */
export function createFaceShelf({ theme, shaper, bytes }: FaceShelfParts): FaceShelf {
  const harfbuzz = startHarfbuzz(shaper)
  const opened = new Map<string, OpenFace>()
  const numbers = new Map<OpenFace, number>()
  const used: Face[] = []
  const usedFaces: OpenFace[] = []
  const words = new Map<string, StyleWords>()
  const wordsOfStyle = new WeakMap<TextStyle, StyleWords>()
  const open = (role: FaceRole): OpenFace => {
    const asset = theme.faces[role]
    let face = opened.get(asset)
    if (face === undefined) opened.set(asset, (face = openFace(asset, bytes(asset), harfbuzz)))
    return face
  }
  return {
    faces: () => used,
    metrics: (role) => open(role).metrics,
    harfbuzz,
    fallbacks: theme.fallbacks,
    hyphenator: createHyphenator(bytes),
    open,
    numberOf: (face) => {
      let number = numbers.get(face)
      if (number === undefined) {
        numbers.set(face, (number = used.length))
        usedFaces.push(face)
        used.push({ asset: face.asset, postscriptName: face.facts.postscriptName, axes: {} })
      }
      return number
    },
    faceWith: (number) => {
      const face = usedFaces[number]
      if (face === undefined) throw new Error(`expected a face with the number ${number}`)
      return face
    },
    wordsIn: (style) => {
      let own = wordsOfStyle.get(style)
      if (own === undefined) wordsOfStyle.set(style, (own = findWords(words, style)))
      return own
    },
  }
}

function findWords(words: Map<string, StyleWords>, style: TextStyle): StyleWords {
  const key = `${style.face} ${style.features.join()} ${style.tracking} ${style.lang}`
  let own = words.get(key)
  if (own === undefined) words.set(key, (own = { shaped: new Map(), prepared: new Map() }))
  return own
}
