/** The environments of LaTeX and amsmath that hold a formula in lines of its own, without their stars. */
export const mathEnvironments: ReadonlySet<string> = new Set(
  'equation align alignat gather multline eqnarray displaymath math flalign split dmath'.split(' '),
)

/** Gives the TeX of an environment: without it where it only says that a formula stands here, else with it. */
export function texOfEnvironment(written: string): string {
  const inner = /^\\begin\{(?:equation|displaymath|math)\*?\}([^]*)\\end\{[^{}]*\}\s*$/.exec(written)
  return inner?.[1] ?? written
}
