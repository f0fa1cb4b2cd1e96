import type { Diagnostic } from '@edisi/diagnostics'
import type { Paint } from './paint.ts'
import { showControls } from './show-controls.ts'

const widest = 80

/** What is needed to print findings: how to show a path, and the lines of a source (undefined where it has none). */
export interface DiagnosticContext {
  readonly paint: Paint
  readonly showPath: (path: string) => string
  readonly linesOf: (path: string) => readonly string[] | undefined
}

/** Gives a finding as lines for a terminal: the message, its place, a frame of the source with the span marked, help. */
export function formatDiagnostic(diagnostic: Diagnostic, context: DiagnosticContext): string {
  const { paint } = context
  const { severity, reason, ruleId, place } = diagnostic
  const message = paint.strong(showControls(reason))
  const lines = [`${paint[severity](severity)}: ${message} ${paint.quiet(`[${showControls(ruleId)}]`)}`]
  const where = place === undefined ? '' : `:${place.start.line}:${place.start.column}`
  lines.push(paint.quiet(`  at ${showControls(context.showPath(diagnostic.path))}${where}`))
  lines.push(...formatFrame(diagnostic, context))
  if (diagnostic.expected.length > 0) lines.push(...hint('did you mean', diagnostic.expected.map(quote).join(' or ')))
  for (const { path, line, column, text } of diagnostic.related)
    lines.push(...hint('see', `${context.showPath(path)}:${line}:${column}: ${text}`))
  if (diagnostic.note !== undefined) lines.push(...hint('help', diagnostic.note))
  return lines.join('\n')
}

function formatFrame(diagnostic: Diagnostic, { paint, linesOf }: DiagnosticContext): readonly string[] {
  const { place, path, severity } = diagnostic
  const source = place && linesOf(path)?.[place.start.line - 1]
  if (place === undefined || source === undefined) return []
  const number = String(place.start.line)
  const gutter = ' '.repeat(number.length)
  const from = place.start.column - 1
  const to = place.end.line === place.start.line ? place.end.column - 1 : source.length
  const { text, shift } = cutLine(source, from, widest - number.length - 5)
  const length = Math.max(1, Math.min(to - shift, text.length) - (from - shift))
  const mark = ' '.repeat(Math.max(0, widthOf(text.slice(0, from - shift)))) + paint[severity]('^'.repeat(length))
  return [`  ${paint.quiet(`${number} |`)} ${text}`, `  ${paint.quiet(`${gutter} |`)} ${mark}`]
}

// A long line is cut round the span, and shows with an ellipsis that it was.
function cutLine(source: string, from: number, width: number): { readonly text: string; readonly shift: number } {
  const plain = source.replaceAll(/\p{Cc}/gu, ' ')
  if (plain.length <= width) return { text: plain, shift: 0 }
  const start = Math.max(0, Math.min(from - 20, plain.length - width))
  const cut = plain.slice(start, start + width)
  const head = start > 0 ? `…${cut.slice(1)}` : cut
  return { text: start + width < plain.length ? `${head.slice(0, -1)}…` : head, shift: start }
}

// Wide characters take two columns of a terminal.
function widthOf(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character) ? 2 : 1
  return width
}

function hint(label: string, text: string): readonly string[] {
  const indent = ' '.repeat(label.length + 4)
  const lines: string[] = []
  let line = ''
  for (const word of showControls(text).split(' ')) {
    if (line !== '' && line.length + word.length + 1 > widest - indent.length) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((part, index) => (index === 0 ? `  ${label}: ${part}` : indent + part))
}

function quote(text: string): string {
  return `\`${text}\``
}
