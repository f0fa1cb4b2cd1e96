import type { Inline } from '@edisi/document'
import { nameReference, type Rule } from '../checking.ts'
import { footnoteBareUrl } from './messages.ts'
import { trimEnd } from '../../trim-end.ts'

/** Finds notes that hold nothing but an address, in a text that has a list for its sources. */
export const checkFootnoteBareUrl: Rule = ({ linked }) => {
  if (linked.references.length === 0) return []
  const listed = new Map(
    linked.references.flatMap((reference) =>
      typeof reference.csl.URL === 'string' ? [[bareUrl(reference.csl.URL), reference] as const] : [],
    ),
  )
  return linked.document.chapters.flatMap(({ notes }) =>
    notes.flatMap(({ children, place }) => {
      const [paragraph, second] = children
      if (second || paragraph?.type !== 'paragraph') return []
      const url = soleAddress(paragraph.children)
      if (url === undefined) return []
      const reference = listed.get(bareUrl(url))
      return [
        footnoteBareUrl({
          at: paragraph.children[0]?.place ?? place,
          text: url,
          expected: reference ? [nameReference(reference)] : [],
        }),
      ]
    }),
  )
}

function soleAddress(inlines: readonly Inline<'linked'>[]): string | undefined {
  const kept = inlines.filter((node) => node.type !== 'text' || !/^[\s.]*$/.test(node.value))
  const [only, second] = kept
  if (!only || second) return undefined
  if (only.type === 'text') return /^\s*(https?:\/\/\S+)$/.exec(trimEnd(only.value, /[\s.]/))?.[1]
  const [words] = only.type === 'link' ? only.children : []
  return only.type === 'link' && words?.type === 'text' && bareUrl(words.value) === bareUrl(only.url)
    ? only.url
    : undefined
}

function bareUrl(url: string): string {
  return trimEnd(url.replace(/^https?:\/\/(?:www\.)?/i, ''), /[/.]/)
}
