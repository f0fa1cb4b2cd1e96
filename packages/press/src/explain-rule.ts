/** Gives the page of a rule: what it flags, why, an example, how to mend it; undefined where there is no such rule. */
export async function explainRule(ruleId: string): Promise<string | undefined> {
  return (await loadPages()).get(ruleId)
}

/** Gives the ids of all rules, in the order of their letters. */
export async function listRules(): Promise<readonly string[]> {
  return [...(await loadPages()).keys()].toSorted()
}

// The pages stand with the packages that report, and these bring their libraries: a build must not load them all.
async function loadPages(): Promise<ReadonlyMap<string, string>> {
  const { rulePages } = await import('./rule-pages.ts')
  return rulePages
}
