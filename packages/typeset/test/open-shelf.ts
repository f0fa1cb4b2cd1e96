import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { batikTheme } from '@edisi/theme'
import { createFaceShelf } from '../src/faces/face-shelf.ts'
import type { FaceShelf } from '../src/faces/face-shelf.ts'

const require = createRequire(import.meta.url)
const assets = fileURLToPath(new URL('../assets/', import.meta.url))

/** Gives an asset by its name: a face of the three packages, or data of this one. */
export function readAsset(name: string): Uint8Array {
  if (!name.endsWith('.ttf')) return readFileSync(join(assets, name))
  const source = name.startsWith('SourceSerif')
    ? 'source-serif'
    : name.startsWith('SourceSans')
      ? 'source-sans'
      : 'source-code-pro'
  return readFileSync(join(dirname(require.resolve(`${source}/package.json`)), 'TTF', name))
}

/** Compiles a module of HarfBuzz. */
export function compileHarfbuzz(file: 'harfbuzz.wasm' | 'harfbuzz-subset.wasm'): WebAssembly.Module {
  return new WebAssembly.Module(Uint8Array.from(readFileSync(require.resolve(`harfbuzzjs/dist/${file}`))))
}

/** Opens a shelf of the house theme. */
export function openShelf(): FaceShelf {
  return createFaceShelf({ theme: batikTheme, shaper: compileHarfbuzz('harfbuzz.wasm'), bytes: readAsset })
}
