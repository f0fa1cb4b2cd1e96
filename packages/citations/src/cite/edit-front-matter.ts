import { splitFrontMatter } from '@edisi/document'
import type { TextRange } from '../inline-text.ts'

/** A change of a text: a stretch of it by its offsets, and what stands there after. */
export interface TextChange extends TextRange {
  readonly text: string
}

/** What is to stand in front matter, or in publication.yaml. */
export interface WantedKeys {
  readonly bibliography: string
  /** Keys that are listed without being cited. */
  readonly nocite: readonly string[]
  /** A citation style; undefined leaves what is said of it. */
  readonly csl: string | undefined
  /** Whether it is to say that each chapter lists its own works; false leaves what is said of it. */
  readonly listsByChapter: boolean
}

/**
 * Gives the changes that make front matter name a bibliography, beside those that it names; a text without any is given
 * one. Undefined where what stands there is of a form that only a person should change.
 */
export function addToFrontMatter(text: string, wanted: WantedKeys): readonly TextChange[] | undefined {
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const { yaml: found } = splitFrontMatter(text)
  if (!found) {
    const { bibliography, others } = linesOf(wanted)
    const lines = ['---', bibliography, ...others.map(({ line }) => line), '---', '', '']
    return [{ start: 0, end: 0, text: lines.join(lineBreak) }]
  }
  return addToYaml(found.text, wanted, lineBreak)?.map((change) => moveChange(change, found.start.offset))
}

/** The same for publication.yaml, which is YAML as a whole. */
export function addToConfiguration(text: string, wanted: WantedKeys): readonly TextChange[] | undefined {
  // What stands in braces, or after the end of a document, is no line of ours to add.
  if (/^\s*\{|^\.\.\.|(?<=[\r\n])---/m.test(text)) return undefined
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const changes = addToYaml(text, wanted, lineBreak)
  const isOpen = text !== '' && !/[\r\n]$/.test(text)
  return changes?.map((change) =>
    isOpen && change.start === text.length ? { ...change, text: lineBreak + change.text } : change,
  )
}

interface WantedLines {
  readonly bibliography: string
  readonly others: readonly { readonly key: string; readonly line: string }[]
}

function linesOf({ bibliography, nocite, csl, listsByChapter }: WantedKeys): WantedLines {
  return {
    bibliography: `bibliography: ${bibliography}`,
    others: [
      ...(listsByChapter ? [{ key: 'bibliography-per-chapter', line: 'bibliography-per-chapter: true' }] : []),
      ...(nocite.length === 0
        ? []
        : [{ key: 'nocite', line: `nocite: '${nocite.map((key) => `@${key}`).join(', ')}'` }]),
      ...(csl === undefined ? [] : [{ key: 'csl', line: `csl: ${csl}` }]),
    ],
  }
}

function addToYaml(yaml: string, wanted: WantedKeys, lineBreak: string): readonly TextChange[] | undefined {
  if (wanted.nocite.length > 0 && findKey(yaml, 'nocite')) return undefined
  const { bibliography, others } = linesOf(wanted)
  const changes: TextChange[] = []
  const added: string[] = []
  const listed = findKey(yaml, 'bibliography')
  if (listed) {
    const joined = joinBibliography(yaml.slice(listed.start, listed.end), wanted.bibliography)
    if (joined === undefined) return undefined
    changes.push({ ...listed, text: joined })
  } else added.push(bibliography)
  for (const { key, line } of others) {
    const there = findKey(yaml, key)
    if (there) changes.push({ ...there, text: line + lineBreak })
    else added.push(line)
  }
  if (added.length === 0) return changes
  return [...changes, { start: yaml.length, end: yaml.length, text: added.map((line) => line + lineBreak).join('') }]
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
