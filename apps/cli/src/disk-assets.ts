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
 * Compiles with the baseline compiler alone: V8 would go on to optimise a huge function of the subsetter in the
 * background, and the process would wait for that at its end (300 to 550 ms, against 60 ms of work).
 */
function compileFast(bytes: Uint8Array): WebAssembly.Module {
  setTier('--liftoff-only')
  try {
    return new WebAssembly.Module(Uint8Array.from(bytes))
  } finally {
    setTier('--no-liftoff-only')
  }
}

// Flags of V8 are no stable interface: a version that does not know this one compiles as it likes.
function setTier(flag: string): void {
  try {
    setFlagsFromString(flag)
  } catch {
    // Slower at exit, and right all the same.
  }
}
