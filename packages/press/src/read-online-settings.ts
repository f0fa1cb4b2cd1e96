import type { Endpoints } from '@edisi/citations'
import type { YamlValue } from '@edisi/document'
import { nearestName } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import { messages } from './messages.ts'
import { standardEndpoints } from './standard-endpoints.ts'

/** Reads `online:` of the front matter or publication.yaml. What is wrong is reported, and has no effect. */
export function readOnlineSettings(value: YamlValue | undefined): {
  readonly settings: Endpoints
  readonly diagnostics: readonly Diagnostic[]
} {
  const found: Diagnostic[] = []
  if (value !== undefined && value.type !== 'map') {
    found.push(messages.onlineSettingInvalid('online', { at: value.place, wanted: `a map of ${names.join(', ')}` }))
  }
  if (value?.type !== 'map') return { settings: standardEndpoints, diagnostics: found }
  const settings: Record<keyof Endpoints, string | undefined> = { ...standardEndpoints }
  for (const [key, entry] of value.entries) {
    const name = names.find((one) => one === key)
    if (name === undefined) {
      found.push(
        messages.onlineSettingUnknown(key, { at: entry.keyPlace, near: nearestName(key, names), known: names }),
      )
      continue
    }
    const read = readSetting(name, entry.value)
    if (read) settings[name] = read.value
    else found.push(messages.onlineSettingInvalid(name, { at: entry.value.place, wanted: wantedOf(name) }))
  }
  return { settings, diagnostics: found }
}

const names: readonly (keyof Endpoints)[] = ['works', 'doi', 'archive', 'mailto']

function readSetting(name: keyof Endpoints, value: YamlValue): { readonly value: string | undefined } | undefined {
  if (value.type !== 'text') return undefined
  const text = value.value.trim()
  if (/^(?:false|no|off)$/i.test(text)) return { value: undefined }
  // It goes into a header and an address: nothing but a plain mail address.
  if (name === 'mailto')
    return /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/.test(text) ? { value: text } : undefined
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.username !== '' || url.search !== '' || url.hash !== '') return undefined
  return { value: url.href.replace(/\/$/, '') }
}

function wantedOf(name: keyof Endpoints): string {
  return name === 'mailto' ? 'a mail address' : 'an address with http or https, or false'
}
