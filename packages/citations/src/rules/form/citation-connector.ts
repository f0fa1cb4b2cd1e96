import type { Rule } from '../checking.ts'
import { citationTerms } from '../reading/citation-terms.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readCited, type Cited } from '../reading/read-cited.ts'
import { readConnector, type Connector } from '../reading/read-connector.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationConnector } from './messages.ts'

/**
 * Finds "&" where a text has "and", and "and" where it has "&": in brackets and in running words apart, since APA wants
 * the one here and the other there. Words of another language are told by `language-term-mixed`.
 */
export const checkConnector: Rule = (checking) =>
  ['author-date', 'narrative'].flatMap((kind) => {
    const joined = readCited(checking).flatMap((cited) => {
      const connector = cited.record.kind === kind ? readConnector(cited) : undefined
      return connector && (connector.word === '&' || ownWords(cited).includes(connector.word))
        ? [{ cited, connector }]
        : []
    })
    const minority = findMinority(joined, ({ connector }) => formOf(connector), 0.6)
    return (minority?.others ?? []).map(({ cited, connector }) => {
      const right = connector.word === '&' ? (ownWords(cited)[0] ?? 'and') : '&'
      const stretch = readExactStretch(checking, cited.words, connector)
      return citationConnector({
        at: stretch?.place ?? cited.record.place,
        text: connector.word,
        right,
        expected: stretch ? [right] : [],
      })
    })
  })

function ownWords({ lang }: Cited): readonly string[] {
  return citationTerms.get(lang)?.connectors ?? []
}

function formOf({ word }: Connector): string {
  return word === '&' ? '&' : 'word'
}
