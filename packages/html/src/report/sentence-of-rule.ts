/** Gives the first sentence of a rule's page, which says what the rule finds; undefined where the page has none. */
export function sentenceOfRule(ruleId: string, page: string): string | undefined {
  const lines = page.trim().split('\n')
  const isNamed = (lines[0] ?? '').replace(/^#+ +/, '').startsWith(ruleId)
  const [paragraph = ''] = (isNamed ? lines.slice(1) : lines)
    .join('\n')
    .trim()
    .split(/\n\s*\n/)
  const words = paragraph.replace(/^What:\s*/, '').replace(/\s+/g, ' ')
  // "op. cit." goes on with a small letter.
  const end = /[.!?](?=\s+["“`]?\p{Lu}|\s*$)/u.exec(words)
  const sentence = end ? words.slice(0, end.index) : words
  return sentence === '' ? undefined : sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
