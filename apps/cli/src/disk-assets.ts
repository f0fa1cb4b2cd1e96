import type { Assets } from '@edisi/press'
import { existsSync, readFileSync } from 'node:fs'

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
      if (module === undefined) modules.set(name, (module = new WebAssembly.Module(Uint8Array.from(readAsset(name)))))
      return module
    },
  }
}
