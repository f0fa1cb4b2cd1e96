import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Processor } from 'unified'
import { boundParser } from '../syntax/bound-parser.ts'
import { divFence } from '../syntax/div-fence.ts'
import { mathFlow } from '../syntax/math-flow.ts'
import { mathText } from '../syntax/math-text.ts'
import { texFlow } from '../syntax/tex-flow.ts'
import { texText } from '../syntax/tex-text.ts'
import { exactText } from './exact-text.ts'
import { newSyntax } from './new-syntax.ts'
import { quickenEdits } from './quicken-edits.ts'

quickenEdits()

const processor = createProcessor().freeze()

/** Parses Markdown (CommonMark and GFM, with the syntaxes of `syntax/`) to mdast, whose texts know their places exactly. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Parses Markdown as `parseMarkdown` does, but bare addresses stay text. */
export function parseWithoutAddresses(text: string): Root {
  return createProcessor().use(remarkWithoutAddresses).freeze().parse(text)
}

function createProcessor() {
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkEdisi)
}

function remarkWithoutAddresses(this: Processor): undefined {
  // The names that micromark has for them.
  this.data().micromarkExtensions?.push({ disable: { null: ['protocolAutolink', 'wwwAutolink'] } })
}

function remarkEdisi(this: Processor): undefined {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(divFence, mathText, mathFlow, texFlow, texText, boundParser)
  // The transform of GFM's autolinks replaces texts by ones without places, to find what its tokenizer has left out on
  // purpose, such as addresses within the words of a link.
  const extensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] }))
  data.fromMarkdownExtensions = [...extensions, exactText, newSyntax]
}
