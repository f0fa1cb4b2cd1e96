import { frontMatterRules } from './front-matter-rules.ts'
import { imageRules } from './image-rules.ts'
import { structureRules } from './structure-rules.ts'
import { syntaxRules } from './syntax-rules.ts'

/** Pages for `edisi explain`: the rules of reading Markdown, by rule id. */
export const documentRules: ReadonlyMap<string, string> = new Map([
  ...frontMatterRules,
  ...structureRules,
  ...imageRules,
  ...syntaxRules,
])
