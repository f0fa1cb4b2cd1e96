import { version } from './version.ts'

/** What the server was asked for: to serve, or to say something and end. */
export type Asked =
  | { readonly type: 'serve' }
  | { readonly type: 'say'; readonly words: string; readonly isFault: boolean }

const transports = /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?|clientProcessId(?:=\d+)?)$/

const help = `usage: edisi-language-server --stdio

Checks the citations of Markdown for an editor that speaks the Language Server Protocol.
It shows what is wrong while you write, offers what would be right, and makes the safe
fixes of the whole file when the editor formats it.`

/** Reads the command line. How messages travel is read again, and used, by the library that carries them. */
export function readArguments(words: readonly string[]): Asked {
  if (words.includes('--help') || words.includes('-h')) return { type: 'say', words: help, isFault: false }
  if (words.includes('--version') || words.includes('-v')) return { type: 'say', words: version, isFault: false }
  if (words.some((word) => transports.test(word))) return { type: 'serve' }
  return { type: 'say', words: help, isFault: true }
}
