import { readContent } from './read-content.ts'
import type { Content } from './read-content.ts'
import type { PdfFile } from './pdf-file.ts'
import { isPointer } from './read-syntax.ts'
import type { PdfDictionary, PdfNode } from './read-syntax.ts'

/** Checks what pages and forms show: all of it marked, in fonts that are embedded, by glyphs that are there and say a text. */
export function lintContents(file: PdfFile): readonly string[] {
  const findings: string[] = []
  const fonts = new Map<number, Font>()
  for (const { where, dictionary, content } of listContents(file)) {
    for (const operator of content.unmarked) findings.push(`${where} paints outside marked content: ${operator}`)
    if (new Set(content.sequences).size < content.sequences.length) findings.push(`${where} uses a sequence twice`)
    const named = file.dictionary(file.dictionary(dictionary.get('Resources')).get('Font'))
    for (const [name, codes] of content.codes) {
      const pointer = named.get(name)
      if (!isPointer(pointer)) {
        findings.push(`${where} shows text in a font that it does not name: ${name}`)
        continue
      }
      const font = fonts.get(pointer.pointer) ?? readFont(file, pointer)
      fonts.set(pointer.pointer, font)
      for (const code of codes) findings.push(...lintCode(font, code, where))
    }
  }
  for (const font of fonts.values()) if (!font.isEmbedded) findings.push(`${font.name} is not embedded`)
  return findings
}

/** A stream of operators: a page, or a form of a placed page. */
export interface ListedContent {
  readonly where: string
  readonly id: number
  readonly dictionary: PdfDictionary
  readonly content: Content
}

/** Lists pages in their order, each with the forms that it paints after it. */
export function listContents(file: PdfFile): readonly ListedContent[] {
  const catalog = file.dictionary(file.trailer.get('Root'))
  const pages = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
  return pages.flatMap((page, index) => {
    const dictionary = file.dictionary(page)
    const stream = file.stream(dictionary.get('Contents'))
    const listed = listContent(file, page, { where: `page ${index + 1}`, stream })
    const forms = file.dictionary(file.dictionary(dictionary.get('Resources')).get('XObject'))
    const painted = listed.content.painted.filter((name) => isForm(file, forms.get(name)))
    return [
      listed,
      ...painted.map((name) =>
        listContent(file, forms.get(name), {
          where: `form ${name} of page ${index + 1}`,
          stream: file.stream(forms.get(name)),
        }),
      ),
    ]
  })
}

function listContent(
  file: PdfFile,
  owner: PdfNode | undefined,
  { where, stream }: { where: string; stream: Buffer | undefined },
): ListedContent {
  const dictionary = file.dictionary(owner)
  const objects = file.dictionary(file.dictionary(dictionary.get('Resources')).get('XObject'))
  const content = readContent(stream ?? Buffer.alloc(0), (name) => isForm(file, objects.get(name)))
  return { where, id: isPointer(owner) ? owner.pointer : 0, dictionary, content }
}

function isForm(file: PdfFile, node: PdfNode | undefined): boolean {
  return file.name(file.dictionary(node).get('Subtype')) === 'Form'
}

interface Font {
  readonly name: string
  readonly isEmbedded: boolean
  readonly glyphs: Buffer
  readonly texts: ReadonlyMap<number, string>
}

function readFont(file: PdfFile, pointer: PdfNode): Font {
  const font = file.dictionary(pointer)
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0])
  const program = file.stream(file.dictionary(descendant.get('FontDescriptor')).get('FontFile2'))
  return {
    name: file.name(font.get('BaseFont')) ?? 'a font without a name',
    isEmbedded: program !== undefined && program.length > 0,
    glyphs: file.stream(descendant.get('CIDToGIDMap')) ?? Buffer.alloc(0),
    texts: readTexts(file.stream(font.get('ToUnicode'))?.toString('latin1') ?? ''),
  }
}

function readTexts(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, code = '', text = ''] of map.matchAll(/<([0-9a-f]{4})><([0-9a-f]*)>$/gm)) {
    texts.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
  }
  return texts
}

function lintCode(font: Font, code: number, where: string): readonly string[] {
  const findings: string[] = []
  const glyph = code * 2 + 1 < font.glyphs.length ? font.glyphs.readUInt16BE(code * 2) : 0
  const text = font.texts.get(code) ?? ''
  if (glyph === 0) findings.push(`${where} shows a glyph that ${font.name} lacks, for "${text}"`)
  if (text === '') findings.push(`${where} shows a glyph of ${font.name} that says no text: code ${code}`)
  return findings
}
