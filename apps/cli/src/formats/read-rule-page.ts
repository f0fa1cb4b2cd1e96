import type { Diagnostic } from '@edisi/diagnostics'

/** What the page of a rule says of it. */
export interface RulePage {
  readonly id: string
  readonly severity: Diagnostic['severity']
  /** What it finds, in a sentence or two. */
  readonly summary: string
  /** The page, without its first line where that only names the rule. */
  readonly text: string
}

/** Reads the page of a rule. Where its first line does not tell how grave its findings are, they are warnings. */
export function readRulePage(id: string, page: string): RulePage {
  const [head = '', ...rest] = page.trim().split('\n')
  const isHead = head.replace(/^#+ +/, '').startsWith(id)
  const [, severity] = /\((error|warning|info)\b/.exec(isHead ? head : '') ?? []
  const text = (isHead ? rest.join('\n') : page).trim()
  const [first = id] = text.split(/\n\s*\n|\n(?=[A-Z][a-z ]+:)/)
  const words = first.replace(/^What:\s*/, '').replaceAll(/\s+/g, ' ')
  const summary = words.charAt(0).toUpperCase() + words.slice(1)
  return { id, severity: isSeverity(severity) ? severity : 'warning', summary, text: text === '' ? id : text }
}

function isSeverity(word: string | undefined): word is Diagnostic['severity'] {
  return word === 'error' || word === 'warning' || word === 'info'
}
