export type { CodeInks, FaceRole, FontStacks, Inks, Theme } from './theme.ts'
export { batikTheme } from './batik-theme.ts'
export { contrast } from './contrast.ts'
export type { Contour, ContourStep, CoverArt, CoverShape, Outline } from './cover-art.ts'
