import { replaceOthers } from '../../replace-others.ts'
import { connectorPattern } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import { trimEnd } from '../../trim-end.ts'
import type { Rule } from '../checking.ts'
import { readCitedBrackets, type Cited } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationDuplicateInGroup } from './messages.ts'

/** Finds a work that stands twice in one bracket in the same words. */
export const checkDuplicateInGroup: Rule = (checking) =>
  readCitedBrackets(checking).flatMap(({ citations, words, inside }) =>
    citations.flatMap((cited, index) => {
      const first = citations.slice(0, index).find((other) => isSame(other, cited))
      if (!first) return []
      const { start, end } = cited.record.spot
      const before = words.text.slice(inside.start, start)
      const gap = before.length - trimEnd(before, /[\s;,]/).length
      // Only a part that is nothing but the citation may go: "(A, 2001; but see A, 2001)" says more.
      const isPart =
        cited.name !== undefined &&
        words.text.slice(start - gap, start).includes(';') &&
        /^\s*(?:;|$)/.test(words.text.slice(end, inside.end))
      const stretch = isPart ? readExactStretch(checking, words, { start: start - gap, end }) : undefined
      return [
        citationDuplicateInGroup({
          at: cited.record.place,
          text: cited.record.text,
          fix: stretch ? [{ place: stretch.place, text: '' }] : [],
        }),
      ]
    }),
  )

function isSame({ record: a }: Cited, { record: b }: Cited): boolean {
  return a.reference === b.reference && plainText(a.text) === plainText(b.text)
}

const joint = new RegExp(`\\s(?:${connectorPattern})(?=\\s)`, 'giu')

// "Sari dkk." and "Sari et al.", "&" and "and" are the same words here.
function plainText(text: string): string {
  return foldText(replaceOthers(text, ' ').replace(joint, ' '))
}
