import { dropEscapes } from '../../drop-escapes.ts'
import type { TextRange } from '../../inline-text.ts'
import type { Passage } from '../../linked-document.ts'
import { trimEnd } from '../../trim-end.ts'
import type { Checking } from '../checking.ts'
import { valuesOf, valuesOfPassage, type EntryValue } from '../reading/entry-values.ts'
import { readOnce } from '../reading/read-once.ts'
import { unwrapUrl } from '../reading/unwrap-url.ts'

/** An address of an entry, or of a line that names a source. */
export interface WrittenAddress {
  readonly value: EntryValue
  /** Its stretch of the value. */
  readonly range: TextRange
  /** The address without the escapes of LaTeX. */
  readonly url: string
  /** Whether its stretch of the value is all of it, letter by letter. */
  readonly isPlain: boolean
}

/** Gives the addresses of all entries and source lines, in order. The links of its sentences are those of `linksOf`. */
export const addressesOf: (checking: Checking) => readonly WrittenAddress[] = readOnce((checking) => {
  const sources = checking.linked.passages.filter(({ role }) => role === 'source')
  const values = [
    ...sources.flatMap((passage) => valuesOfPassage(checking, passage)),
    ...checking.linked.references.flatMap((reference) => valuesOf(checking, reference)),
  ]
  return values.flatMap(readAddresses)
})

/** An address that a link of a sentence leads to. */
export interface WrittenLink extends WrittenAddress {
  /** Whether the link has words of its own. An address that is written out may be what the sentence is about. */
  readonly isWorded: boolean
}

/** Gives the links of the author's sentences, in order, without those of entries and source lines. */
export const linksOf: (checking: Checking) => readonly WrittenLink[] = readOnce((checking) =>
  checking.linked.passages.flatMap((passage) => (passage.words.links.length > 0 ? readLinks(checking, passage) : [])),
)

function readLinks(checking: Checking, { role, words }: Passage): readonly WrittenLink[] {
  if (role === 'reference' || role === 'source') return []
  return words.links.flatMap((link) => {
    const label = words.text.slice(link.start, link.end)
    // "connect to [localhost:8888](http://127.0.0.1:8888/)" writes it out as well.
    const isWorded = /^(?:[^.:/]|[.:/]\s)*$/.test(label.trim()) && !/localhost/i.test(label)
    const values = valuesOfPassage(checking, { words: { ...words, links: [link] } })
    return values
      .filter(({ name }) => name === 'link')
      .flatMap(readAddresses)
      .map((one) => ({ ...one, isWorded }))
  })
}

function readAddresses(value: EntryValue): readonly WrittenAddress[] {
  switch (value.name) {
    case 'url':
    case 'link': {
      const { start, end } = unwrapUrl(value.text)
      return end === start ? [] : [address(value, start, value.text.slice(start, end))]
    }
    case 'howpublished':
    case 'note':
      return [...value.text.matchAll(/\\url\{([^{}\s]+)\}|(?<![\p{L}{])(https?:\/\/[^\s{}"<>]+)/giu)].map((match) => {
        const text = match[1] ?? trimSentence(match[2] ?? '')
        return address(value, match.index + match[0].indexOf(text), text)
      })
    case 'words':
      // What has no scheme of the web is no link, and may be one that is misspelt.
      return [...value.text.matchAll(/(?<![\p{L}\p{N}])(?!https?:)[a-z]{3,7}:\/\/[^\s<>"”]+/giu)]
        .filter((match) => !value.links?.some(({ start, end }) => match.index >= start && match.index < end))
        .map((match) => address(value, match.index, trimSentence(match[0])))
    default:
      return []
  }
}

function address(value: EntryValue, start: number, text: string): WrittenAddress {
  const url = dropEscapes(text)
  return { value, range: { start, end: start + text.length }, url, isPlain: url === text }
}

function trimSentence(text: string): string {
  return trimEnd(text, /[.,;:)\]]/)
}

/** Gives an address read by the rules of the web; undefined where it is none. */
export function parseUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined
}
