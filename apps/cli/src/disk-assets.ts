import type { Assets } from '@edisi/press'
import { existsSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/** Gives the assets that stand beside the command; each is read at its first use, and HarfBuzz compiled once. */
export function diskAssets(folder: URL): Assets {
  const bytes = new Map<string, Uint8Array>()
  const modules = new Map<string, WebAssembly.Module>()
  const readAsset = (name: string): Uint8Array => {
    let asset = bytes.get(name)
    if (asset === undefined) bytes.set(name, (asset = readFileSync(new URL(name, folder))))
    return asset
  }
  return {
    has: (name) => existsSync(new URL(name, folder)),
    bytes: readAsset,
    module: (name) => {
      let module = modules.get(name)
      if (module === undefined) modules.set(name, (module = compileFast(readAsset(name))))
      return module
    },
  }
}

/**
 * Compiles with the baseline compiler alone, here and for the rest of the process: V8 would go on to optimise a huge
 * function of the subsetter in the background, and the process would wait for that at its end; the check of the EPUB, which brings a module of its own, gains too.
 */
function compileFast(bytes: Uint8Array): WebAssembly.Module {
  // Flags of V8 are no stable interface: a version that does not know this one compiles as it likes.
  try {
    setFlagsFromString('--liftoff-only')
  } catch {
    // Slower at exit, and right all the same.
  }
  return new WebAssembly.Module(Uint8Array.from(bytes))
}
