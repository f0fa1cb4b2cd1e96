// The most frequent words of each language that few of the others have.
const functionWords: ReadonlyMap<string, string> = new Map([
  [
    'id',
    'yang dan untuk dengan dari pada ini itu tidak dalam adalah oleh akan sebagai atau juga dapat telah serta para',
  ],
  ['en', 'the and of to is that for with as are this was it by from be which on or not have has were their'],
  ['de', 'der die und das den von mit ist für auf nicht ein eine des dem sich auch als wird sind oder bei werden'],
  ['fr', 'le les des et est une dans pour que qui sur par pas plus avec sont ce cette aux du être au nous'],
  ['es', 'el los las del que una para con por como más sus este esta son ser al entre pero también y lo'],
  ['pt', 'o os uma para com não mais como dos das ao pela pelo são também foi ser seu sua e em um do da'],
  ['it', 'il gli che di una per con non sono della delle dei del nel nella anche più come questo questa alla è'],
  ['nl', 'de het een van en dat niet met voor zijn aan er ook als bij door wordt worden naar deze dit maar'],
])

/**
 * Guesses the language of a text from its function words: id, en, de, fr, es, pt, it or nl. Undefined where the text is
 * too short or none of them stands out.
 */
export function guessLanguage(text: string): string | undefined {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  const scores = [...functionWords].map(([lang, words]) => {
    const score = words.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
    return { lang, score }
  })
  const [best, second] = scores.toSorted((a, b) => b.score - a.score)
  if (!best || !second || best.score < 3 || best.score < second.score * 1.2) return undefined
  return best.lang
}
