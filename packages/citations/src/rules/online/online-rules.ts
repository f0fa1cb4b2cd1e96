import type { OnlineRule } from './online-checking.ts'
import { checkMetadataMismatch } from './reference-metadata-mismatch.ts'
import { checkNotFoundOnline } from './reference-not-found-online.ts'
import { checkRetracted } from './reference-retracted.ts'
import { checkUncheckedOnline } from './reference-unchecked-online.ts'
import { checkDead } from './url-dead.ts'
import { checkRedirected } from './url-redirected.ts'

/** The rules that go by facts from the network. */
export const onlineRules: readonly OnlineRule[] = [
  checkDead,
  checkRedirected,
  checkRetracted,
  checkMetadataMismatch,
  checkNotFoundOnline,
  checkUncheckedOnline,
]
