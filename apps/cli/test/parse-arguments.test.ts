import { expect, test } from 'vitest'
import { parseArguments } from '../src/parse-arguments.ts'

const read = (line: string): ReturnType<typeof parseArguments> => parseArguments(line.split(' ').filter(Boolean))

test('reads paths and options in any order', () => {
  expect(read('build a.md -o out -t epub,pdf --paper a5 --strict b')).toMatchObject({
    command: 'build',
    operands: ['a.md', 'b'],
    output: 'out',
    editions: ['epub', 'pdf'],
    papers: ['a5'],
    isStrict: true,
    verifies: true,
    format: 'text',
  })
})

test('verifies unless told not to', () => {
  expect(read('build a.md --no-verify')).toMatchObject({ verifies: false })
})

test('gives each command its own formats and forms', () => {
  expect(read('check a.md --format html')).toMatchObject({ format: 'html' })
  expect(read('check a.md --fix --online')).toMatchObject({ fixing: 'write', isOnline: true })
  expect(read('check a.md --fix-dry-run')).toMatchObject({ fixing: 'show' })
  expect(read('references a.md --format bib')).toMatchObject({ listFormat: 'bibtex' })
  expect(read('references a.md --style apa')).toMatchObject({ listFormat: 'csl-json', style: 'apa' })
  expect(read('cite a.md --to prose --write')).toMatchObject({ citeForm: 'prose', writes: true, editions: [] })
})

test('shows help where nothing is asked', () => {
  expect(read('')).toMatchObject({ command: 'help' })
  expect(read('build -h')).toMatchObject({ command: 'help' })
})

test.each([
  ['biuld a.md', 'there is no command `biuld`', 'did you mean `edisi build`?'],
  ['build a.md --papper a5', 'there is no option `--papper`', 'did you mean `--paper`?'],
  ['build a.md -t docx', 'there is no edition `docx`', 'choose from html, epub, pdf, handout'],
  ['build a.md --paper a3', 'there is no paper `a3`', 'choose from a4, a5, letter'],
  ['check a.md --format xml', 'there is no format `xml`', 'choose from text, json, sarif, github, html'],
  ['build a.md --format html', 'there is no format `html`', 'choose from text, json, sarif, github'],
  ['references a.md --format text', 'there is no format `text`', 'choose from csl-json, bibtex'],
  ['cite a.md --to html', 'there is no form of citations `html`', 'choose from keys, prose'],
  ['build a.md --fix', '`--fix` is no option of this command', 'it belongs to `edisi check`'],
  [
    'check a.md --style apa',
    '`--style` is no option of this command',
    'it belongs to `edisi references`, `edisi cite`',
  ],
  ['check a.md -t epub', '`--to` is no option of this command', 'it belongs to `edisi build`, `edisi cite`'],
  ['check a.md --no-verify', '`--no-verify` is no option of this command', 'it belongs to `edisi build`'],
  ['references a.md --paper a5', '`--paper` is no option of this command', 'it belongs to `edisi build`'],
  [
    'explain citation-undated --strict',
    '`--strict` is no option of this command',
    'it belongs to `edisi build`, `edisi check`',
  ],
  [
    'build a.md --output=',
    '`--output` has no value',
    'give it one, or leave it away; in a script, an unset variable may stand there',
  ],
  [
    'check a.md --fix --fix-dry-run',
    '`--fix` makes the fixes, and `--fix-dry-run` only shows them',
    'ask for one of them',
  ],
  [
    'check a.md --fix-dry-run --format json',
    '`--fix-dry-run` prints a diff, and `--format json` a report',
    'ask for one of them',
  ],
  [
    'check a.md -o report.json',
    '`-o` names a file for a report, and there is none in the form `text`',
    'add `--format json`, `sarif`, `github` or `html`',
  ],
  [
    'references a.md --style apa --format bibtex',
    '`--style` prints the list for a reader, and `--format` for a program',
    'ask for one of them',
  ],
  [
    'cite a.md --write -o out',
    '`--write` changes the files themselves, and `-o` leaves them as they are',
    'ask for one of them',
  ],
  [
    'cite a.md --to prose --references r.bib',
    '`--references` names the bibliography of keys, and prose needs none',
    'leave it away, or turn citations into keys',
  ],
  [
    'build',
    '`edisi build` needs a path',
    'give a Markdown file, the folder of a publication, or a folder of publications',
  ],
])('says of `edisi %s`: %s', (line, reason, help) => {
  expect(read(line)).toEqual({ reason, help })
})
