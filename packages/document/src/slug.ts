/**
 * Gives the printed id for words: NFC, lower case, letters and digits of any script, `-` for spaces, and a letter first,
 * so that it is a valid NCName (Namespaces in XML 1.0, 4). A section number before the words is left out. Empty where
 * the words have no letter or digit.
 */
export function slug(text: string): string {
  const words = githubSlug(text.replace(/^\s*\d+(?:\.\d+)*[.)]?\s+(?=\S)/, ''))
    .replaceAll(/-{2,}/g, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
  return /^[\p{L}_]/u.test(words) || words === '' ? words : `s-${words}`
}

/** Gives the name that GitHub and others give a heading of these words, which authors link to. It need not be an id. */
export function githubSlug(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}_\s-]+/gu, '')
    .replaceAll(/\s/g, '-')
}

/** Gives the printed id for a name that an author gave, such as `fig:x`; empty where nothing of it can stay. */
export function toId(name: string): string {
  const kept = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, '-')
    .replace(/^[-.\p{M}]+|-+$/gu, '')
  return /^[\p{L}_]/u.test(kept) || kept === '' ? kept : `s-${kept}`
}
