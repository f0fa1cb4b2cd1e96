import type { Link } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import { toHref } from '../to-href.ts'
import type { State } from '../state.ts'

/** A link; where its address could do harm, or within another link, it is its words alone. */
export function linkToHast(link: Link<'finished'>, state: State): readonly ElementContent[] {
  const href = link.url.startsWith('#') ? state.input.hrefOf(link.url.slice(1)) : toHref(link.url)
  if (state.isInLink || href === undefined) return state.toInlines(link.children)
  state.isInLink = true
  const content = state.toInlines(link.children)
  state.isInLink = false
  return [element('a', { href, title: link.title }, content)]
}
