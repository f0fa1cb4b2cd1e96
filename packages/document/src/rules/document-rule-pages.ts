import { frontMatterPages } from './front-matter-pages.ts'
import { imagePages } from './image-pages.ts'
import { structurePages } from './structure-pages.ts'
import { syntaxPages } from './syntax-pages.ts'

/** Pages for `edisi explain`: the rules of reading Markdown, by rule id. */
export const documentRulePages: ReadonlyMap<string, string> = new Map([
  ...frontMatterPages,
  ...structurePages,
  ...imagePages,
  ...syntaxPages,
])
