import type { PublicationSource } from './files.ts'
import type { Attachment } from './editions/pdf.ts'

/**
 * Gives the Markdown that a PDF carries along: the file itself, or the chapters of a book one after the other in one.
 */
export function attachSource(
  source: PublicationSource,
  sources: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): Attachment {
  const parts = sources.map((path) => files.get(path) ?? new Uint8Array())
  const [only] = parts
  const name = `${source.name}.md`
  if (parts.length === 1 && only !== undefined) return { name, bytes: only }
  const lineBreak = new TextEncoder().encode('\n\n')
  return { name, bytes: joinBytes(parts.flatMap((part, index) => (index === 0 ? [part] : [lineBreak, part]))) }
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
