import { expect, it } from 'vitest'
import type { FileRead } from '../src/files.ts'
import { loadPublication } from '../src/load-publication.ts'

it.each<[string, FileRead, string]>([
  ['leads out of the folder', { type: 'outside' }, 'path-outside'],
  ['is a folder', { type: 'folder' }, 'source-unreadable'],
  ['does not exist', { type: 'missing' }, 'image-missing'],
])('says once that an image %s', async (_, image, ruleId) => {
  const text = '---\ntitle: A\nlang: en\n---\n\nWords ![Mercury](mercury.png).'
  const read = async (path: string): Promise<FileRead> =>
    path === 'a.md' ? { type: 'read', bytes: new TextEncoder().encode(text) } : image
  const loaded = await loadPublication({ name: 'a', markdown: ['a.md'], configuration: undefined }, { read })
  expect(loaded.diagnostics.map((found) => found.ruleId)).toEqual([ruleId])
})
