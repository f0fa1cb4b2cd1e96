import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'

/**
 * Keeps a parser from looking for the end of a comment, an instruction or a declaration that has none anew at each that
 * is opened: where one has no end, none of its kind that comes later in the paragraph has one.
 */
export function boundHtml(construct: Construct): Construct {
  if (construct.name !== 'htmlText') return construct
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let kind = ''
      const fail = (code: Code): State | undefined => {
        if (code === null && kind !== '') unclosedIn(this).add(kind)
        return nok(code)
      }
      // Goes along until it is clear what is opened.
      const follow =
        (state: State | undefined, before: string): State =>
        (code) => {
          const opened = before + (code === null ? ' ' : String.fromCharCode(code))
          kind = kindOf(opened)
          if (kind !== '' && unclosedIn(this).has(kind)) return nok(code)
          const next = state?.(code)
          return mayOpen(opened) ? follow(next, opened) : next
        }
      return follow(construct.tokenize.call(this, effects, ok, fail), '')
    },
  }
}

function kindOf(opened: string): string {
  if (kinds.includes(opened)) return opened
  return /^<![a-z]$/i.test(opened) ? '<!a' : ''
}

function mayOpen(opened: string): boolean {
  return kinds.some((kind) => kind.startsWith(opened) && kind !== opened)
}

const kinds: readonly string[] = ['<?', '<!--', '<![CDATA[']

const unclosed = new WeakMap<TokenizeContext, Set<string>>()

function unclosedIn(context: TokenizeContext): Set<string> {
  const found = unclosed.get(context) ?? new Set()
  unclosed.set(context, found)
  return found
}
