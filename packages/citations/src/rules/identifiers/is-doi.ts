/**
 * Whether a text has the syntax of a DOI: the directory 10, a registrant of four digits or more with parts after points,
 * a slash, and any printable characters (DOI Handbook, 2.2; no blanks, as Crossref advises). Or a short DOI, `10/abc`.
 */
export function isDoi(text: string): boolean {
  if (/^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[^\s\p{C}]+$/u.test(text)) return true
  return /^10\/[a-z0-9]{3,12}$/i.test(text) || /^(?=.*[a-z])(?=.*\d)[a-z0-9]{3,12}$/i.test(text)
}
