import type { Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { syntaxOf } from '../reading/entry-values.ts'

/** What a work is, as far as it decides what its entry must say. `other` stands for all that we ask nothing of. */
export type EntryForm = 'article' | 'book' | 'chapter' | 'thesis' | 'report' | 'web' | 'data' | 'other'

/** Gives the form of an entry: by its type in a bibliography; in prose, where it is guessed, by what was read of it. */
export function formOf(checking: Checking, reference: Reference): EntryForm {
  const type = typeInFile(checking, reference)
  if (type !== undefined) return bibtexForms.get(type) ?? 'other'
  return cslForms.get(reference.csl.type) ?? 'other'
}

/** Gives the type of an entry of a BibTeX file as written, in lower case; undefined elsewhere. */
export function typeInFile(checking: Checking, reference: Reference): string | undefined {
  const { place, path } = reference
  if (!place || syntaxOf(reference) !== 'bibtex') return undefined
  const opening = checking.sourceOf(path)?.slice(place.start.offset, place.start.offset + 40)
  return /^@\s*([a-z]+)/i.exec(opening ?? '')?.[1]?.toLowerCase()
}

const bibtexForms: ReadonlyMap<string, EntryForm> = new Map([
  ['article', 'article'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'chapter'],
  ['conference', 'chapter'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['online', 'web'],
  ['electronic', 'web'],
  ['www', 'web'],
  ['webpage', 'web'],
  ['software', 'data'],
  ['dataset', 'data'],
])

const cslForms: ReadonlyMap<string, EntryForm> = new Map([
  ['article-journal', 'article'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['paper-conference', 'chapter'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['webpage', 'web'],
  ['post', 'web'],
  ['post-weblog', 'web'],
  ['software', 'data'],
  ['dataset', 'data'],
])

/** Whether an entry says in words that its work has no date or is not out yet, in the languages that we know. */
export function hasUndatedWords(text: string): boolean {
  return undatedWords.test(text)
}

const undatedWords =
  /(?<![\p{L}\p{N}])(?:n\. ?d\.?|t\. ?t\.?|t\. ?th\.?|o\. ?J\.?|s\. ?f\.?|s\. ?d\.?|z\. ?j\.?|s\. ?a\.|(?<=[([])ms\.?(?=[)\]])|no date|undated|in press|in review|under review|in preparation|in prep\.?|submitted|accepted|forthcoming|to appear|ahead of print|tanpa tahun|tanpa tanggal|segera terbit|dalam proses|im Druck|i\. ?Dr\.|i\. ?E\.|im Erscheinen|erscheint|ohne Jahr|en prensa|sin fecha|sous presse|à paraître|sans date|no prelo|sem data|in stampa|senza data|in druk|zonder jaar)(?![\p{L}\p{N}])/iu
