import type { Block, FinishedDocument, Inline, Note } from '@edisi/document'
import * as build from './document.ts'

/**
 * Reads the source of a case into a finished document. Parts are parted by empty lines: `## ` and `### ` heads, `- ` and
 * `1. ` lists, `> ` quotations with `> — source`, `| ` tables, four spaces code, `![alternative](file) caption` figures,
 * `[^1]: ` notes, `@ref cited-by: words` references; else paragraphs. Within words `[^1]` calls a note, `[words](url)`
 * links, `{id>ref: words}` cites, and `(30 words)` stands for as many words. `---` begins another chapter.
 */
export function readSource(source: string, documentClass: FinishedDocument['class']): FinishedDocument {
  const chapters = source.split(/^---$/m).map((text) => {
    const notes: Note<'finished'>[] = []
    const blocks = text.split(/\n{2,}/).flatMap((part) => readPart(part.replace(/^\n+|\n+$/g, ''), notes))
    const [first] = blocks
    return build.chapter(first?.type === 'heading' ? titleOf(first.children) : 'One', blocks, notes)
  })
  return build.doc(documentClass, ...chapters)
}

function titleOf(children: readonly Inline<'finished'>[]): string {
  const [first] = children
  return first?.type === 'text' ? first.value : ''
}

function readPart(part: string, notes: Note<'finished'>[]): Block<'finished'>[] {
  if (part === '') return []
  const lines = part.split('\n')
  const head = /^(#{2,4}) (?:(\d[\d.]*) )?(.*)$/.exec(part)
  if (head) return [build.h(head[1]?.length === 2 ? 2 : head[1]?.length === 3 ? 3 : 4, head[3] ?? '', head[2])]
  const note = /^\[\^(\d+)\]: ([\s\S]*)$/.exec(part)
  if (note) {
    notes.push(build.note(Number(note[1]), build.p(...words(note[2] ?? ''))))
    return []
  }
  if (/^(?:- |\d+\. )/.test(part)) {
    return [build.list(/^\d/.test(part), ...lines.map((line) => [build.p(...words(line.replace(/^\S+ /, '')))]))]
  }
  if (part.startsWith('> ')) {
    const [said, by] = part.replace(/^> ?/gm, '').split('\n— ')
    return [build.quote([build.p(...words(said ?? ''))], ...(by === undefined ? [] : words(by)))]
  }
  if (part.startsWith('| ')) {
    const rows = lines.map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => words(cell.trim())),
    )
    return [build.table(...rows)]
  }
  if (part.startsWith('    ')) return [build.code(...lines.map((line) => line.slice(4)))]
  const figure = /^!\[(.*)\]\((.*)\) (.*)$/.exec(part)
  if (figure) return [build.figure(figure[2] ?? '', figure[1] ?? '', ...words(figure[3] ?? ''))]
  if (part.startsWith('@')) {
    return [
      build.references(
        ...lines.map((line) => {
          const [, id = '', citedBy = '', said = ''] = /^@(\S+)((?: \S+)*?): (.*)$/.exec(line) ?? []
          return {
            id,
            citedBy: citedBy
              .trim()
              .split(' ')
              .filter((one) => one !== ''),
            words: words(said),
          }
        }),
      ),
    ]
  }
  return [build.p(...words(lines.join(' ')))]
}

function words(text: string): (Inline<'finished'> | string)[] {
  return text.split(/(\[\^\d+\]|\[[^\]]+\]\([^)]+\)|\{[^}]+\})/).flatMap((part) => {
    const call = /^\[\^(\d+)\]$/.exec(part)
    if (call) return [build.call(Number(call[1]))]
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    if (link) return [build.link(link[2] ?? '', link[1] ?? '')]
    const cite = /^\{(\S+)>(\S+): (.*)\}$/.exec(part)
    if (cite) return [build.cite(cite[1] ?? '', cite[2] ?? '', cite[3] ?? '')]
    return part === '' ? [] : [part.replace(/\((\d+) words\)/g, (_, count: string) => fill(Number(count)))]
  })
}

/** Numbered words, so that a lost or misplaced one is seen: "one1 two2 three3". */
function fill(count: number): string {
  return Array.from({ length: count }, (_, index) => `word${index + 1}`).join(' ')
}
