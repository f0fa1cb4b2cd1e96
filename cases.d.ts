declare module '*.md' {
  /** The cases of a file in `cases/`, as `vitest.cases.ts` reads them. */
  export const cases: readonly {
    readonly name: string
    readonly blocks: readonly { readonly info: string; readonly value: string }[]
  }[]
}
