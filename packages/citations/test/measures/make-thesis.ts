import { createRandom } from './mutate-rendering.ts'

/** Makes a thesis of many words, citations and entries; the same for the same numbers. */
export function makeThesis({
  words,
  citations,
  entries,
}: {
  readonly words: number
  readonly citations: number
  readonly entries: number
}): string {
  const random = createRandom(7)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const authors = Array.from(
    { length: entries },
    (_, index) => `${pick(starts)}${pick(middles)}${pick(ends)}${index % 7 === 0 ? '-Lee' : ''}`,
  )
  const years = authors.map(() => String(1960 + Math.floor(random() * 60)))
  const perParagraph = 120
  const paragraphs: string[] = []
  const cited = citations / (words / perParagraph)
  let owed = 0
  for (let index = 0; index * perParagraph < words; index++) {
    const sentence = Array.from({ length: perParagraph }, () => pick(common))
    for (owed += cited; owed >= 1; owed--) {
      const work = Math.floor(random() * entries)
      const citation =
        random() < 0.3
          ? `${authors[work] ?? ''} (${years[work] ?? ''})`
          : `(${authors[work] ?? ''}, ${years[work] ?? ''})`
      sentence[Math.floor(random() * perParagraph)] = citation
    }
    if (index % 25 === 0) paragraphs.push(`## Section ${index}`)
    paragraphs.push(`${sentence.join(' ')}.`)
  }
  const list = authors.map(
    (author, index) =>
      `- ${author}, A. B. (${years[index] ?? ''}). *${pick(common)} ${pick(common)} of the ${pick(common)}*. Journal of ${pick(ends)}, ${index}(2), 1–9. https://doi.org/10.1000/${index}`,
  )
  return `# Thesis\n\n${paragraphs.join('\n\n')}\n\n# References\n\n${list.join('\n')}\n`
}

const starts = ['Ka', 'Lo', 'Mi', 'Sa', 'Te', 'Vo', 'Ra', 'Be', 'Du', 'Ha', 'Fe', 'Gu']
const middles = ['rin', 'mel', 'tor', 'sov', 'ban', 'dik', 'lun', 'gar', 'pet', 'vis']
const ends = ['son', 'berg', 'ova', 'ini', 'ez', 'mann', 'sari', 'wati', 'ski', 'ley']
const common =
  'the of and to in that it for on with as by from at which this study shows data model result figure many people rain snow growth city paper method large small before after between (see also) however'.split(
    ' ',
  )
