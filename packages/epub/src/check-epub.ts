import type { Diagnostic } from '@edisi/diagnostics'
import JSZip from 'jszip'
import { lintBook } from './lint-book.ts'
import { epubCheckFound } from './messages.ts'

/**
 * Checks a packed book: by EPUBCheck in our language, and by a lint of our own for what that does not see. `path` is the
 * book's name in the findings. A book of ours has none.
 */
export async function checkEpub(bytes: Uint8Array, path = 'book.epub'): Promise<readonly Diagnostic[]> {
  // Loaded only here: it brings an XML parser in WebAssembly, which a build without the check has no use for.
  const { EpubCheck } = await import('@likecoin/epubcheck-ts')
  const { messages } = await EpubCheck.validate(bytes, { includeInfo: false })
  const found = messages.flatMap(({ id, severity, message, location }) =>
    severity === 'usage' || severity === 'info'
      ? []
      : [
          epubCheckFound({
            code: id,
            message: location === undefined ? message : `${message} (${placeOf(location)})`,
            severity: severity === 'warning' ? 'warning' : 'error',
            file: path,
          }),
        ],
  )
  const files = await unpack(bytes)
  return files ? [...found, ...lintBook(files, path)] : found
}

function placeOf({ path, line }: { readonly path: string; readonly line?: number }): string {
  return line === undefined ? path : `${path}:${line}`
}

// Undefined where it is no container at all, which EPUBCheck has said then.
async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined)
  if (!zip) return undefined
  const files = new Map<string, Uint8Array>()
  for (const file of Object.values(zip.files)) {
    if (!file.dir) files.set(file.name, await file.async('uint8array'))
  }
  return files
}
