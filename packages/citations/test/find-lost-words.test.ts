import { expect, test } from 'vitest'
import { linkCitations } from '../src/index.ts'
import type { CslItem } from '../src/index.ts'
import { findLostWords } from '../src/write/find-lost-words.ts'
import { readMarkdown } from './read-markdown.ts'

/** Gives what the fields of an entry lack of its words; of the fields that are read of it, but for some. */
async function lose(entry: string, other: Partial<CslItem> = {}): Promise<readonly string[]> {
  const { passages, references } = await linkCitations(readMarkdown(`# References\n\n- ${entry}\n`), {
    bibliographies: [],
    inline: [],
    nocite: [],
  })
  const [reference] = references
  const words = passages[reference?.passage ?? -1]?.words
  if (!reference || !words) throw new Error(`expected an entry: ${entry}`)
  return findLostWords(words, { ...reference.csl, ...other }).map(({ start, end }) => words.text.slice(start, end))
}

const whole = 'Smith, J., & Lee, B. (2020a). *A word on words* (2nd ed.). Press. https://a.org/b_c'

test.each([
  whole,
  'Smith J, Lee B, et al. A word on words. *Words*. 2020 Mar 4;3(2):1–9. doi: 10.1000/abc',
  'SMITH, John; LEE, Bo. Word on words. *Words*, Paris, v. 3, n. 2, p. 1–9, 2020. Disponível em: <https://a.org>. Acesso em: 4 mar. 2021.',
  'Schmidt, K. (2020): Wort. In: *Wörter*, Jg. 3, Nr. 2, S. 1–9. Abgerufen am 4. März 2021 von https://a.org/',
  'Sari, D. dan Budi, A. (2020). Kata. *Kata-kata*, 3(2), hlm. 1–9. Diakses pada 4 Maret 2021 dari https://a.org',
  'Lee, C. (2020). Sleep now. *Journal of Sleep*, *29*(4), Article e12999.',
  'Smith AB, Lee AAB, Meyer H-P. Dressings in practice. J Wound Care. 2019;28(3):112-8.',
  'Rossi, M. (2010). *La radio* (trad. it. di P. Verdi). Milano: Feltrinelli.',
  'Kant, I. (1998). *Critique of pure reason* (P. Guyer & A. W. Wood, Trans.; 20th anniv. ed.). Press.',
  'CHARTIER Roger, *L’ordre des livres*, Paris, Albin Michel, coll. « Idées », 2012.',
  '*Wagner, Gerhard/Lee, Bo*: Deliktsrecht, 14. Aufl., München 2021.',
  'MINAYO, M. C. de S. (org.). **Pesquisa social**: teoria, método e criatividade. Petrópolis: Vozes, 2001.',
])('finds every word of `%s` in its fields', async (entry) => {
  expect(await lose(entry)).toEqual([])
})

test.each([
  [{ title: 'A word on' }, ['words']],
  [{ title: 'On words' }, ['A word']],
  [{ author: [{ family: 'Smith', given: 'J.' }] }, ['Lee, B']],
  [{ issued: { 'date-parts': [[2021]] } }, ['2020a']],
  [{ publisher: 'Pres' }, ['Press']],
  [{ URL: 'https://a.org/' }, ['https://a.org/b_c']],
  [{ edition: '3' }, ['2nd']],
] as const)('finds what is lost with %j', async (other, lost) => {
  expect(await lose(whole, other)).toEqual(lost)
})

test('takes a word of a style for lost where its field is', async () => {
  const edited = 'Lee, B. (2020). Rain. In J. Smith (Ed.), *Words* (pp. 1–9). Press.'
  expect(await lose(edited)).toEqual([])
  expect(await lose(edited, { editor: [] })).toEqual(['J. Smith (Ed'])
})

test.each([
  ['Lee, B. (2020). *Rain $x^2$*. Press.', '\uFFFC'],
  ['Lee, B. (2020). *Rain*. `Press`.', '\uFFFC'],
  ['Lee, B. (2020). *Rain*. Press. [Map](https://a.org) and [more](https://b.org)', 'more'],
])('finds no field for what is no word or one address too many in `%s`', async (entry, lost) => {
  expect((await lose(entry)).join(' ')).toContain(lost)
})

test('counts every word of a list that repeats itself', async () => {
  const entry = 'Lee, B. (2020). *Rain, rain, rain*. Rain.'
  expect(await lose(entry)).toEqual([])
  expect(await lose(entry, { title: 'Rain, rain' })).toEqual(['Rain'])
})
