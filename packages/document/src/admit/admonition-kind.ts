import type { Admonition } from '../block.ts'

type Kind = Admonition<'parsed'>['kind']

// The names of GitHub, MyST, Quarto, Pandoc filters, Docusaurus and MkDocs.
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['note', 'note'],
  ['info', 'note'],
  ['important', 'note'],
  ['seealso', 'note'],
  ['admonition', 'note'],
  ['abstract', 'note'],
  ['example', 'note'],
  ['question', 'note'],
  ['tip', 'tip'],
  ['hint', 'tip'],
  ['success', 'tip'],
  ['caution', 'caution'],
  ['warning', 'caution'],
  ['attention', 'caution'],
  ['danger', 'danger'],
  ['error', 'danger'],
  ['bug', 'danger'],
  ['failure', 'danger'],
])

/** Gives the kind of remark that a name stands for, such as `WARNING` or `callout-tip`; undefined where it names none. */
export function admonitionKind(name: string): Kind | undefined {
  return kinds.get(name.toLowerCase().replace(/^callout-/, ''))
}
