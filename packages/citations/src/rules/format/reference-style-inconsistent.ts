import { findDates } from '../../read/find-dates.ts'
import { relateReferences, type Rule } from '../checking.ts'
import { findMinority } from './find-minority.ts'
import { referenceStyleInconsistent } from './messages.ts'
import { readProseLists, type ProseListEntry } from './prose-lists.ts'

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
    const [first, ...others] = minority?.others ?? []
    if (!minority || !first || minority.form === 'late') return []
    return [
      referenceStyleInconsistent({
        at: first.entry.place,
        text: first.form === 'late' ? '… 2020.' : first.form,
        usual: minority.form,
        related: relateReferences(
          checking,
          others.map(({ reference }) => reference.id),
        ),
      }),
    ]
  })

/** Gives how the year stands, as a pattern; undefined where there is none to be seen. */
function formOf({ reference }: ProseListEntry): string | undefined {
  const text = reference.text.replace(/https?:\/\/\S+|\b10\.\d{4,9}\/\S+/g, ' ')
  const bracket =
    /\((?=[^()]{0,30}(?:(?:19|20)\d\d|n\. ?d\.|t\. ?t\.|o\. ?J\.|s\. ?f\.))[^()]{1,40}\)\s?([.,:]?)/iu.exec(
      text.slice(0, 400),
    )
  // The initials "S. A." look like "sine anno": a year counts before a word for none.
  const dates = findDates(text)
  const date = dates.find((found) => found.date !== undefined) ?? dates[0]
  if (!date) return undefined
  if (bracket && (bracket.index <= date.start || !date.date)) return `(2020)${bracket[1] ?? ''}`
  const isEarly =
    !/["“„«]/.test(text.slice(0, date.start)) && /\.\s$|,\s$/.test(text.slice(0, date.start)) && date.start < 60
  const after = /^\s?([.,:])/.exec(text.slice(date.end))?.[1] ?? ''
  return isEarly ? `2020${after}` : 'late'
}
