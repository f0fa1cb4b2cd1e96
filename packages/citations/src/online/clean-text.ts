const longest = 300

/**
 * Gives a text from outside as plain words on one line, without markup and without characters that steer a terminal; what
 * is longer than 300 units is cut.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, longest * 4)
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities.get(name) ?? '')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
