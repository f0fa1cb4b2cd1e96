/** What a column needs: the width of its longest unbreakable part, and of its longest cell in one line. */
export interface ColumnNeed {
  readonly min: number
  readonly natural: number
}

/**
 * Shares a width among columns. Where all fit in one line each has its natural width; else each has its least, and what
 * is left goes to the columns that want more, by the square root of what they want, so that one long column does not
 * starve the others. Where not even the least fits, all are scaled down.
 */
export function shareWidth(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const natural = needs.reduce((sum, need) => sum + need.natural, 0)
  if (natural <= width) return needs.map((need) => need.natural)
  const least = needs.reduce((sum, need) => sum + need.min, 0)
  if (least >= width) return needs.map((need) => (need.min * width) / least)
  const widths = needs.map((need) => need.min)
  let left = width - least
  // Each turn satisfies at least one column or shares out all that is left.
  for (let turn = 0; turn <= needs.length; turn++) {
    const wants = needs.map((need, index) => Math.sqrt(Math.max(0, need.natural - (widths[index] ?? 0))))
    const sum = wants.reduce((total, want) => total + want, 0)
    if (sum === 0 || left < 0.01) break
    const share = left
    needs.forEach((need, index) => {
      const gain = Math.min((share * (wants[index] ?? 0)) / sum, need.natural - (widths[index] ?? 0))
      widths[index] = (widths[index] ?? 0) + gain
      left -= gain
    })
  }
  return widths
}
