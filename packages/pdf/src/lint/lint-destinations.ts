import type { PdfFile } from './pdf-file.ts'
import { readTree } from './read-content.ts'
import { isPointer } from './read-syntax.ts'
import type { PdfNode } from './read-syntax.ts'

/** Checks that links and the outline lead to pages of the file, and that names stand in the order that readers search. */
export function lintDestinations(file: PdfFile): readonly string[] {
  const catalog = file.dictionary(file.trailer.get('Root'))
  const pages = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
  const numbers = new Set(pages.map((page) => (isPointer(page) ? page.pointer : 0)))
  const entries = readTree(file, file.dictionary(catalog.get('Names')).get('Dests'), 'Names')
  const names = entries.filter((_, index) => index % 2 === 0).map(String)
  const known = new Set(names)
  const findings: string[] = []
  for (const [index, name] of names.entries()) {
    // Names are bytes in Latin-1 here: comparing them as strings compares bytes.
    if (index > 0 && (names[index - 1] ?? '') >= name) findings.push(`the destination ${show(name)} is out of order`)
    if (!leadsToPage(file, entries[index * 2 + 1], numbers))
      findings.push(`the destination ${show(name)} leads nowhere`)
  }
  for (const [index, page] of pages.entries()) {
    for (const annotation of file.array(file.dictionary(page).get('Annots'))) {
      const target = file.dictionary(annotation).get('Dest')
      if (typeof target === 'string' && !known.has(target))
        findings.push(`page ${index + 1} links to ${show(target)}, which is nowhere`)
    }
  }
  lintOutline(file, file.dictionary(catalog.get('Outlines')).get('First'), { numbers, findings })
  return findings
}

function show(name: string): string {
  return `"${Buffer.from(name, 'latin1').toString('utf8')}"`
}

function leadsToPage(file: PdfFile, target: PdfNode | undefined, numbers: ReadonlySet<number>): boolean {
  const [page] = file.array(target)
  return isPointer(page) && numbers.has(page.pointer)
}

function lintOutline(
  file: PdfFile,
  first: PdfNode | undefined,
  state: { readonly numbers: ReadonlySet<number>; readonly findings: string[] },
): void {
  for (let item = file.dictionary(first); item.size > 0; item = file.dictionary(item.get('Next'))) {
    if (!leadsToPage(file, item.get('Dest'), state.numbers))
      state.findings.push('an entry of the outline leads nowhere')
    lintOutline(file, item.get('First'), state)
  }
}
