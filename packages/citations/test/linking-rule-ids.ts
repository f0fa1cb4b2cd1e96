import { linkingPages } from '../src/rules/linking/linking-pages.ts'

/** The rules that join citations and entries: their cases show no other rule's messages. */
export const linkingRuleIds: ReadonlySet<string> = new Set(linkingPages.map(({ id }) => id))
