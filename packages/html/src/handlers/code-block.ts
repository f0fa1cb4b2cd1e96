import type { CodeBlock, Token } from '@edisi/document'
import type { ElementContent } from 'hast'
import { beginText, placeText, takeBreaks } from '../break-pages.ts'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** Code in lines of its own. Each coloured token is a span of class `token-<kind>`; plain ones are bare. */
export function codeBlockToHast(block: CodeBlock<'finished'>, state: State): ElementContent {
  beginText(block.nodeId, state)
  const content = block.lines.flatMap((line, index) => [
    ...(index === 0 ? [] : placeText('\n', state)),
    ...line.flatMap((token) => tokenToHast(token, state)),
  ])
  const language = block.language === undefined ? undefined : [`language-${block.language.replace(/\s+/g, '-')}`]
  const code = element('code', { className: language }, [...content, ...takeBreaks(state)])
  // Code is not words of the text's language: no translation, no hyphenation.
  const properties = { id: block.id, translate: 'no', ...languageProperties(block.lang, state.input.flavour) }
  return element('pre', properties, [code])
}

function tokenToHast(token: Token, state: State): ElementContent[] {
  const content = placeText(token.value, state)
  return token.kind === 'plain' ? content : [element('span', { className: [`token-${token.kind}`] }, content)]
}
