import type { PdfFile } from './pdf-file.ts'
import { toPlainText } from './read-syntax.ts'

/** Checks what the file says of itself: title, language, both standards, and that both places say the same. */
export function lintMetadata(file: PdfFile): readonly string[] {
  const catalog = file.dictionary(file.trailer.get('Root'))
  const title = file.follow(file.dictionary(file.trailer.get('Info')).get('Title'))
  const packet = file.stream(catalog.get('Metadata'))?.toString('utf8') ?? ''
  const said = readTitle(packet)
  const findings: string[] = []
  if (typeof title !== 'string' || toPlainText(title).trim() === '') findings.push('the title is empty')
  else if (said !== toPlainText(title)) findings.push(`the title is "${toPlainText(title)}", but "${said}" in XMP`)
  if (!packet.includes('<pdfuaid:part>1<')) findings.push('XMP does not claim PDF/UA-1')
  if (!packet.includes('<pdfaid:part>3<')) findings.push('XMP does not claim PDF/A-3')
  if (!catalog.has('Lang')) findings.push('the file has no language')
  if (file.dictionary(catalog.get('MarkInfo')).get('Marked') !== true) findings.push('the file is not marked as tagged')
  if (file.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true) {
    findings.push('the title is not shown in the window')
  }
  return findings
}

function readTitle(packet: string): string {
  const [, title = ''] = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(packet) ?? []
  return title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
