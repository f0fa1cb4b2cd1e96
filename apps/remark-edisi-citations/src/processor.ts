import { unified } from 'unified'
import { applySafeFixes } from './apply-safe-fixes.ts'
import { remarkEdisiCitations } from './remark-edisi-citations.ts'

/**
 * A processor that checks a file and gives it back with the safe fixes made. It neither parses nor prints Markdown, so
 * that nothing else in the file can change. For the language server, which looks for it in the user's own project first.
 */
export const processor = unified()
  .use(function () {
    this.parser = () => ({ type: 'root', children: [] })
    this.compiler = (_tree, file) => applySafeFixes(file)
  })
  .use(remarkEdisiCitations)
  .freeze()
