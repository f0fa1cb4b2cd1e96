import { isOthers } from '../csl-item.ts'
import type { CslName } from '../csl-item.ts'
import { escapeLatex } from './escape-latex.ts'

/**
 * Writes names as BibTeX reads them (btxdoc 1988, section 4): `von Last, Jr, First`, organisations in braces, and what
 * BibTeX would take for a particle or for a border within a name in braces too.
 */
export function toBibtexNames(names: readonly CslName[] = []): string {
  return names
    .map(toBibtexName)
    .filter((name) => name !== '')
    .join(' and ')
}

function toBibtexName(name: CslName): string {
  if (isOthers(name)) return 'others'
  if (name.literal !== undefined) return `{${escapeLatex(name.literal)}}`
  // A name that was read without a family is one of its own.
  if (name.family === undefined) return wholeName(name)
  const family = protectFamily(name.family)
  const particle = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part !== undefined)
  const von = particle.map((part) => `${escapeLatex(part)} `).join('')
  const given = name.given === undefined ? [] : [protectGiven(name.given)]
  const suffix = name.suffix === undefined ? [] : [protectGiven(name.suffix)]
  if (given.length === 0 && suffix.length === 0) return von === '' ? family : `${von}${family},`
  return [`${von}${family}`, ...suffix, ...given].join(', ')
}

function wholeName(name: CslName): string {
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.suffix]
  const words = parts.filter((part) => part !== undefined).join(' ')
  return words === '' ? '' : `{${escapeLatex(words)}}`
}

// A word that begins small would be read as a particle, and a border as one.
function protectFamily(family: string): string {
  const escaped = escapeLatex(family)
  const isSafe = !/[,=]|(?:^|[\s-])(?![\p{Lu}\p{Lo}\p{Lt}\p{Lm}\d])|(?:^|\s)[Aa][Nn][Dd](?:\s|$)/u.test(family)
  return isSafe ? escaped : `{${escaped}}`
}

function protectGiven(given: string): string {
  const escaped = escapeLatex(given)
  return /[,=]|(?:^|\s)and(?:\s|$)/i.test(given) ? `{${escaped}}` : escaped
}
