/**
 * Gives a text with its control characters, and what turns the direction of lines, as escapes to be seen (`\x1b`).
 * A terminal obeys them: a key of a bibliography could clear the screen, or make a message read as another.
 */
export function showControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (sign) => {
    const code = sign.charCodeAt(0).toString(16)
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
  })
}
