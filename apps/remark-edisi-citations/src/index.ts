export type { Options, RuleSeverity } from './options.ts'
// remark-cli, and with it every editor, loads a plugin by its default export.
// oxlint-disable-next-line import/no-default-export
export { default, remarkEdisiCitations } from './remark-edisi-citations.ts'
export { processor } from './processor.ts'
export { applySafeFixes } from './apply-safe-fixes.ts'
