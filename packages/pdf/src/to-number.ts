/** Writes a length with at most two decimals: a hundredth of a point is finer than any press. */
export function toNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? '0' : String(rounded)
}

/** Writes an ink, `#rrggbb`, as three components of DeviceRGB. */
export function toComponents(ink: string): string {
  const bits = Number.parseInt(ink.slice(1), 16)
  return [bits >> 16, (bits >> 8) & 255, bits & 255]
    .map((part) => String(Math.round((part / 255) * 1000) / 1000))
    .join(' ')
}
