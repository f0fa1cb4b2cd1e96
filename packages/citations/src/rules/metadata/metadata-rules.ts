import type { Rule } from '../checking.ts'
import { checkBibliographyEncoding } from './bibliography-not-utf8.ts'
import { checkAuthorGarbled } from './reference-author-garbled.ts'
import { checkMarkupResidue } from './reference-markup-residue.ts'
import { checkMissingAuthor } from './reference-missing-author.ts'
import { checkMissingContainer } from './reference-missing-container.ts'
import { checkMissingLink } from './reference-missing-link.ts'
import { checkMissingLocator } from './reference-missing-locator.ts'
import { checkMissingTitle } from './reference-missing-title.ts'
import { checkMissingYear } from './reference-missing-year.ts'
import { checkParseError } from './reference-parse-error.ts'

/** The rules about what entries say of their works. */
export const metadataRules: readonly Rule[] = [
  checkMissingAuthor,
  checkMissingTitle,
  checkMissingYear,
  checkMissingContainer,
  checkMissingLocator,
  checkMissingLink,
  checkAuthorGarbled,
  checkMarkupResidue,
  checkParseError,
  checkBibliographyEncoding,
]
