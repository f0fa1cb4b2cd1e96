import type { Plugin } from 'unified'
import { addMessage, addMessageOfOther } from './add-message.ts'
import { checkFile } from './check-file.ts'
import { keepFindings } from './findings-of.ts'
import type { Options } from './options.ts'

/**
 * Checks the citations of a Markdown file, and whatever else is found on the way to them, and says it in messages of the
 * file. The tree is not used and stays as it is: places must be exact to the character, so the file's own text is read.
 */
export const remarkEdisiCitations: Plugin<[(Readonly<Options> | null | undefined)?]> = (options) => {
  const settings = options ?? {}
  return async (_tree, file) => {
    const checked = await checkFile(file, settings)
    keepFindings(file, checked.findings)
    for (const diagnostic of checked.findings) addMessage(file, diagnostic, checked.text)
    for (const diagnostic of checked.elsewhere) addMessageOfOther(file, diagnostic)
  }
}

// remark-cli, and with it every editor, loads a plugin by its default export.
// oxlint-disable-next-line import/no-default-export
export default remarkEdisiCitations
