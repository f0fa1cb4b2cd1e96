import type { Inks, Theme } from '@edisi/theme'

/** Gives a theme as custom properties, and the classes of code tokens: light, dark by the reader's wish, and paper. */
export function inkCss({ light, dark, print, stacks }: Theme): string {
  const tokens = Object.keys(light.code).filter((kind) => kind !== 'plain')
  return `:root {
  color-scheme: light dark;
  --serif: ${stacks.serif};
  --sans: ${stacks.sans};
  --mono: ${stacks.mono};
${properties(light)}
}
@media (prefers-color-scheme: dark) {
:root {
${properties(dark)}
}
}
@media print {
:root {
  color-scheme: light;
${properties(print)}
}
}
${tokens.map((kind) => `.token-${kind} { color: var(--code-${kind}) }`).join('\n')}`
}

function properties({ code, ...inks }: Inks): string {
  const lines = [
    ...Object.entries(inks).map(
      ([name, ink]) => `  --${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${ink};`,
    ),
    ...Object.entries(code).map(([kind, ink]) => `  --code-${kind}: ${ink};`),
  ]
  return lines.join('\n')
}
