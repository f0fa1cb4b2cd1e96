/**
 * Gives markup without control characters and noncharacters: they may not stand in HTML in any form (HTML, 13.1.4), and
 * nothing is seen of them.
 */
export function dropControls(html: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return html.replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '')
}
