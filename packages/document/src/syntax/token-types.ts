declare module 'micromark-util-types' {
  interface TokenTypeMap {
    divFence: 'divFence'
    divFenceSequence: 'divFenceSequence'
    divFenceInfo: 'divFenceInfo'
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
    mathFlow: 'mathFlow'
    mathFlowSequence: 'mathFlowSequence'
    mathFlowData: 'mathFlowData'
    mathFlowAttributes: 'mathFlowAttributes'
    texFlow: 'texFlow'
    texFlowData: 'texFlowData'
    texText: 'texText'
    texTextData: 'texTextData'
  }
}

/** Characters that the syntaxes of this folder look for, as micromark gives them: negative ones are its own. */
export const codes = {
  tab: 9,
  space: 32,
  dollar: 36,
  leftParenthesis: 40,
  digit0: 48,
  digit9: 57,
  colon: 58,
  backslash: 92,
  leftBrace: 123,
  rightBrace: 125,
} as const
