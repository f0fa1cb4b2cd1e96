import type { PagedMetadata } from '@edisi/typeset'
import { dropUnspeakable } from './drop-unspeakable.ts'

/** What the file says of itself, as both the Info dictionary and the XMP packet say it. */
export interface FileStatement {
  readonly metadata: PagedMetadata
  readonly producer: string
  /** ISO, in UTC, to the second. */
  readonly date: string
}

/**
 * Gives the XMP packet: Dublin Core, dates, PDF/A-3 level A and PDF/UA-1, with the description of the latter's schema that
 * PDF/A-3, 6.6.2.3 demands.
 */
export function toXmp({ metadata, producer, date }: FileStatement): string {
  const { title, authors, description, keywords, lang, licence } = metadata
  const statements = [
    dublinCore([
      ['title', alternatives(title)],
      ['creator', authors.length > 0 && list('Seq', authors)],
      ['description', description !== undefined && alternatives(description)],
      ['subject', keywords.length > 0 && list('Bag', keywords)],
      ['language', list('Bag', [lang])],
      ['rights', licence !== undefined && alternatives(licence)],
      ['format', 'application/pdf'],
    ]),
    describe('xmp', 'http://ns.adobe.com/xap/1.0/', {
      CreatorTool: escape(producer),
      CreateDate: date,
      ModifyDate: date,
      MetadataDate: date,
    }),
    describe('pdf', 'http://ns.adobe.com/pdf/1.3/', {
      Producer: escape(producer),
      ...(keywords.length > 0 && { Keywords: escape(keywords.join(', ')) }),
    }),
    describe('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', { part: '3', conformance: 'A' }),
    describe('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', { part: '1' }),
    universalAccessSchema,
  ]
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...statements,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

function dublinCore(entries: readonly (readonly [string, string | false])[]): string {
  const present = entries.filter((entry): entry is [string, string] => entry[1] !== false)
  return describe('dc', 'http://purl.org/dc/elements/1.1/', Object.fromEntries(present))
}

function describe(prefix: string, namespace: string, properties: Readonly<Record<string, string>>): string {
  const elements = Object.entries(properties).map(([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`)
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${elements.join('')}</rdf:Description>`
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
}

function list(kind: 'Seq' | 'Bag', texts: readonly string[]): string {
  return `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escape(text)}</rdf:li>`).join('')}</rdf:${kind}>`
}

/** Escapes text for XML, and leaves out what it cannot hold. */
function escape(text: string): string {
  return dropUnspeakable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const universalAccessSchema = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('')
