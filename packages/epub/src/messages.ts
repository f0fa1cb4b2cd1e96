import { toDiagnostic } from '@edisi/diagnostics'
import type { Diagnostic, Place } from '@edisi/diagnostics'

/** An image of a type that e-books do not know. */
export function imageTypeUnsupported(path: string, type: string, at: Place | string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-type-unsupported',
    severity: 'warning',
    reason: `the e-book cannot show \`${path}\` (${type})`,
    at,
    note: 'its alternative text stands in its place; save the image as PNG or JPEG',
  })
}

/** A drawing that cannot be read. */
export function imageUnreadable(path: string, reason: string, at: Place | string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-unreadable',
    severity: 'warning',
    reason: `the drawing \`${path}\` cannot be read: ${reason}`,
    at,
    note: 'its alternative text stands in its place',
  })
}

/** Parts of a drawing that could run, or fetch something. */
export function imageContentUnsafe(path: string, removed: readonly string[], at: Place | string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-content-unsafe',
    severity: 'warning',
    reason: `the drawing \`${path}\` is shown without ${removed.map((part) => `\`${part}\``).join(', ')}`,
    at,
    note: 'save it as plain SVG, with all that it shows inside the file',
  })
}

/** A link to a file that does not travel with the book. */
export function linkOutsideBook(url: string, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'link-outside-book',
    severity: 'warning',
    reason: `\`${url}\` is no place in the e-book, so that its words stand without a link`,
    at,
    note: 'give the full address of the file on the web, or link to a heading of this publication',
  })
}

/** A link whose address is none. */
export function linkUnusable(url: string, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'link-unusable',
    severity: 'warning',
    reason: `\`${url}\` is no usable address, so that its words stand without a link`,
    at,
    note: 'check the address in a browser',
  })
}

/** Fonts in the e-book were asked for. */
export function fontsNotEmbedded(at: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'fonts-not-embedded',
    severity: 'info',
    reason: 'fonts cannot be embedded in an e-book yet',
    at,
    note: 'the text is shown in the fonts that its reader chose',
  })
}

/** Something that EPUBCheck finds; it is never the author's fault alone. */
export function epubCheckFound(finding: {
  readonly code: string
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly file: string
}): Diagnostic {
  return toDiagnostic({
    ruleId: 'epub-check',
    severity: finding.severity,
    reason: `${finding.code} in the e-book: ${finding.message}`,
    at: finding.file,
    note: 'the e-book was written all the same; please report this with the source that shows it',
  })
}

/** Something that our own lint of the content finds. `rule` is the end of the rule's id. */
export function epubLintFound(rule: string, reason: string, file: string): Diagnostic {
  return toDiagnostic({
    ruleId: `epub-lint-${rule}`,
    severity: 'error',
    reason,
    at: file,
    note: 'the e-book was written all the same; please report this with the source that shows it',
  })
}
