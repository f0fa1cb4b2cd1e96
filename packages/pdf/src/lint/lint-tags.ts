import { listContents } from './lint-contents.ts'
import type { PdfFile } from './pdf-file.ts'
import { readTree } from './read-content.ts'
import { isPointer } from './read-syntax.ts'
import type { PdfNode } from './read-syntax.ts'

interface State {
  readonly file: PdfFile
  readonly findings: string[]
  /** Sequences that an element holds, as `stream:number`. */
  readonly held: Set<string>
}

/** Checks the tag tree: it holds each sequence once, leads back from each, and its tables, figures and links are whole. */
export function lintTags(file: PdfFile): readonly string[] {
  const root = file.dictionary(file.dictionary(file.trailer.get('Root')).get('StructTreeRoot'))
  const state: State = { file, findings: [], held: new Set() }
  visit(state, root.get('K'))
  const parents = new Map<number, PdfNode>()
  const entries = readTree(file, root.get('ParentTree'), 'Nums')
  for (let index = 0; index + 1 < entries.length; index += 2)
    parents.set(Number(entries[index]), entries[index + 1] ?? null)
  for (const { where, id, dictionary, content } of listContents(file)) {
    const row = file.array(parents.get(Number(dictionary.get('StructParents'))))
    for (const sequence of content.sequences) {
      if (!state.held.has(`${id}:${sequence}`)) state.findings.push(`${where}: no tag holds sequence ${sequence}`)
      if (!isPointer(row[sequence])) state.findings.push(`${where}: the parent tree does not know sequence ${sequence}`)
    }
    for (const annotation of file.array(dictionary.get('Annots'))) {
      const described = file.dictionary(annotation)
      const owner = file.dictionary(parents.get(Number(described.get('StructParent'))))
      if (file.name(owner.get('S')) !== 'Link') state.findings.push(`${where} has a link that no Link tag owns`)
      if (!described.get('Contents')) state.findings.push(`${where} has a link that is not described`)
    }
  }
  return state.findings
}

function visit(state: State, node: PdfNode | undefined): void {
  const { file } = state
  const element = file.dictionary(node)
  const role = file.name(element.get('S')) ?? ''
  const kids = toList(file, element.get('K'))
  for (const kid of kids) {
    const described = file.dictionary(kid)
    const sequence = typeof kid === 'number' ? kid : described.get('MCID')
    if (typeof sequence === 'number')
      hold(state, role, { sequence, owner: described.get('Stm') ?? described.get('Pg') ?? element.get('Pg') })
    else if (file.name(described.get('Type')) !== 'OBJR') visit(state, kid)
  }
  if (role === 'Figure' && !element.has('Alt')) state.findings.push('a Figure has no alternative')
  if (role === 'Note' && !element.has('ID')) state.findings.push('a Note has no identifier')
  if (role === 'Table') lintTable(state, element.get('K'))
}

function toList(file: PdfFile, kids: PdfNode | undefined): readonly PdfNode[] {
  if (kids === undefined) return []
  return Array.isArray(file.follow(kids)) ? file.array(kids) : [kids]
}

function hold(state: State, role: string, { sequence, owner }: { sequence: number; owner: PdfNode | undefined }): void {
  const key = `${isPointer(owner) ? owner.pointer : 0}:${sequence}`
  if (state.held.has(key)) state.findings.push(`two tags hold one sequence, the second a ${role}`)
  state.held.add(key)
}

function lintTable(state: State, kids: PdfNode | undefined): void {
  const rows = listRows(state.file, kids)
  const cells = rows.flat()
  if (!cells.some(({ role }) => role === 'TH')) state.findings.push('a Table has no TH')
  if (rows.length === 0) state.findings.push('a Table has no rows')
}

function listRows(file: PdfFile, kids: PdfNode | undefined): readonly (readonly { readonly role: string }[])[] {
  return toList(file, kids).flatMap((kid) => {
    const element = file.dictionary(kid)
    const role = file.name(element.get('S'))
    if (role !== 'TR') return listRows(file, element.get('K'))
    return [toList(file, element.get('K')).map((cell) => ({ role: file.name(file.dictionary(cell).get('S')) ?? '' }))]
  })
}
