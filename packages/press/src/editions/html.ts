import type { FinishedDocument } from '@edisi/document'
import { renderHtml } from '@edisi/html'
import type { MadeEdition } from '../edition.ts'
import type { Settings } from '../settings.ts'

/** Makes the web page: one self-contained file. */
export function makeHtml(
  document: FinishedDocument,
  settings: Settings,
  files: ReadonlyMap<string, Uint8Array>,
): MadeEdition {
  const { theme, toc, tocDepth, date } = settings
  const { html, diagnostics } = renderHtml({ document, theme, settings: { toc, tocDepth }, files, date })
  return { outputs: [{ name: `${settings.name}.html`, bytes: new TextEncoder().encode(html) }], diagnostics }
}
