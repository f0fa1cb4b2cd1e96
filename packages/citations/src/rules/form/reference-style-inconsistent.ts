import { findDates } from '../../read/find-dates.ts'
import { relateReferences, type Rule } from '../checking.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readProseLists, type ProseListEntry } from '../reading/read-prose-lists.ts'
import { referenceStyleInconsistent } from './messages.ts'

// Of fewer entries no habit can be told.
const fewestEntries = 4

/** Finds entries whose year stands otherwise than in most of the list: "(2020)." here and "2020," there. One finding a list. */
export const checkStyleInconsistent: Rule = (checking) =>
  readProseLists(checking).flatMap(({ entries }) => {
    const formed = entries.flatMap((one) => {
      const form = formOf(one)
      return form === undefined ? [] : [{ ...one, form }]
    })
    if (formed.length < fewestEntries) return []
    const minority = findMinority(formed, ({ form }) => form, 0.7)
    // Two bare forms differ by what a title begins with more often than by style.
    const departing = (minority?.others ?? []).filter(({ form }) => !isPlain(form) || !isPlain(minority?.form ?? ''))
    const [first, ...others] = departing
    if (!minority || !first) return []
    return [
      referenceStyleInconsistent({
        at: first.entry.place,
        text: first.form,
        usual: minority.form,
        related: relateReferences(
          checking,
          others.map(({ reference }) => reference.id),
        ),
      }),
    ]
  })

function isPlain(form: string): boolean {
  return !form.startsWith('(')
}

/**
 * Gives how the year stands before the title, as a pattern. Undefined where it stands behind, or where the title was not read
 * or stands first for want of an author.
 */
function formOf({ reference: { text, csl } }: ProseListEntry): string | undefined {
  const title = text.indexOf((csl.title ?? '').slice(0, 20))
  if ((csl.title ?? '') === '' || title < 3 || !csl.author || !csl.issued) return undefined
  const before = text.slice(0, title)
  const bracket = /\(([^()]{1,40})\)\s?([.,:]?)[\s"“„«]*$/u.exec(before)
  if (bracket) return findDates(bracket[1] ?? '').length > 0 ? `(2020)${bracket[2] ?? ''}` : undefined
  const bare = /(?<![\p{N}(–-])(?:1[4-9]|20)\d\d[a-h]?([.,:]?)[\s"“„«]*$/u.exec(before)
  return bare ? `2020${bare[1] ?? ''}` : undefined
}
