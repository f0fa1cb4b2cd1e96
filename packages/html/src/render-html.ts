import type { Diagnostic } from '@edisi/diagnostics'
import type { FinishedDocument } from '@edisi/document'
import type { Theme } from '@edisi/theme'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { bodyToHast } from './body-to-hast.ts'
import { dropControls } from './drop-controls.ts'
import { headToHast } from './head-to-hast.ts'
import { element, text } from './element.ts'
import { imageWidthRules } from './image-width.ts'
import { pageCss } from './page-css.ts'
import { pageScript } from './page-script.ts'
import { toStructuredData } from './structured-data.ts'
import { toDataUri } from './to-data-uri.ts'
import { unlinkLost } from './unlink-lost.ts'

/** What a web page is made from. */
export interface HtmlInput {
  readonly document: FinishedDocument
  readonly theme: Theme
  /** Whether there are contents, and how many levels of headings they show. */
  readonly settings: { readonly toc: boolean; readonly tocDepth: number }
  /** The bytes of the document's resources by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The date of the edition, ISO 8601. */
  readonly date: string
}

/**
 * Gives the web page of a publication: one file that needs no other and asks the network for nothing. Its content
 * security policy names the hashes of its own style and script, so nothing else could run in it.
 */
export function renderHtml(input: HtmlInput): { readonly html: string; readonly diagnostics: readonly Diagnostic[] } {
  const { document, theme } = input
  const body = bodyToHast({
    document,
    settings: input.settings,
    hrefOf: (id) => `#${id}`,
    sourceOf: createSourceOf(input),
  })
  const content: Root = { type: 'root', children: body }
  unlinkLost(content)
  const style = [pageCss(theme), imageWidthRules(content)].filter(Boolean).join('\n')
  const data = toStructuredData(document, input.date)
  const head = headToHast(document, theme, { style, script: pageScript, data })
  const script = element('script', {}, [text(pageScript)])
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: document.lang, dir: document.direction }, [
        head,
        text('\n'),
        element('body', {}, [text('\n'), ...body.flatMap((part) => [part, text('\n')]), script]),
      ]),
    ],
  }
  return { html: `${dropControls(toHtml(page))}\n`, diagnostics: [] }
}

// A logo may stand on every page of a book: each file is written as a data: URI once, and then named again.
function createSourceOf({ document, files }: HtmlInput): (resource: string) => string {
  const resources = new Map(document.resources.map((resource) => [resource.path, resource]))
  const sources = new Map<string, string>()
  return (path) => {
    const known = sources.get(path)
    if (known !== undefined) return known
    const [resource, bytes] = [resources.get(path), files.get(path)]
    if (!resource || !bytes) throw new Error(`expected the bytes of the resource ${path}`)
    const source = toDataUri(resource.type, bytes)
    sources.set(path, source)
    return source
  }
}
