import { labelForm } from '../label-form.ts'

/** Gives the label that a list writes before an entry, "[Knu84] D. E. Knuth. …"; undefined where none or a number stands there. */
export function readEntryLabel(text: string): string | undefined {
  const words = /^\s*\[([^\s[\]]{2,20})\]:?(?:\s|$)/.exec(text)?.[1]
  return words !== undefined && labelForm.test(words) ? words : undefined
}
