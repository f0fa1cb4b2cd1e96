/**
 * Gives where a name begins that was found at `start` of a text: at the apostrophe of a Dutch particle, "'t Hart", where one
 * stands before it.
 */
export function startOfName(text: string, start: number): number {
  const isClipped = clipped.test(text.slice(start, start + 3))
  return isClipped && apostrophe.test(text.slice(Math.max(0, start - 2), start)) ? start - 1 : start
}

const clipped = /^[ts][ -]\p{Lu}$/u
const apostrophe = /(?<![\p{L}\p{N}])['’ʼ]$/u
