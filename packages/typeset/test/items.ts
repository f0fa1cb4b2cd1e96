import type { Breaking, ParagraphItem, ParagraphStyle, SetLine, TextItem, TextStyle } from '../src/paragraph-items.ts'

/** The style of text in tests: a book's text size. */
export const textStyle: TextStyle = {
  face: 'text',
  size: 10.2,
  ink: '#000000',
  features: ['onum'],
  tracking: 0,
  rise: 0,
  lang: 'en',
}

/** Makes words of one style. */
export function words(value: string, style: Partial<TextStyle> = {}, breaking: Breaking = 'prose'): TextItem {
  return {
    type: 'text',
    value,
    style: { ...textStyle, ...style },
    breaking,
    mark: undefined,
    link: undefined,
    source: { block: '0.0', offset: 0 },
  }
}

/** Makes a way of setting: justified and hyphenated, without indent. */
export function paragraph(width: number, style: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return {
    align: 'justify',
    measureOf: () => ({ left: 0, width }),
    indent: 0,
    leading: 13.6,
    isHyphenated: true,
    ...style,
  }
}

/** Gives a line as text: `|` where the face or style changes, `+` for a printed hyphen, no space at its end. */
export function lineText({ runs }: SetLine): string {
  return runs
    .map(({ words: placed }) => placed.map(({ shaped, from, to }) => shaped.texts.slice(from, to).join('')).join(''))
    .join('|')
    .trimEnd()
    .replaceAll('\u00ad', '+')
}

/** Gives all the words of items as one text. */
export function itemsText(items: readonly ParagraphItem[]): string {
  return items.map((item) => (item.type === 'text' ? item.value : '')).join('')
}
