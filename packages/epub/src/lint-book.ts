import type { Diagnostic } from '@edisi/diagnostics'
import { lintPage } from './lint-page.ts'
import type { LintedPage } from './lint-page.ts'
import { epubLintFound } from './messages.ts'
import { readXml } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/**
 * Checks the files of a book by what a strict judge would say of them: well-formed XML, our part of the content model,
 * unique ids, links that lead somewhere, alternatives, nothing from outside, and a manifest that names what there is.
 * `files` are the contents of the container; `path` is the book's own, which the findings bear.
 */
export function lintBook(files: ReadonlyMap<string, Uint8Array>, path: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const pages = new Map<string, LintedPage>()
  const report = (rule: string, where: string, reason: string): void => {
    diagnostics.push(epubLintFound(rule, `${where}: ${reason}`, path))
  }
  for (const [name, bytes] of files) {
    if (!/\.(?:xhtml|opf|ncx|svg|xml)$/.test(name)) continue
    const read = readXml(new TextDecoder().decode(bytes))
    if (read.type === 'broken') report('xml', `${name}:${read.line}`, read.reason)
    else if (name.endsWith('.xhtml')) pages.set(name, lintPage(read.root))
    else if (name.endsWith('.opf'))
      for (const reason of lintManifest(read.root, name, files)) report('manifest', name, reason)
  }
  for (const [name, page] of pages) {
    for (const { rule, line, reason } of page.findings) report(rule, `${name}:${line}`, reason)
    for (const { address, line } of page.references) {
      if (!leadsSomewhere(address, name, { files, pages }))
        report('link', `${name}:${line}`, `\`${address}\` leads nowhere`)
    }
  }
  for (const [name, bytes] of files) {
    if (!name.endsWith('.css')) continue
    const css = new TextDecoder().decode(bytes)
    if (/@import|url\(\s*["']?\s*(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(css))
      report('remote', name, 'the style fetches something')
  }
  return diagnostics
}

interface Places {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly pages: ReadonlyMap<string, LintedPage>
}

function leadsSomewhere(address: string, from: string, { files, pages }: Places): boolean {
  const [path = '', fragment] = address.split('#')
  const file = path === '' ? from : resolve(path, from)
  if (file === undefined || !files.has(file)) return false
  return fragment === undefined || (pages.get(file)?.ids.has(decode(fragment)) ?? false)
}

function resolve(path: string, from: string): string | undefined {
  const parts = from.split('/').slice(0, -1)
  for (const part of decode(path).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined
    } else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

// Every file but those that the container has for itself is in the manifest, and nothing else is (EPUB 3.3, 5.6.1).
function lintManifest(root: XmlElement, name: string, files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const reasons: string[] = []
  const listed = new Set<string>()
  for (const item of itemsOf(root)) {
    const href = item.attributes.get('href') ?? ''
    const file = resolve(href, name)
    if (file === undefined || !files.has(file)) reasons.push(`the file \`${href}\` is missing`)
    else listed.add(file)
  }
  for (const file of files.keys()) {
    const isOwn = file === 'mimetype' || file === name || file.startsWith('META-INF/')
    if (!isOwn && !listed.has(file)) reasons.push(`the file \`${file}\` is not listed`)
  }
  return reasons
}

function itemsOf(root: XmlElement): readonly XmlElement[] {
  return elementsIn(root)
    .filter(({ name }) => name === 'manifest')
    .flatMap(elementsIn)
}

function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}
