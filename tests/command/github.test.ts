import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

const source = `---
title: A
lang: en
---

Said (Budi & Suara, 2021), 100%, again (Eka
2022).

# References

- Ali. (2020). *Words*.
`

function annotate(files: Readonly<Record<string, string>>, name: string): readonly string[] {
  return runEdisi(layFolder(files), ['check', name, '--format', 'github']).output.trimEnd().split('\n')
}

test('writes one workflow command a finding, with the file, the lines and the columns', () => {
  const lines = annotate({ 'a.md': source }, 'a.md')
  expect(lines.every((line) => /^::(?:error|warning|notice) file=a\.md,[^:]*::[^\n]+$/.test(line))).toBe(true)
  expect(lines.filter((line) => line.includes('title=citation-without-reference'))[0]).toMatch(
    /^::error file=a\.md,line=6,endLine=6,col=7,endColumn=25,title=citation-without-reference::no entry/,
  )
})

test('escapes what would end a property or a line', () => {
  const lines = annotate({ 'a,b%:c.md': source }, 'a,b%:c.md')
  expect(lines[0]).toMatch(/^::\w+ file=a%2Cb%25%3Ac\.md,/)
  expect(lines.find((line) => line.includes('Budi'))).toContain('`Budi & Suara, 2021`%0A')
})

test('gives a stretch over several lines no columns, which GitHub would refuse', () => {
  const lines = annotate({ 'a.md': source.replace('Eka\n2022', 'Eka,\n2022') }, 'a.md')
  const broken = lines.find((line) => line.includes('line=6,endLine=7'))
  expect(broken).toBeDefined()
  expect(broken).not.toMatch(/,(?:col|endColumn)=/)
})
