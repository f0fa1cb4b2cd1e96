/** Gives words fit for the text and the attributes of an XML file: escaped, without characters that XML 1.0 does not know. */
export function escapeXml(words: string): string {
  return keepXmlCharacters(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Leaves out what no XML 1.0 file may contain: most control characters, lone surrogates, U+FFFE and U+FFFF (XML 1.0, 2.2). */
export function keepXmlCharacters(words: string): string {
  return strangers.test(words) ? words.replace(strangersEverywhere, '') : words
}

const strangers = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const strangersEverywhere = new RegExp(strangers.source, 'gu')
