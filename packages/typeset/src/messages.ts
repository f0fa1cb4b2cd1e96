import type { Diagnostic, Place } from '@edisi/diagnostics'
import { toDiagnostic } from '@edisi/diagnostics'

/** A character that no face of the theme can show; the page shows a box in its stead. */
export function glyphMissing(
  character: string,
  at: Place | string,
  { isOfScript }: { readonly isOfScript: boolean },
): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return toDiagnostic({
    ruleId: 'glyph-missing',
    severity: 'warning',
    at,
    reason: `no face has the character \`${character}\` (U+${code})${isOfScript ? ', nor others of its script' : ''}, so that pages show an empty box for it`,
    note: 'write it another way; the web page and the e-book show it in the fonts of their reader',
  })
}

/** An image of a kind that pages cannot draw yet; its words stand in its place. */
export function imageTypeUnsupported(image: string, type: string, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-type-unsupported',
    severity: 'warning',
    at,
    reason: `pages cannot show \`${image}\`, an image of type ${type}, and print its alternative text`,
    note: 'give the image as PNG or JPEG',
  })
}

/** A table whose words do not fit the page even in the smallest type. */
export function tableTooWide(columns: number, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'table-too-wide',
    severity: 'warning',
    at,
    reason: `the ${columns} columns of this table do not fit the page, so that words in them are broken anywhere`,
    note: 'split the table, shorten its longest words, or choose a larger paper',
  })
}
