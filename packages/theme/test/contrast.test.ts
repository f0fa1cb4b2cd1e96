import { describe, expect, test } from 'vitest'
import { batikTheme, contrast } from '../src/index.ts'
import type { Inks } from '../src/index.ts'

test('black on white has the greatest contrast', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
})

describe.each(['light', 'dark', 'print'] as const)('on %s', (ground) => {
  const inks: Inks = batikTheme[ground]
  const grounds = [inks.paper, inks.tint]

  test.each(['ink', 'quietInk'] as const)('%s is read at 7:1', (name) => {
    for (const paper of grounds) expect(contrast(inks[name], paper)).toBeGreaterThanOrEqual(7)
  })

  test.each(['nila', 'soga', 'note', 'tip', 'caution', 'danger'] as const)('%s is read at 4.5:1', (name) => {
    for (const paper of grounds) expect(contrast(inks[name], paper)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(Object.entries(inks.code))('code in the ink of %s is read at 4.5:1', (_, ink) => {
    for (const paper of grounds) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5)
  })
})
