import type { Place } from '@edisi/diagnostics'
import { walkBlocks } from '@edisi/document'
import type { NodeId } from '@edisi/document'
import type { CslItem } from '../csl-item.ts'
import { placeOfRange, showWords } from '../inline-text.ts'
import type { LinkedDocument, Reference } from '../linked-document.ts'
import { readBibliography } from '../read/read-bibliography.ts'
import { findLostWords } from '../write/find-lost-words.ts'
import type { Work } from '../write/list-works.ts'
import { writeBibtex } from '../write/write-bibtex.ts'
import { writeCslJson } from '../write/write-csl-json.ts'

/** An entry of a prose list that a bibliography would not hold as a whole, and where what it would lose begins. */
export interface LossyEntry {
  readonly reference: Reference
  readonly place: Place
  /** The stretches that no field has; none where it is its form that no bibliography has. */
  readonly lost: readonly string[]
  readonly form: 'paragraph' | 'several-blocks' | 'table-row'
}

/** The works of prose lists that a bibliography file holds as a whole, and that file. */
export interface CarriedWorks {
  readonly text: string
  readonly works: readonly Work[]
  readonly lossy: readonly LossyEntry[]
}

/**
 * Writes works of prose lists as a bibliography file, and only those of which no word is lost: the file is read again, and
 * what is read compared with the words of the entries.
 */
export async function carryWorks(
  linked: LinkedDocument,
  works: readonly Work[],
  form: 'bib' | 'json',
): Promise<CarriedWorks> {
  const again = await readAgain(works, form)
  const byId = new Map(linked.references.map((reference) => [reference.id, reference]))
  const forms = formsOf(linked)
  const lossy: LossyEntry[] = []
  const carried = works.filter((work) => {
    const csl = again.get(work.key)
    const found = work.references.flatMap((id) => {
      const reference = byId.get(id)
      return reference?.origin === 'prose' ? (findLoss(reference, csl, { linked, forms }) ?? []) : []
    })
    lossy.push(...found)
    return found.length === 0
  })
  return { text: writeWorks(carried, form), works: carried, lossy }
}

async function readAgain(works: readonly Work[], form: 'bib' | 'json'): Promise<ReadonlyMap<string, CslItem>> {
  const bytes = new TextEncoder().encode(writeWorks(works, form))
  const { entries } = await readBibliography({ path: `works.${form}`, bytes })
  return new Map(entries.map(({ key, csl }) => [key, csl]))
}

function writeWorks(works: readonly Work[], form: 'bib' | 'json'): string {
  const items = works.map(({ csl }) => csl)
  return form === 'json' ? writeCslJson(items) : writeBibtex(items).text
}

type EntryForms = ReadonlyMap<NodeId, LossyEntry['form']>

function formsOf({ document }: LinkedDocument): EntryForms {
  const lists = document.chapters.flatMap(({ blocks }) =>
    [...walkBlocks(blocks)].flatMap((block) => (block.type === 'referenceList' ? block.entries : [])),
  )
  return new Map(
    lists.map(({ nodeId, children: [first, ...more] }) => [
      nodeId,
      first?.type === 'paragraph' && more.length === 0 ? 'paragraph' : 'several-blocks',
    ]),
  )
}

function findLoss(
  reference: Reference,
  csl: CslItem | undefined,
  { linked, forms }: { readonly linked: LinkedDocument; readonly forms: EntryForms },
): LossyEntry | undefined {
  const { place, block, passage } = reference
  if (place === undefined) return undefined
  const form = (block === undefined ? undefined : forms.get(block)) ?? 'table-row'
  if (form !== 'paragraph') return { reference, place, lost: [], form }
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  if (words === undefined || csl === undefined) return { reference, place, lost: [reference.text], form }
  const lost = findLostWords(words, csl)
  const [first] = lost
  if (first === undefined) return undefined
  return {
    reference,
    place: placeOfRange(words, first) ?? place,
    lost: lost.map((range) => showWords(words, range)),
    form,
  }
}
