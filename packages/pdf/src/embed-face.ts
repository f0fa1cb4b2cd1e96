import type { FaceProgram } from '@edisi/typeset'
import { toUtf16 } from './encode-run.ts'
import { toName, toText } from './object-writer.ts'
import type { ObjectWriter, Reference } from './object-writer.ts'

/**
 * Embeds a face as a composite font (ISO 32000-1, 9.7): codes are CIDs, and a CIDToGIDMap leads them to glyphs, so that one
 * glyph may say several texts. No CIDSet is written: PDF/A-3, 6.2.11.4.2 asks none, and a wrong one fails.
 */
export function embedFace(writer: ObjectWriter, face: FaceProgram): Reference {
  const name = toName(face.postscriptName)
  const descendant = writer.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: toText('Adobe'), Ordering: toText('Identity'), Supplement: 0 },
    FontDescriptor: describeFace(writer, face, name),
    W: [0, face.widths.map((width) => round(width))],
    CIDToGIDMap: writeStream(writer, toGlyphMap(face.glyphs)),
  })
  descendant.end()
  const font = writer.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: writeStream(writer, Buffer.from(toTextMap(face.texts), 'latin1')),
  })
  font.end()
  return font
}

function describeFace(writer: ObjectWriter, face: FaceProgram, name: string): Reference {
  const program = writer.ref({ Length1: face.program.length })
  program.end(face.program)
  const descriptor = writer.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: face.flags,
    FontBBox: face.box.map((edge) => Math.round(edge)),
    ItalicAngle: round(face.italicAngle),
    Ascent: round(face.ascent),
    Descent: round(face.descent),
    CapHeight: round(face.capHeight),
    XHeight: round(face.xHeight),
    StemV: Math.round(face.stemV),
    FontFile2: program,
  })
  descriptor.end()
  return descriptor
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function writeStream(writer: ObjectWriter, bytes: Uint8Array): Reference {
  const stream = writer.ref()
  stream.end(bytes)
  return stream
}

function toGlyphMap(glyphs: readonly number[]): Uint8Array {
  const map = Buffer.alloc(glyphs.length * 2)
  for (const [code, glyph] of glyphs.entries()) map.writeUInt16BE(glyph, code * 2)
  return map
}

/** A section of a CMap holds at most a hundred entries (Adobe Technical Note 5014, page 49). */
const entriesPerSection = 100

/** The ToUnicode CMap (ISO 32000-1, 9.10.3). Code 0, never shown, says the replacement character: no entry may be empty. */
function toTextMap(texts: readonly string[]): string {
  const entries = texts.map(
    (text, code) => `<${code.toString(16).padStart(4, '0')}><${toUtf16(text === '' ? '\uFFFD' : text)}>`,
  )
  const sections: string[] = []
  for (let start = 0; start < entries.length; start += entriesPerSection) {
    const section = entries.slice(start, start + entriesPerSection)
    sections.push(`${section.length} beginbfchar`, ...section, 'endbfchar')
  }
  return [
    '/CIDInit/ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName/Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000><ffff>',
    'endcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict/CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n')
}
