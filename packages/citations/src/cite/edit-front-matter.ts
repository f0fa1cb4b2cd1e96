import { splitFrontMatter } from '@edisi/document'
import type { TextRange } from '../inline-text.ts'

/** A change of a text: a stretch of it by its offsets, and what stands there after. */
export interface TextChange extends TextRange {
  readonly text: string
}

/** What is to stand in front matter. */
export interface WantedKeys {
  readonly bibliography: string
  /** Keys that are listed without being cited. */
  readonly nocite: readonly string[]
  /** A citation style; undefined leaves what is said of it. */
  readonly csl: string | undefined
}

/**
 * Gives the changes that make front matter name a bibliography, beside those that it names; a text without any is given
 * one. Undefined where what stands there is of a form that only a person should change.
 */
export function addToFrontMatter(text: string, wanted: WantedKeys): readonly TextChange[] | undefined {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const { yaml: found } = splitFrontMatter(text)
  const nocite = wanted.nocite.length === 0 ? [] : [`nocite: '${wanted.nocite.map((key) => `@${key}`).join(', ')}'`]
  const csl = wanted.csl === undefined ? [] : [`csl: ${wanted.csl}`]
  const bibliography = `bibliography: ${wanted.bibliography}`
  if (!found) {
    const lines = ['---', bibliography, ...nocite, ...csl, '---', '', '']
    return [{ start: 0, end: 0, text: lines.join(lineBreak) }]
  }
  const yaml = found.text
  const [start, end] = [found.start.offset, found.end.offset]
  if (nocite.length > 0 && findKey(yaml, 'nocite')) return undefined
  const styled = csl.length === 0 ? undefined : findKey(yaml, 'csl')
  const listed = findKey(yaml, 'bibliography')
  const changes: TextChange[] = []
  if (styled) changes.push(moveChange({ ...styled, text: `${csl[0] ?? ''}${lineBreak}` }, start))
  const added = [...(listed ? [] : [bibliography]), ...nocite, ...(styled ? [] : csl)]
  if (added.length > 0) changes.push({ start: end, end, text: added.map((line) => line + lineBreak).join('') })
  if (!listed) return changes
  const joined = joinBibliography(yaml.slice(listed.start, listed.end), wanted.bibliography)
  return joined === undefined ? undefined : [moveChange({ ...listed, text: joined }, start), ...changes]
}

/** Gives the changes that take keys, with their values, out of front matter; and front matter of nothing else altogether. */
export function dropFromFrontMatter(text: string, keys: readonly string[]): readonly TextChange[] {
  const { yaml: found, body } = splitFrontMatter(text)
  if (!found) return []
  const yaml = found.text
  const dropped = keys.flatMap((key) => findKey(yaml, key) ?? []).toSorted((a, b) => a.start - b.start)
  const left = dropped.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), yaml)
  if (dropped.length > 0 && left.trim() === '') {
    const after = /^\s*/.exec(text.slice(body.offset))?.[0].length ?? 0
    return [{ start: 0, end: body.offset + after, text: '' }]
  }
  return dropped.map((range) => moveChange({ ...range, text: '' }, found.start.offset))
}

// A key at the beginning of a line, with the lines of its value: those that are indented, or items of a list.
function findKey(yaml: string, key: string): TextRange | undefined {
  const found = new RegExp(
    `^${key}[ \\t]*:[^\\r\\n]*(?:\\r\\n|\\n|\\r|$)(?:(?:[ \\t]+|-[ \\t])[^\\r\\n]*(?:\\r\\n|\\n|\\r|$))*`,
    'm',
  ).exec(yaml)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

// `bibliography: a.bib`, `bibliography: [a.bib]`, or a list of lines.
function joinBibliography(entry: string, path: string): string | undefined {
  const plain =
    /^(bibliography[ \t]*:[ \t]*)([^\s[\]{},#&*!|>'"]+|'[^'\r\n]*'|"[^"\r\n]*")([ \t]*(?:\r\n|\n|\r|$))$/.exec(entry)
  if (plain) return `${plain[1] ?? ''}[${plain[2] ?? ''}, ${path}]${plain[3] ?? ''}`
  const flow = /^(bibliography[ \t]*:[ \t]*\[[^\]\r\n#]*?)([ \t]*\][ \t]*(?:\r\n|\n|\r|$))$/.exec(entry)
  if (flow) return `${flow[1] ?? ''}, ${path}${flow[2] ?? ''}`
  const lines = /^bibliography[ \t]*:[ \t]*(\r\n|\n|\r)(?:([ \t]*)-[ \t]+[^\r\n]+(?:\r\n|\n|\r))+$/.exec(entry)
  return lines ? `${entry}${lines[2] ?? ''}- ${path}${lines[1] ?? ''}` : undefined
}

function moveChange({ start, end, text }: TextChange, by: number): TextChange {
  return { start: start + by, end: end + by, text }
}
