import type { Standard } from './candidate.ts'

/**
 * Finds designations of standards: "ISO 9001:2015", "DIN EN ISO 9001", "RFC 2119", "SNI 03-1726:2012". They cite a work only where
 * an entry has the designation too.
 */
export function readStandards(text: string): readonly Standard[] {
  if (!bodies.test(text)) return []
  const found: Standard[] = []
  for (const match of text.matchAll(designation)) {
    const range = { start: match.index, end: match.index + match[0].length }
    found.push({ type: 'standard', ...range, bracket: range, isInSource: false, designation: match[0] })
  }
  return found
}

const bodies = /\b(?:ISO|IEC|DIN|EN|IEEE|ANSI|ASTM|BS|NF|UNE|UNI|NEN|SNI|ABNT|NBR|RFC|NIST|ITU|ECMA|JIS|GB)\b/

// The bodies in a row, the number with its part, and the year after a colon or a dash.
const designation =
  /(?<![\p{L}\p{N}])(?:(?:ISO|IEC|DIN|EN|IEEE|ANSI|ASTM|BS|NF|UNE|UNI|NEN|SNI|ABNT|NBR|RFC|NIST|ITU|ECMA|JIS|GB)(?:[/ ]|(?= )))(?:(?:ISO|IEC|EN|IEEE|NBR|TR|TS|SP|Std|STD|T)[/ ]){0,3}[A-Z]{0,2}[ .]?\d{2,6}(?:[.-]\d{1,5}){0,3}(?::\d{4}(?:-\d{2})?)?(?![\p{L}\p{N}])/gu
