import { expect, test } from 'vitest'
import { readBibliographySilencings } from '../src/index.ts'

function silences(text: string, path = 'a.bib'): readonly string[] {
  return readBibliographySilencings({ path, bytes: new TextEncoder().encode(text) }).map((one) =>
    one.type === 'unknown'
      ? one.command.name
      : `${one.rule?.name ?? '*'} ${JSON.stringify(text.slice(one.from, one.to))}`,
  )
}

test('silences the whole entry that begins on the next line', () => {
  expect(silences('% edisi-disable-next-line a\n\n@book{x,\n title={T}}\n@book{y, title={U}}')).toEqual([
    'a "@book{x,\\n title={T}}"',
  ])
})

test('silences from one comment to another', () => {
  expect(silences('%% edisi-disable a\n@book{x, title={T}}\n%% edisi-enable\n')).toEqual([
    'a "\\n@book{x, title={T}}\\n"',
  ])
})

test('finds no comment within an entry, nor in other files', () => {
  expect(silences('@book{x, title={T},\n% edisi-disable a\n year={2020}}')).toEqual([])
  expect(silences('% edisi-disable a', 'a.json')).toEqual([])
})
