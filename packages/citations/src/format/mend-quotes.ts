import type { Engine, EngineBlob } from 'citeproc'

// U+FDD2 is no character (Unicode, 23.7), so that no author's text holds it.
const gap = '\uFDD2'

/**
 * Mends how an engine reads single quotation marks at brackets and dashes, as in `('Rain')` and `['Rain']`. It takes each that
 * stands before anything but a blank or one of `,.?:;` for an apostrophe, and an opening one for a mark behind a blank or `(` only
 * (citeproc-js, `_apostropheForce`). A blank beside the mark shows it what it is, and is taken out again.
 * In an address a mark is none of quotation.
 */
export function mendQuotes(engine: Engine): void {
  const { flipflopper } = engine.fun
  const { processTags } = flipflopper
  flipflopper.processTags = (blob) => {
    if (typeof blob.blobs !== 'string' || !blob.blobs.includes("'")) return processTags(blob)
    if (address.test(blob.blobs)) return
    blob.blobs = partQuotes(blob.blobs)
    processTags(blob)
    joinQuotes(blob)
  }
}

// An address is printed sign by sign, and leads to where it says.
const address = /^(?:https?:\/\/|10\.\d{4,9}\/)\S+$/i

const inWord = /(?<=\p{L})'(?=\p{L})/u.source
const words = `(?:[^'()[\\]]|${inWord})`
// A bracket may open and close between two marks, and no more: in "'90s rain (the cats')" both are apostrophes.
const quoted = new RegExp(`(?<=^|[\\s([])'((?:${words}|\\((?:${words})*\\)|\\[(?:${words})*\\])+)(?<!\\s)'`, 'gu')

// What the engine reads well behind a closing mark: blanks and stops, and what it counts as a mark or a tag of its own.
const misread = /^[^\p{L}\p{N}\s,.?:;'"<]/u

function partQuotes(text: string): string {
  return text.replaceAll(quoted, (whole: string, within: string, at: number) => {
    const before = text[at - 1] === '[' ? `${gap} ` : ''
    const after = misread.test(text.slice(at + whole.length)) ? ` ${gap}` : ''
    return `${before}'${within}'${after}`
  })
}

function joinQuotes(blob: EngineBlob): void {
  if (typeof blob.blobs !== 'string') for (const child of blob.blobs ?? []) joinQuotes(child)
  // A mark behind a bracket that nothing closes stays straight in the engine's hands.
  else blob.blobs = blob.blobs.replaceAll(/\uFDD2 | \uFDD2/g, '').replaceAll("'", '’')
}
