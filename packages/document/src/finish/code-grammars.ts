import type { LanguageFn } from 'highlight.js'

type Grammar = () => Promise<{ readonly default: LanguageFn }>

/** Grammars by their names, each loaded when code of its language occurs. */
export const codeGrammars: ReadonlyMap<string, Grammar> = new Map<string, Grammar>([
  ['bash', () => import('highlight.js/lib/languages/bash')],
  ['c', () => import('highlight.js/lib/languages/c')],
  ['cpp', () => import('highlight.js/lib/languages/cpp')],
  ['csharp', () => import('highlight.js/lib/languages/csharp')],
  ['css', () => import('highlight.js/lib/languages/css')],
  ['diff', () => import('highlight.js/lib/languages/diff')],
  ['dockerfile', () => import('highlight.js/lib/languages/dockerfile')],
  ['fortran', () => import('highlight.js/lib/languages/fortran')],
  ['go', () => import('highlight.js/lib/languages/go')],
  ['haskell', () => import('highlight.js/lib/languages/haskell')],
  ['ini', () => import('highlight.js/lib/languages/ini')],
  ['java', () => import('highlight.js/lib/languages/java')],
  ['javascript', () => import('highlight.js/lib/languages/javascript')],
  ['json', () => import('highlight.js/lib/languages/json')],
  ['julia', () => import('highlight.js/lib/languages/julia')],
  ['kotlin', () => import('highlight.js/lib/languages/kotlin')],
  ['latex', () => import('highlight.js/lib/languages/latex')],
  ['lua', () => import('highlight.js/lib/languages/lua')],
  ['makefile', () => import('highlight.js/lib/languages/makefile')],
  ['markdown', () => import('highlight.js/lib/languages/markdown')],
  ['matlab', () => import('highlight.js/lib/languages/matlab')],
  ['perl', () => import('highlight.js/lib/languages/perl')],
  ['php', () => import('highlight.js/lib/languages/php')],
  ['powershell', () => import('highlight.js/lib/languages/powershell')],
  ['python', () => import('highlight.js/lib/languages/python')],
  ['r', () => import('highlight.js/lib/languages/r')],
  ['ruby', () => import('highlight.js/lib/languages/ruby')],
  ['rust', () => import('highlight.js/lib/languages/rust')],
  ['scala', () => import('highlight.js/lib/languages/scala')],
  ['scss', () => import('highlight.js/lib/languages/scss')],
  ['shell', () => import('highlight.js/lib/languages/shell')],
  ['sql', () => import('highlight.js/lib/languages/sql')],
  ['swift', () => import('highlight.js/lib/languages/swift')],
  ['typescript', () => import('highlight.js/lib/languages/typescript')],
  ['xml', () => import('highlight.js/lib/languages/xml')],
  ['yaml', () => import('highlight.js/lib/languages/yaml')],
])

/** Other names that authors give a language. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['bibtex', 'latex'],
  ['c++', 'cpp'],
  ['cc', 'cpp'],
  ['cjs', 'javascript'],
  ['console', 'shell'],
  ['cs', 'csharp'],
  ['docker', 'dockerfile'],
  ['f90', 'fortran'],
  ['golang', 'go'],
  ['h', 'c'],
  ['hs', 'haskell'],
  ['html', 'xml'],
  ['jl', 'julia'],
  ['js', 'javascript'],
  ['json5', 'json'],
  ['jsonc', 'json'],
  ['jsx', 'javascript'],
  ['kt', 'kotlin'],
  ['make', 'makefile'],
  ['md', 'markdown'],
  ['mjs', 'javascript'],
  ['patch', 'diff'],
  ['pl', 'perl'],
  ['ps1', 'powershell'],
  ['py', 'python'],
  ['python3', 'python'],
  ['rb', 'ruby'],
  ['rs', 'rust'],
  ['sh', 'bash'],
  ['shell-session', 'shell'],
  ['svg', 'xml'],
  ['tex', 'latex'],
  ['toml', 'ini'],
  ['ts', 'typescript'],
  ['tsx', 'typescript'],
  ['vue', 'xml'],
  ['xhtml', 'xml'],
  ['yml', 'yaml'],
  ['zsh', 'bash'],
])

/** Gives the name of the grammar for the language that an author named; undefined where there is none. */
export function grammarOf(language: string | undefined): string | undefined {
  const name = language?.toLowerCase().replace(/^\{?\.?|\}$/g, '') ?? ''
  const known = otherNames.get(name) ?? name
  return codeGrammars.has(known) ? known : undefined
}
