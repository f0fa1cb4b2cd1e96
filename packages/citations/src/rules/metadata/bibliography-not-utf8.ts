import type { Rule } from '../checking.ts'
import { bibliographyNotUtf8 } from './messages.ts'

/** Tells bibliographies that were not saved as UTF-8, whose letters had to be guessed: once a file. */
export const checkBibliographyEncoding: Rule = ({ linked }) => linked.guesses.map(bibliographyNotUtf8)
