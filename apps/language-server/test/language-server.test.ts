import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { converse } from './conversation.ts'

const server = fileURLToPath(new URL('../bin/edisi-language-server.js', import.meta.url))

const article = `---
title: A
lang: en
---

Said (Budi, 2021).

# References

- Budi. (2020). *Words*. Jakarta: Suara.
`

const run = (...words: readonly string[]) => spawnSync(process.execPath, [server, ...words], { encoding: 'utf8' })

interface Published {
  readonly uri: string
  readonly version: number
  readonly diagnostics: readonly Found[]
}

interface Found {
  readonly code: string
  readonly range: unknown
  readonly severity: number
  readonly source: string
  readonly message: string
}

function layFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-server-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

test('tells what is wrong when a file is opened and when it changes, and offers what would be right', async () => {
  const folder = layFolder({ 'a.md': article })
  const uri = `file://${folder}/a.md`
  const editor = await converse(folder)
  editor.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: article },
  })
  const opened = (await editor.diagnostics()) as Published
  const found = opened.diagnostics.find(({ code }) => code === 'citation-year-mismatch')
  expect(opened).toMatchObject({ uri, version: 1 })
  expect(found).toMatchObject({
    source: 'edisi',
    range: { start: { line: 5, character: 6 }, end: { line: 5, character: 16 } },
  })
  const actions = (await editor.request('textDocument/codeAction', {
    textDocument: { uri },
    range: found?.range,
    context: { diagnostics: opened.diagnostics },
  })) as readonly { readonly title: string; readonly kind: string; readonly edit: unknown }[]
  expect(actions).toContainEqual(
    expect.objectContaining({
      title: 'Replace `Budi, 2021` with `Budi, 2020`',
      kind: 'quickfix',
      edit: { changes: { [uri]: [{ range: found?.range, newText: 'Budi, 2020' }] } },
    }),
  )
  editor.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: article.replace('Budi, 2021', 'Budi, 2020') }],
  })
  const changed = (await editor.diagnostics()) as Published
  expect(changed.version).toBe(2)
  expect(changed.diagnostics.filter(({ severity }) => severity === 1)).toEqual([])
  expect(changed.diagnostics.map(({ code }) => code)).not.toContain('citation-year-mismatch')
  editor.notify('textDocument/didClose', { textDocument: { uri } })
  expect(await editor.diagnostics()).toMatchObject({ uri, diagnostics: [] })
  expect(await editor.end()).toBe(0)
})

test('formats a file by its safe fixes alone, and leaves one without any as it is', async () => {
  const folder = layFolder({})
  const uri = `file://${folder}/b.md`
  const editor = await converse(folder)
  const text =
    '---\ntitle: B\nlang: en\n---\n\nSaid  *so* (Ali, 2020).\n\n* * *\n\n# References\n\n- Ali. (2020). *Words*. http://dx.doi.org/10.1000/182\n'
  editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } })
  await editor.diagnostics()
  const options = { tabSize: 2, insertSpaces: true }
  const edits = (await editor.request('textDocument/formatting', { textDocument: { uri }, options })) as
    | readonly { readonly newText: string }[]
    | null
  // Remark would have written `***` and one space: what is no finding stays.
  const fixed = text.replace('http://dx.doi.org/', 'https://doi.org/')
  expect(edits).toMatchObject([{ newText: fixed }])
  editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: fixed }] })
  await editor.diagnostics()
  expect(await editor.request('textDocument/formatting', { textDocument: { uri }, options })).toBeNull()
})

test('says how it is used where it is not told how to talk', () => {
  expect(run()).toMatchObject({ status: 2, stdout: '' })
  expect(run().stderr).toContain('--stdio')
  expect(run('--help')).toMatchObject({ status: 0 })
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
