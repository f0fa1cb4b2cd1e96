import { nearestName } from '@edisi/diagnostics'
import type { TextRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { editValue, findValue, valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { arxivId } from './messages.ts'
import { trimEnd } from '../../trim-end.ts'

/** Finds numbers of arXiv that it cannot have given. Of several mentions in an entry the first is told. */
export const checkArxivId: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const told = new Set<string>()
    return findIds(valuesOf(checking, reference)).flatMap(({ value, range }) => {
      const text = value.text.slice(range.start, range.end)
      const id = text.replace(/v\d{1,2}$/, '')
      const fault = told.has(id) ? undefined : readFault(id)
      told.add(id)
      if (!fault) return []
      const version = text.slice(id.length)
      const isPlaced = editValue(value, range, '').length > 0
      const expected = isPlaced ? fault.expected.map((one) => one + version) : []
      return [arxivId({ at: value.placeOf(range), text, why: fault.why, expected })]
    })
  })

interface FoundId {
  readonly value: EntryValue
  readonly range: TextRange
}

function findIds(values: readonly EntryValue[]): readonly FoundId[] {
  const isArxiv = /arxiv/i.test(findValue(values, 'archiveprefix', 'eprinttype')?.text ?? '')
  return values.flatMap((value) => {
    if (value.name === 'abstract' || value.name === 'file') return []
    const pattern =
      value.name === 'eprint' && isArxiv
        ? /(^\s*(?:arXiv:)?)([^\s]+)(?=\s*$)/gi
        : /(\barXiv:\s?(?:abs\/|arXiv:)?|\barxiv\.org\/(?:abs|pdf)\/|\b10\.48550\/arxiv\.)([^\s,;()[\]{}<>"'?#&]+)/gi
    return [...value.text.matchAll(pattern)].flatMap((match) => {
      const start = match.index + (match[1]?.length ?? 0)
      const text = trimEnd(match[2] ?? '', /[.:/]/).replace(/\.pdf$/i, '')
      // "arXiv: 2020" is a name and a year.
      return /\d/.test(text) && !/^(?:19|20)\d\d$/.test(text)
        ? [{ value, range: { start, end: start + text.length } }]
        : []
    })
  })
}

interface Fault {
  readonly why: string
  readonly expected: readonly string[]
}

/** Tells what is wrong with a number, by arXiv's own scheme ("Understanding the arXiv identifier"); undefined for none. */
function readFault(id: string): Fault | undefined {
  const current = /^(\d{2})(\d{2})\.(\d+)$/.exec(id)
  if (current)
    return readCurrent(id, { month: Number(current[2]), date: `${current[1]}${current[2]}`, count: current[3] ?? '' })
  const old = /^([a-z-]+)(?:\.[a-z-]{2,10})?\/(\d{2})(\d{2})(\d{3})$/i.exec(id)
  if (!old) return { why: 'it has the form of none', expected: withPoint(id) }
  const archive = (old[1] ?? '').toLowerCase()
  const nearest = nearestName(archive, archives)
  if (!archives.has(archive))
    return {
      why: `there is no archive \`${archive}\``,
      expected: nearest === undefined ? [] : [id.replace(old[1] ?? '', nearest)],
    }
  const month = Number(old[3])
  return month >= 1 && month <= 12 ? undefined : { why: `there is no month ${old[3]}`, expected: [] }
}

// Some styles take the point out with those of abbreviations.
function withPoint(id: string): readonly string[] {
  const parts = /^(\d{4})(\d{4,5})$/.exec(id)
  const whole = parts ? `${parts[1]}.${parts[2]}` : ''
  return whole !== '' && readFault(whole) === undefined ? [whole] : []
}

// From April 2007 the number counts to 9999 in a month, from January 2015 to 99999.
function readCurrent(
  id: string,
  { month, date, count }: { readonly month: number; readonly date: string; readonly count: string },
): Fault | undefined {
  if (month < 1 || month > 12) return { why: `there is no month ${date.slice(2)}`, expected: [] }
  if (Number(date) < 704) return { why: 'numbers of this form begin with 0704', expected: [] }
  const wanted = Number(date) < 1501 ? 4 : 5
  if (count.length === wanted) return undefined
  const plain = count.replace(/^0+/, '').padStart(wanted, '0')
  return {
    why: `after the point it has ${count.length} digits in place of ${wanted}`,
    expected: plain.length === wanted ? [`${id.slice(0, 5)}${plain}`] : [],
  }
}

const archives: ReadonlySet<string> = new Set(
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'.split(
    ' ',
  ),
)
