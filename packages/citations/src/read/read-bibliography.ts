import type { EncodingGuess } from '../linked-document.ts'
import { decodeBibliography } from './decode-bibliography.ts'
import type { ReadBibliography } from './read-entry.ts'

/**
 * Reads a bibliography file by the end of its name: CSL-JSON, CSL-YAML, RIS, else BibTeX. Each reader is loaded only then.
 */
export async function readBibliography(file: {
  readonly path: string
  readonly bytes: Uint8Array
}): Promise<ReadBibliography & { readonly guess: EncodingGuess | undefined }> {
  const { text, guess } = decodeBibliography(file)
  return { ...(await readText(text, file)), guess }
}

async function readText(text: string, file: { readonly path: string }): Promise<ReadBibliography> {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(file.path) ?? []
  switch (ending.toLowerCase()) {
    case 'json':
      return (await import('./read-csl-json.ts')).readCslJson(text, file.path)
    case 'yaml':
    case 'yml':
      return (await import('./read-csl-yaml.ts')).readCslYaml(text, file.path)
    case 'ris':
      return (await import('./read-ris.ts')).readRis(text, file.path)
    case 'enl':
    case 'xml':
      return { entries: [], unread: [{ ...otherFormat, path: file.path }] }
    default:
      return isBibtex(text)
        ? (await import('./read-bibtex.ts')).readBibtex(text, file.path)
        : { entries: [], unread: [{ ...otherFormat, path: file.path }] }
  }
}

// What stands between entries is a comment in BibTeX, and so is a whole file of another kind: one entry at least makes a
// bibliography of it, or that nothing is in it but marked comments.
function isBibtex(text: string): boolean {
  const entry = /^[ \t]*@\s{0,9}\p{L}|@\s{0,9}\p{L}+\s{0,9}[{(]/mu
  return entry.test(text) || text.replace(/^[ \t]*%.*$/gm, '').trim() === ''
}

const otherFormat = {
  kind: 'file',
  place: undefined,
  key: undefined,
  reason: 'only BibTeX, RIS, CSL-JSON and CSL-YAML are read',
} as const
