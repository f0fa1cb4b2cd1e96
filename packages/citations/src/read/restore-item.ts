import type { CslItem, CslName } from '../csl-item.ts'
import { typeOfSubtype } from '../write/to-bibtex-type.ts'
import type { BibtexEntry } from './split-bibtex.ts'

/**
 * Gives an item back what the library leaves out of an entry: the type of CSL that `entrysubtype` tells, the number of an
 * entry that is neither an article nor in a series, an issue of what is no article, and that a name of one word in braces is an organisation's.
 */
export function restoreItem(item: CslItem, { type, fields }: Pick<BibtexEntry, 'type' | 'fields'>): CslItem {
  const subtype = fields.get('entrysubtype')?.trim() ?? ''
  const told = typeOfSubtype(type, subtype)
  const { genre, ...rest } = item
  return {
    ...rest,
    id: item.id,
    type: told ?? item.type,
    ...(genre === undefined || (told !== undefined && genre === subtype) ? {} : { genre }),
    ...numbersOf(item, fields),
    ...(item.author ? { author: markOrganisations(item.author, fields.get('author')) } : {}),
    ...(item.editor ? { editor: markOrganisations(item.editor, fields.get('editor')) } : {}),
  }
}

function numbersOf(
  item: CslItem,
  fields: ReadonlyMap<string, string>,
): { readonly number?: string; readonly issue?: string } {
  const number = plainField(fields, 'number')
  const issue = plainField(fields, 'issue')
  const isRead = ['number', 'issue', 'collection-number'].some((variable) => item[variable] !== undefined)
  return {
    ...(isRead || number === undefined ? {} : { number }),
    ...(item['issue'] !== undefined || issue === undefined ? {} : { issue }),
  }
}

function plainField(fields: ReadonlyMap<string, string>, name: string): string | undefined {
  const value = fields.get(name)?.trim() ?? ''
  return /^[\w./:() –-]+$/.test(value) ? value : undefined
}

function markOrganisations(names: readonly CslName[], written = ''): readonly CslName[] {
  const parts = splitNames(written)
  if (parts.length !== names.length) return names
  return names.map((name, index) => {
    const isBraced = /^\{[^{}]*\}$/.test(parts[index] ?? '')
    return isBraced && name.family !== undefined && Object.keys(name).length === 1 ? { literal: name.family } : name
  })
}

// Names part at "and" outside of braces.
function splitNames(written: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const found of written.matchAll(/[{}]|(?<=\s)and(?=\s)/gi)) {
    if (found[0] === '{') depth += 1
    else if (found[0] === '}') depth -= 1
    else if (depth === 0) {
      parts.push(written.slice(from, found.index).trim())
      from = found.index + found[0].length
    }
  }
  return [...parts, written.slice(from).trim()]
}
