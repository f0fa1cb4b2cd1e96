import type { Token, TokenizeContext } from 'micromark-util-types'

/** Gives the opening of the last bracket that may still become a link or an image, and drops those that no longer may. */
export function openLabel(context: TokenizeContext): Token | undefined {
  // The fields with dashes are micromark's, and the only place where it says so: the openings, and what cannot be one.
  // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
  const openings = context._labelStarts ?? []
  // oxlint-disable-next-line no-underscore-dangle -- the name that micromark gives
  while (openings.at(-1)?._balanced === true) openings.pop()
  return openings.at(-1)
}
