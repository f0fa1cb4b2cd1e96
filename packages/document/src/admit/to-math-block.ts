import type { Place } from '@edisi/diagnostics'
import type { MathBlock } from '../block.ts'
import type { AdmitContext } from './admit-context.ts'

/** Makes a formula in lines of its own. A `\label` in its TeX names it, and does not stay in it. */
export function toMathBlock(
  context: AdmitContext,
  formula: { readonly tex: string; readonly place: Place; readonly name: string | undefined },
): MathBlock<'parsed'> {
  const nodeId = context.nextNode()
  const labels: string[] = formula.name === undefined ? [] : [formula.name]
  const tex = formula.tex.replaceAll(/[ \t]*\\label\{([^{}]*)\}/g, (_, label: string) => {
    labels.push(label.trim())
    return ''
  })
  const [id, ...others] = labels
  for (const name of others) context.aliases.set(name, nodeId)
  return {
    type: 'mathBlock',
    nodeId,
    place: formula.place,
    lang: undefined,
    classes: [],
    id,
    number: undefined,
    tex: tex.trim(),
  }
}
