import type { Diagnostic } from '@edisi/diagnostics'
import type { FormattedScope } from './format-scope.ts'
import { authorPrinted, citationUnprinted } from './messages.ts'

/** Tells the citations of which a style prints nothing as they are asked for. */
export function findUnprinted(scopes: readonly FormattedScope[]): readonly Diagnostic[] {
  return scopes.flatMap(({ output, indexOf }) =>
    [...indexOf].flatMap(([{ value, place }, index]) => {
      const form = output?.clusters[index]?.form ?? 'asked'
      switch (form) {
        case 'asked':
          return []
        case 'named':
          return [authorPrinted(value, place)]
        case 'nothing':
          return [citationUnprinted(value, place)]
        default:
          return form satisfies never
      }
    }),
  )
}
