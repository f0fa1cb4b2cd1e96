import type { CslName } from '../csl-item.ts'

/** Reads one name: "SMITH, John", "J. Smith", "Smith J.", "van der Smith, John", "Smith J van der"; else a literal. */
export function readName(part: string): CslName {
  // No name is as long: the patterns below must not be given what is none.
  if (part.length > 200) return { literal: part }
  const comma = /^([^,]+),\s*([^,]+)(?:,\s*((?:Jr|Sr|II|III|IV)\.?))?$/.exec(part)
  if (comma?.[1] !== undefined && comma[2] !== undefined) {
    const name = toName(comma[1], comma[2].replace(/(?<=\p{Ll}{2})\.$/u, ''))
    return comma[3] === undefined ? name : { ...name, suffix: comma[3] }
  }
  const initialsFirst = /^((?:\p{Lu}\p{Ll}?\.[\s‐-]*)+)(\p{L}.*)$/u.exec(part)
  if (initialsFirst?.[1] !== undefined && initialsFirst[2] !== undefined) {
    const [, suffix] = /\s+(Jr\.?|Sr\.?|II|III|IV)$/.exec(initialsFirst[2]) ?? []
    const family = suffix === undefined ? initialsFirst[2] : initialsFirst[2].replace(/\s+\S+$/, '')
    return { ...toName(family, initialsFirst[1]), ...(suffix === undefined ? {} : { suffix }) }
  }
  const particleLast =
    /^(\p{Lu}[\p{L}'’-]+),?\s+((?:\p{Lu}\.?[\s-]*){1,4})((?:van|von|de|da|di|del|der|den)(?: (?:der|den|la|de))?)$/u.exec(
      part,
    )
  if (particleLast?.[1] !== undefined && particleLast[2] !== undefined && particleLast[3] !== undefined)
    return { family: particleLast[1], given: particleLast[2].trim(), 'non-dropping-particle': particleLast[3] }
  const initialsLast = /^(.*\p{L}{2,})\s+((?:\p{Lu}\.?[\s‐-]*){1,4})$/u.exec(part)
  if (initialsLast?.[1] !== undefined && initialsLast[2] !== undefined && initialsLast[2].length <= 8)
    return toName(initialsLast[1], initialsLast[2])
  return { literal: part.replace(/(?<!\b\p{Lu})\.$/u, '') }
}

/** Parts the particle from a family name, and writes one in capitals as names are written. */
function toName(family: string, given: string): CslName {
  const plain = lowerCapitals(family.trim(), given)
  // "Qing SJ.": the stop ends the row of names.
  if (/^[A-Z]{2,4}\.$/.test(given)) return toName(family, given.slice(0, -1))
  const particle = /^((?:(?:\p{Ll}[\p{Ll}'’]*|V[ao]n(?= d)) ){1,3})(?=\p{Lu}|['’]t )/u.exec(plain)?.[1]
  const trailing = !/\s(?:v[ao]n|d[aei]|del|de[rn]|dos)(?:\s|$)/.test(given)
    ? undefined
    : /^(.*?[\p{L}.])\s+((?:van|von|de|da|di|del|der|den|dos)(?: (?:der|den|la|de))?)$/u.exec(given.trim())
  if (trailing?.[1] !== undefined && trailing[2] !== undefined && particle === undefined)
    return { family: plain, given: trailing[1], 'non-dropping-particle': trailing[2] }
  if (particle === undefined) return { family: plain, given: given.trim() }
  return { family: plain.slice(particle.length), given: given.trim(), 'non-dropping-particle': particle.trim() }
}

// "ACERBI, Luigi" and "VAN DER BERG, I." are names in capitals, "LI, W." may be; "WHO" without a given name is not here.
function lowerCapitals(family: string, given: string): string {
  if (family.length < 2 || family !== family.toUpperCase() || family === family.toLowerCase() || given === '')
    return family
  return family
    .toLowerCase()
    .replace(/(?<!\p{L})(?!(?:van|von|der|den|de|da|di|del|dos|la|le|du|zu) )\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
