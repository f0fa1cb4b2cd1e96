import { nearestName } from '@edisi/diagnostics'

/** The rules that there are, as far as names that an author wrote can be judged by them. */
export interface KnownRules {
  readonly has: (rule: string) => boolean
  /** The nearest name to one that there is not. */
  readonly near: (rule: string) => string | undefined
  /** Whether a check without the network finds all that the rule can find. */
  readonly isChecked: (rule: string) => boolean
}

/**
 * Loads the rules that are needed to judge some names. The pages that list them cost time: none are loaded for no name,
 * and those of the editions, with their libraries, only where a name is not among the others.
 */
export async function loadKnownRules(names: readonly string[]): Promise<KnownRules> {
  if (names.length === 0) return { has: () => false, near: () => undefined, isChecked: () => false }
  const { sourceRulePages } = await import('./source-rule-pages.ts')
  const isSufficient = names.every((name) => sourceRulePages.has(name))
  const pages = isSufficient ? sourceRulePages : (await import('./rule-pages.ts')).rulePages
  return {
    // Each message of the reader of EPUB has an id of its own, and all have one page.
    has: (rule) => pages.has(rule) || rule.startsWith('epub-lint-'),
    near: (rule) => nearestName(rule, pages.keys()),
    isChecked: (rule) => sourceRulePages.has(rule) && !foundElsewhere.has(rule),
  }
}

// Rules of these packages whose findings come with an edition, or from the network.
const foundElsewhere: ReadonlySet<string> = new Set([
  'csl-citation-empty',
  'csl-locale-missing',
  'csl-locator-hidden',
  'csl-missing',
  'csl-unreadable',
  'image-unreadable',
  'math-not-shown',
  'setting-unknown',
  'url-dead',
  'url-redirected',
  'reference-not-found-online',
  'reference-metadata-mismatch',
  'reference-retracted',
  'reference-unchecked-online',
  'reference-lock-unreadable',
])
