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

test('shows help where nothing is asked', () => {
  expect(read('')).toMatchObject({ command: 'help' })
  expect(read('build -h')).toMatchObject({ command: 'help' })
})

test.each([
  ['biuld a.md', 'there is no command `biuld`', 'did you mean `edisi build`?'],
  ['build a.md --papper a5', 'there is no option `--papper`', 'did you mean `--paper`?'],
  ['build a.md -t docx', 'there is no edition `docx`', 'choose from html, epub, pdf, handout'],
  ['build a.md --paper a3', 'there is no paper `a3`', 'choose from a4, a5, letter'],
  ['check a.md --format xml', 'there is no format `xml`', 'choose from text, json'],
  [
    'build',
    '`edisi build` needs a path',
    'give a Markdown file, the folder of a publication, or a folder of publications',
  ],
])('says of `edisi %s`: %s', (line, reason, help) => {
  expect(read(line)).toEqual({ reason, help })
})
