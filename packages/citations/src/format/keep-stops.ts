// U+FDD1 is no character (Unicode, 23.7), so that no author's text holds it.
const standIn = '\uFDD1'

/**
 * Gives the words behind a cite with another sign for the stop that they end with. The engine takes a stop there for one that
 * closes the citation, and would leave out the semicolon that parts it from the next: "p. 5 etc. Lee, 2020".
 */
export function hideStop(suffix: string): string {
  return suffix.endsWith('.') ? suffix.slice(0, -1) + standIn : suffix
}

/** Puts back the stops that `hideStop` has taken; before the stop of the style there is one, not two. */
export function showStops(text: string): string {
  return text.replaceAll(new RegExp(`${standIn}([\uE100-\uF8FF]*)\\.`, 'gu'), '.$1').replaceAll(standIn, '.')
}
