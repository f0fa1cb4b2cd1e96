import type { Link } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import { isSafeUrl } from '../is-safe-url.ts'
import type { State } from '../state.ts'

/** A link; where its address could do harm, or within another link, it is its words alone. */
export function linkToHast(link: Link<'finished'>, state: State): readonly ElementContent[] {
  if (state.isInLink || !isSafeUrl(link.url)) return state.toInlines(link.children)
  state.isInLink = true
  const content = state.toInlines(link.children)
  state.isInLink = false
  const href = link.url.startsWith('#') ? state.input.hrefOf(link.url.slice(1)) : link.url
  return [element('a', { href, title: link.title }, content)]
}
