import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import '../syntax/token-types.ts'
import { texOfEnvironment } from '../syntax/math-environments.ts'
import './markdown-nodes.ts'

/** Makes nodes of the syntaxes that CommonMark and GFM do not have: divisions, formulas, LaTeX environments. */
export const newSyntax: Extension = {
  enter: {
    divFence: enterDivFence,
    mathText: enterMathText,
    texText: enterTexText,
    mathFlow: enterMathFlow,
    texFlow: enterTexFlow,
  },
  exit: {
    divFence: exitNode,
    mathText: exitNode,
    texText: exitNode,
    mathFlow: exitNode,
    texFlow: exitNode,
  },
}

function enterDivFence(this: CompileContext, token: Token): undefined {
  const written = this.sliceSerialize(token)
  const value = written.replace(/^:+/, '')
  this.enter({ type: 'divFence', value: value.trim(), colons: written.length - value.length }, token)
}

function enterMathText(this: CompileContext, token: Token): undefined {
  const written = this.sliceSerialize(token)
  const size = written.startsWith('$$') ? 2 : 1
  this.enter({ type: 'mathText', value: written.slice(size, -size), isDisplayed: size === 2 }, token)
}

function enterMathFlow(this: CompileContext, token: Token): undefined {
  const written = this.sliceSerialize(token)
  const end = written.lastIndexOf('$$')
  this.enter({ type: 'mathFlow', value: written.slice(2, end), attributes: written.slice(end + 2).trim() }, token)
}

function enterTexFlow(this: CompileContext, token: Token): undefined {
  const written = this.sliceSerialize(token)
  const name = /^\\begin\{([^}]*)\}/.exec(written)?.[1] ?? ''
  this.enter({ type: 'texFlow', value: written, name }, token)
}

function enterTexText(this: CompileContext, token: Token): undefined {
  const value = texOfEnvironment(this.sliceSerialize(token))
  this.enter({ type: 'mathText', value, isDisplayed: true }, token)
}

function exitNode(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
