export type { CodeInks, FaceRole, FontStacks, Inks, Theme } from './theme.ts'
export { batikTheme } from './batik-theme.ts'
export { contrast } from './contrast.ts'
