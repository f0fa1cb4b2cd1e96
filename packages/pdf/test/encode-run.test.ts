import type { PlacedText } from '@edisi/typeset'
import { describe, expect, it } from 'vitest'
import { cases } from '../cases/runs.md'
import { encodeRun } from '../src/encode-run.ts'
import { face, run, shape } from './build-paged.ts'

describe('encodeRun', () => {
  for (const { name, blocks } of cases) {
    it(name, () => {
      const words = (blocks[0]?.value ?? '').split('\n').map((line) => readWord(line))
      expect(encode(words)).toBe((blocks[1]?.value ?? '').replaceAll('<>', ''))
    })
  }

  it('names the glyph and the text that a program has no code for', () => {
    const word = { x: 0, shaped: shape('a', { texts: ['b'] }), from: 0, to: 1 }
    expect(() => encode([word])).toThrow('no code for glyph 97 that says "b"')
  })

  it('shows a part of a shaped text, as before a hyphen', () => {
    const shaped = shape('abcd')
    expect(encode([{ x: 0, shaped, from: 1, to: 3 }])).toBe('0 500 Td\n[<00620063>]TJ')
    expect(encode([{ x: 0, shaped, from: 0, to: 4 }])).toBe('0 500 Td\n[<0061006200630064>]TJ')
  })

  it('measures gaps in the stretched size', () => {
    const words = ['50 ab', '63 cd'].map((line) => readWord(line))
    expect(encode(words, 1.02)).toBe('50 500 Td\n[<00610062>-275<00630064>]TJ')
  })
})

function encode(words: readonly PlacedText[], stretch = 1): string {
  const file = { name: 'F0', program: face(), encoded: new Map() }
  return encodeRun({ ...run('', 100, 0), stretch, words }, file, { pen: { x: 0, y: 0 }, top: 600 })
}

function readWord(line: string): PlacedText {
  const [, x, text = '', advances, rise, says] =
    /^(\S+) (\S+)(?: advances ([\d ]+))?(?: rise ([\d ]+))?(?: says "(.*)")?$/.exec(line) ?? []
  const shaped = shape(text, {
    ...(advances !== undefined && { advances: advances.split(' ').map(Number) }),
    ...(rise !== undefined && { dy: rise.split(' ').map(Number) }),
    ...(says !== undefined && { actualText: says }),
  })
  return { x: Number(x), shaped, from: 0, to: text.length }
}
