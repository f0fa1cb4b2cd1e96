import type { ElementContent } from 'hast'
import { element, text } from '../element.ts'

/**
 * Gives the page of a rule as paragraphs. Of Markdown it knows what these pages use: paragraphs, code in backticks,
 * fenced or indented code, and a word with a colon that opens a paragraph or a line. Its first line, which names the rule, is left out.
 */
export function rulePageToHast(ruleId: string, page: string): ElementContent[] {
  const lines = page.trim().split('\n')
  const isNamed = (lines[0] ?? '').replace(/^#+ +/, '').startsWith(ruleId)
  return splitParts((isNamed ? lines.slice(1) : lines).join('\n')).map(partToHast)
}

// Code keeps its empty lines; what opens with a word and a colon is a paragraph of its own.
function splitParts(page: string): readonly string[] {
  const parts: string[] = []
  let part: string[] = []
  let isFenced = false
  const end = (): void => {
    if (part.some((line) => line.trim() !== '')) parts.push(part.join('\n'))
    part = []
  }
  for (const line of page.split('\n')) {
    const isFence = line.startsWith('```')
    if (!isFenced && (line.trim() === '' || isFence || opening.test(line))) end()
    part.push(line)
    if (isFence) {
      isFenced = !isFenced
      if (!isFenced) end()
    }
  }
  end()
  return parts
}

const opening = /^(?:What|Why|Example|Mend|How to mend|How to fix|Fix|Silence|To silence|How to silence|Note)\b:? ?/

function partToHast(part: string): ElementContent {
  if (part.startsWith('```')) {
    const code = part.split('\n').slice(1, -1).join('\n')
    return element('pre', {}, [element('code', {}, [text(code)])])
  }
  if (part.split('\n').every((line) => line.startsWith('    ')))
    return element('pre', {}, [element('code', {}, [text(part.replaceAll(/^ {4}/gm, ''))])])
  const [, label, rest] = /^([A-Z][A-Za-z ]{2,14}:)\s+(.*)$/s.exec(part) ?? []
  if (label === undefined || rest === undefined) return element('p', {}, wordsToHast(part))
  return element('p', {}, [element('b', {}, [text(label)]), text(' '), ...wordsToHast(rest)])
}

/** Gives a sentence whose code stands in backticks. */
export function wordsToHast(sentence: string): ElementContent[] {
  return sentence
    .split('`')
    .map((part, index, parts) =>
      index % 2 === 1 && index < parts.length - 1
        ? element('code', {}, [text(part)])
        : text((index % 2 === 1 ? '`' : '') + part),
    )
    .filter((part) => part.type !== 'text' || part.value !== '')
}
