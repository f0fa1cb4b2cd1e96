import type { Rule } from '../checking.ts'
import { checkArxivId } from './arxiv-id.ts'
import { checkDoiForm } from './doi-form.ts'
import { checkDoiInUrlField } from './doi-in-url-field.ts'
import { checkDoiInvalid } from './doi-invalid.ts'
import { checkIdentifierConflict } from './identifier-conflict.ts'
import { checkIsbnChecksum } from './isbn-checksum.ts'
import { checkIssnChecksum } from './issn-checksum.ts'
import { checkOrcidChecksum } from './orcid-checksum.ts'

/** The rules about identifiers. */
export const identifiersRules: readonly Rule[] = [
  checkDoiInvalid,
  checkDoiForm,
  checkDoiInUrlField,
  checkIsbnChecksum,
  checkIssnChecksum,
  checkOrcidChecksum,
  checkArxivId,
  checkIdentifierConflict,
]
