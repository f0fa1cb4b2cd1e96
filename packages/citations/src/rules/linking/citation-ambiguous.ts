import { citationAmbiguous } from './messages.ts'
import { relateReferences, type Rule } from '../checking.ts'

/** Finds citations that two or more entries of different authors answer equally. */
export const checkAmbiguous: Rule = (checking) =>
  checking.linked.citations.flatMap(({ outcome, place, text }) =>
    outcome.type === 'ambiguous'
      ? [citationAmbiguous({ at: place, text, related: relateReferences(checking, outcome.candidates) })]
      : [],
  )
