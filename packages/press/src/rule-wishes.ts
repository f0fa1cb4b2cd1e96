import type { Silencing } from '@edisi/diagnostics'
import type { RuleSetting } from '@edisi/document'
import type { LoadedPublication } from './load-publication.ts'

/** What the author wants to be told, and how gravely. */
export interface RuleWishes {
  /** Of the front matter and of publication.yaml; of several for one rule the last counts. */
  readonly settings: readonly RuleSetting[]
  readonly silencings: readonly Silencing[]
  /** Whether what these silence is all that can be found: then a comment that silences nothing is told. */
  readonly isWholeCheck: boolean
}

/** Gives what the author of a publication wants to be told by a check; `weaker` are settings from elsewhere. */
export function wishesOfCheck(loaded: LoadedPublication, weaker: readonly RuleSetting[]): RuleWishes {
  const { settings, silencings } = wishesOfBuild(loaded)
  return { settings: [...weaker, ...settings], silencings, isWholeCheck: true }
}

/**
 * Gives what the author of a publication wants to be told by a build. It does not know today's date: some rules are
 * quiet, and a comment for them is not idle.
 */
export function wishesOfBuild({ frontMatter, silencings }: LoadedPublication): RuleWishes {
  return { settings: frontMatter.rules, silencings, isWholeCheck: false }
}
