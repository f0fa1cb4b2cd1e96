/** Gives the folios of pages: the front matter of a book in small roman numerals, the rest in figures, each from 1. */
export function numberPages({ front, main }: { readonly front: number; readonly main: number }): readonly string[] {
  return [
    ...Array.from({ length: front }, (_, index) => toRoman(index + 1)),
    ...Array.from({ length: main }, (_, index) => String(index + 1)),
  ]
}

const numerals: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function toRoman(value: number): string {
  let left = value
  let roman = ''
  for (const [worth, letters] of numerals) {
    while (left >= worth) {
      roman += letters
      left -= worth
    }
  }
  return roman
}
