import type { Licence } from '../model.ts'
import type { YamlValue } from './read-yaml.ts'

/** Gives the licence of its name, its SPDX id, or a map of name and address; undefined where nothing is said. */
export function readLicence(value: YamlValue): Licence | undefined {
  switch (value.type) {
    case 'text':
      return value.value === '' ? undefined : fromName(value.value)
    case 'list':
      return value.items[0] && readLicence(value.items[0])
    case 'map': {
      const textOf = (...keys: readonly string[]): string | undefined => {
        for (const key of keys) {
          const entry = value.entries.get(key)?.value
          if (entry?.type === 'text' && entry.value !== '') return entry.value
          if (entry?.type === 'map') return readLicence(entry)?.name
        }
        return undefined
      }
      const name = textOf('name', 'text', 'id', 'content', 'code')
      const url = textOf('url', 'link')
      return name === undefined
        ? url === undefined
          ? undefined
          : fromName(url)
        : { ...fromName(name), ...(url !== undefined && { url }) }
    }
    default:
      return value satisfies never
  }
}

function fromName(name: string): Licence {
  if (/^https?:\/\//i.test(name)) return { name: creativeCommonsOf(name) ?? name, url: name }
  const commons =
    /^cc[- ]?(by(?:[- ](?:nc|sa|nd))*|0|zero)(?:[- ](\d(?:\.\d)?))?(?:[- ](?:universal|international|unported))?$/i.exec(
      name.trim(),
    )
  if (!commons) return { name, url: undefined }
  const version = commons[2] ?? (isZero(commons[1]) ? '1.0' : '4.0')
  if (isZero(commons[1]))
    return { name: `CC0 ${version}`, url: `https://creativecommons.org/publicdomain/zero/${version}/` }
  const kind = (commons[1] ?? '').toLowerCase().replaceAll(' ', '-')
  return {
    name: `CC ${kind.toUpperCase()} ${version}`,
    url: `https://creativecommons.org/licenses/${kind}/${version}/`,
  }
}

function creativeCommonsOf(url: string): string | undefined {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(url) ?? []
  return kind === undefined ? undefined : `CC ${kind.toUpperCase()} ${version ?? ''}`.trim()
}

function isZero(kind: string | undefined): boolean {
  return kind === '0' || kind?.toLowerCase() === 'zero'
}
