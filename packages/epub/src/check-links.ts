import type { Diagnostic } from '@edisi/diagnostics'
import type { FinishedDocument } from '@edisi/document'
import { isSafeUrl } from '@edisi/html'
import { linkOutsideBook, linkUnusable } from './messages.ts'
import { usableUrl } from './usable-url.ts'
import { walkInlines } from './walk-inlines.ts'

/** Reports the links that an e-book cannot have: to files that do not travel with it, and addresses that are none. */
export function checkLinks(document: FinishedDocument): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walkInlines(document, (inline) => {
    if (inline.type !== 'link' || inline.url.startsWith('#') || !isSafeUrl(inline.url)) return
    if (usableUrl(inline.url) !== undefined) return
    const isRelative = !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(inline.url)
    diagnostics.push((isRelative ? linkOutsideBook : linkUnusable)(inline.url, inline.place))
  })
  return diagnostics
}
