import type { Checking } from '../checking.ts'

/** Whether a text holds numbers in square brackets, which may cite entries of a list. */
export function hasNumbersInText({ linked }: Checking): boolean {
  return (
    linked.citations.some(({ kind }) => kind === 'number') ||
    linked.passages.some(
      ({ words, role }) => role === 'text' && /\[\d{1,3}(?:\s?[-–,;]\s?\d{1,3}){0,9}\]/.test(words.text),
    )
  )
}
