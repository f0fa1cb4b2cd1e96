import { findStyleChoice } from '@edisi/press'
import type { StyleChoice } from '@edisi/press'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Fault } from './fault.ts'
import { usage } from './messages.ts'

/** Gives the citation style that `--style` names: a .csl file, as the user stands, or one that comes with the product. */
export function readStyle(value: string): StyleChoice | Fault {
  if (!/\.csl$/i.test(value)) {
    const choice = findStyleChoice(value)
    return 'near' in choice ? usage.styleMissing(value, choice.near) : choice
  }
  try {
    return { type: 'file', name: basename(value), bytes: readFileSync(value) }
  } catch {
    return usage.styleUnreadable(value)
  }
}
