import { readCitedName, type CitedName } from './read-cited-name.ts'

/** Gives "ISTAT" of "L'ISTAT", as an article that opens its sentence stands before it; such a name may be whole too, "L'Oréal". */
export function dropElision(name: CitedName): CitedName | undefined {
  const opening = elision.exec(name.text)?.[0].length ?? 0
  return opening === 0 ? undefined : readCitedName(name.text.slice(opening), name.start + opening)
}

const elision = /^(?:L|D|Dell|All|Nell|Sull|Dall)['’](?=\p{Lu})/u
