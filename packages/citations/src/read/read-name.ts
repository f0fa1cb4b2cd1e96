import type { CslName } from '../csl-item.ts'
import { isOrganisation } from './is-organisation.ts'
import { partParticle } from './part-particle.ts'

/** Reads one name: "SMITH, John", "J. Smith", "Smith J.", "van der Smith, John", "Smith J van der"; else a literal. */
export function readName(part: string): CslName {
  // No name is as long: the patterns below must not be given what is none.
  if (part.length > 200) return { literal: part }
  const comma = /^([^,]+),\s*([^,]+)(?:,\s*((?:Jr|Sr|II|III|IV)\.?))?$/.exec(part)
  if (comma?.[1] !== undefined && comma[2] !== undefined) {
    const name = toName(comma[1], comma[2].replace(/(?<=\p{Ll}{2})\.$/u, ''))
    return comma[3] === undefined ? name : { ...name, suffix: comma[3] }
  }
  // "St. John K" has its initial behind it.
  const initialsFirst = /^((?:(?!St\. \p{Lu}\p{Ll}+ \p{Lu}{1,3}\.?$)\p{Lu}\p{Ll}?\.[\s‐-]*)+)(\p{L}.*)$/u.exec(part)
  // "U.S. Department of Rain" is no person.
  if (initialsFirst?.[2] !== undefined && /\s/.test(initialsFirst[2]) && isOrganisation(initialsFirst[2]))
    return { literal: part }
  if (initialsFirst?.[1] !== undefined && initialsFirst[2] !== undefined) {
    const [, suffix] = /\s+(Jr\.?|Sr\.?|II|III|IV)$/.exec(initialsFirst[2]) ?? []
    const family = (suffix === undefined ? initialsFirst[2] : initialsFirst[2].replace(/\s+\S+$/, '')).replace(
      /(?<=\p{Ll}{2})\.$/u,
      '',
    )
    return { ...toName(family, initialsFirst[1]), ...(suffix === undefined ? {} : { suffix }) }
  }
  const parted = partParticle(part)
  const unparticled = /^(\p{Lu}[\p{L}'’-]+),?\s+((?:\p{Lu}\.?[\s-]*){1,4})$/u.exec(parted?.rest ?? '')
  if (parted && unparticled?.[1] !== undefined && unparticled[2] !== undefined)
    return { family: unparticled[1], given: writeInitials(unparticled[2]), 'non-dropping-particle': parted.particle }
  // "King ML Jr": the initials stand between.
  const suffixLast = /^(.*\p{L}{2,} \p{Lu}{1,3}) (Jr\.?|Sr\.?|II|III|IV|[23]rd|2nd)\.?$/u.exec(part)
  if (suffixLast?.[1] !== undefined && suffixLast[2] !== undefined)
    return { ...readName(suffixLast[1]), suffix: suffixLast[2] }
  const initialsLast = /^(.*\p{L}{2,})\s+((?:\p{Lu}\.?[\s‐-]*){1,4})$/u.exec(part)
  if (initialsLast?.[1] !== undefined && initialsLast[2] !== undefined && initialsLast[2].length <= 8)
    return hasNoFamily(initialsLast[1]) ? { literal: part } : toName(initialsLast[1], initialsLast[2])
  return { literal: part.replace(/(?<!\b\p{Lu})\.$/u, '') }
}

/** Whether words before capitals are those of a body, "Ministerie van" before "OCW": no family ends with a small word. */
function hasNoFamily(words: string): boolean {
  return (
    /\s\p{Ll}+$|\s(?:für|of|for|pour|per|para|untuk|voor|und|and)\s/u.test(words) ||
    (words.includes(' ') && isOrganisation(words))
  )
}

/** Parts the particle from a family name, and writes one in capitals as names are written. */
function toName(family: string, given: string): CslName {
  // "Qing SJ.": the stop ends the row of names.
  if (/^[A-Z]{2,4}\.$/.test(given)) return toName(family, given.slice(0, -1))
  // "ALEMBERT (D'), J.": French puts the particle in brackets.
  const bracketed = /^(.+) \(((?:D['’]|DE|DU|DES|DE LA|VAN|VON|VAN DE[NR]?))\)$/iu.exec(family)
  if (bracketed?.[1] !== undefined && bracketed[2] !== undefined)
    return { ...toName(bracketed[1], given), 'non-dropping-particle': bracketed[2].toLowerCase() }
  const plain = lowerCapitals(family.trim(), given)
  const particle = /^((?:(?:\p{Ll}[\p{Ll}'’]*|V[ao]n(?= d)) ){1,3})(?=\p{Lu}|['’]t )/u.exec(plain)?.[1]
  const trailing = particle === undefined ? partParticle(given) : undefined
  if (trailing)
    return { family: plain, given: writeInitials(trailing.rest), 'non-dropping-particle': trailing.particle }
  if (particle === undefined) return { family: plain, given: writeInitials(given) }
  return { family: plain.slice(particle.length), given: writeInitials(given), 'non-dropping-particle': particle.trim() }
}

/** Writes "JA", "J-L" and "J" as "J. A.", "J.-L." and "J.": a style takes letters without a stop for one word. */
function writeInitials(given: string): string {
  const letters = given.trim()
  if (!/^\p{Lu}(?:[\s‐-]?\p{Lu}){0,2}$/u.test(letters)) return letters
  return letters.replace(/(\p{Lu})\s?/gu, '$1. ').replace(/ (?=[‐-]|$)/g, '')
}

// "ACERBI, Luigi" and "VAN DER BERG, I." are names in capitals, "LI, W." may be; "WHO" without a given name is not here.
function lowerCapitals(family: string, given: string): string {
  if (family.length < 2 || family !== family.toUpperCase() || family === family.toLowerCase() || given === '')
    return family
  return (
    family
      .toLowerCase()
      .replace(/(?<!\p{L})(?!(?:van|von|der|den|de|da|di|del|dos|la|le|du|zu) )\p{L}/gu, (letter) =>
        letter.toUpperCase(),
      )
      // "LE GOFF" and "LA FONTAINE" write their article large, as no particle is.
      .replace(/^l[ea] (?=\p{Lu})/u, (article) => `L${article.slice(1)}`)
      .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
  )
}
