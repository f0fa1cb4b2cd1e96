import type { Rule } from '../checking.ts'
import { checkUrlInsecure } from './url-insecure.ts'
import { checkUrlInvalid } from './url-invalid.ts'
import { checkUrlLocal } from './url-local.ts'
import { checkUrlShortener } from './url-shortener.ts'
import { checkUrlTemporary } from './url-temporary.ts'
import { checkUrlTrackingParameters } from './url-tracking-parameters.ts'
import { checkUrlTrailingPunctuation } from './url-trailing-punctuation.ts'

/** The rules about addresses. */
export const urlsRules: readonly Rule[] = [
  checkUrlInvalid,
  checkUrlTrackingParameters,
  checkUrlInsecure,
  checkUrlShortener,
  checkUrlLocal,
  checkUrlTemporary,
  checkUrlTrailingPunctuation,
]
