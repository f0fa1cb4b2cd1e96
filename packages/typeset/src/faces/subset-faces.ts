// oxlint-disable-next-line import/no-nodejs-modules -- it computes a digest and does no I/O
import { createHash } from 'node:crypto'
import type { Face, PagedDocument } from '../paged-document.ts'
import { closeGlyphs } from './close-glyphs.ts'
import type { FaceCodes } from './collect-codes.ts'
import { collectCodes } from './collect-codes.ts'
import type { FaceProgram } from './face-program.ts'
import type { FontFacts, FontTable } from './read-font-facts.ts'
import { readFontFacts, readFontTables } from './read-font-facts.ts'
import type { FontSubsetter } from './subset-font.ts'
import { startSubsetter } from './subset-font.ts'

/** What faces are cut with: HarfBuzz's subsetter compiled, and the bytes of an asset by its name. */
export interface SubsetParts {
  readonly subsetter: WebAssembly.Module
  readonly bytes: (asset: string) => Uint8Array
}

/** Gives a font program for each face of a document, in its order, with the glyphs that are on its pages and no other. */
export function subsetFaces(paged: PagedDocument, { subsetter, bytes }: SubsetParts): readonly FaceProgram[] {
  const cut = startSubsetter(subsetter)
  const codes = collectCodes(paged)
  return paged.faces.map((face, index) => {
    const own = codes[index]
    if (own === undefined) throw new Error(`expected codes of the face ${face.asset}`)
    return subsetFace({ face, bytes: bytes(face.asset), codes: own }, cut)
  })
}

interface UsedFace {
  readonly face: Face
  readonly bytes: Uint8Array
  readonly codes: FaceCodes
}

function subsetFace({ face, bytes, codes }: UsedFace, cut: FontSubsetter): FaceProgram {
  const facts = readFontFacts(bytes)
  const wanted = closeGlyphs(bytes, facts, codes.glyphs)
  let program = cut(bytes, wanted, { keepsNumbers: false })
  let numbers = new Map(wanted.map((glyph, number) => [glyph, number]))
  // HarfBuzz does not tell the new numbers. They are the old order, unless it took up more glyphs than were asked for.
  if (countGlyphs(program) !== wanted.length) {
    program = cut(bytes, wanted, { keepsNumbers: true })
    numbers = new Map(wanted.map((glyph) => [glyph, glyph]))
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const scale = 1000 / facts.unitsPerEm
  const [left, bottom, right, top] = facts.box.map((value) => round(value * scale))
  return {
    kind: 'truetype',
    postscriptName: `${tagOf(face.postscriptName, program)}+${face.postscriptName.replaceAll(/[^\w-]/g, '')}`,
    program,
    codes: codes.codes,
    widths: codes.glyphs.map((glyph) => round(readAdvance(view, facts, glyph) * scale)),
    glyphs: codes.glyphs.map((glyph) => numbers.get(glyph) ?? 0),
    texts: codes.texts,
    ...readHeights(view, facts, scale),
    italicAngle: facts.italicAngle,
    box: [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0],
    flags: flagsOf(facts),
    // Not in the file; the usual estimate from the weight (400: 80, 600: 130).
    stemV: Math.round(10 + (220 * (facts.weight - 50)) / 900),
  }
}

// Six letters that follow from the program, so that the same pages give the same name (ISO 32000-1, 9.9.2).
function tagOf(name: string, program: Uint8Array): string {
  const digest = createHash('sha256').update(name).update(program).digest()
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

function countGlyphs(program: Uint8Array): number {
  const table = readFontTables(program).get('maxp')
  return new DataView(program.buffer, program.byteOffset, program.length).getUint16((table?.offset ?? 0) + 4)
}

function tableOf(facts: FontFacts, tag: string): FontTable {
  const table = facts.tables.get(tag)
  if (table === undefined) throw new Error(`expected a font with the table ${tag}`)
  return table
}

function readAdvance(view: DataView, facts: FontFacts, glyph: number): number {
  const longMetrics = view.getUint16(tableOf(facts, 'hhea').offset + 34)
  return view.getUint16(tableOf(facts, 'hmtx').offset + 4 * Math.min(glyph, longMetrics - 1))
}

function readHeights(
  view: DataView,
  facts: FontFacts,
  scale: number,
): Pick<FaceProgram, 'ascent' | 'descent' | 'capHeight' | 'xHeight'> {
  const hhea = tableOf(facts, 'hhea').offset
  const os2 = tableOf(facts, 'OS/2').offset
  return {
    ascent: round(view.getInt16(hhea + 4) * scale),
    descent: round(view.getInt16(hhea + 6) * scale),
    capHeight: round(view.getInt16(os2 + 88) * scale),
    xHeight: round(view.getInt16(os2 + 86) * scale),
  }
}

// ISO 32000-1, table 123. All are symbolic: codes are ours, not a standard encoding.
function flagsOf(facts: FontFacts): number {
  const isSerif = facts.familyClass >= 1 && facts.familyClass <= 7
  const isItalic = facts.isItalic || facts.italicAngle !== 0
  return (facts.isFixedPitch ? 1 : 0) | (isSerif ? 2 : 0) | 4 | (isItalic ? 64 : 0)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
