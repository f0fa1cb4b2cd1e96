import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

function check(files: Readonly<Record<string, string>>, words: readonly string[] = ['check', 'a.md']) {
  const { output, code } = runEdisi(layFolder(files), [...words, '--format', 'json'])
  const rules: string[] = JSON.parse(output).files.flatMap(
    (file: { messages: { ruleId: string; severity: string; line: number }[] }) =>
      file.messages.map(({ ruleId, severity, line }) => `${ruleId} ${severity} ${line}`),
  )
  return { rules, code }
}

const front = (rules: string) => `---\ntitle: A\nlang: en\nrules: ${rules}\n---\n`
const list = '\n# References\n\n- Ali. (2020). *Words*. Press.\n'

test('settings give rules their severity, in the check and in a build', () => {
  const files = { 'a.md': `${front('{citation-without-reference: info}')}\n(Ali, 2020) (Budi, 2021)\n${list}` }
  expect(check(files)).toMatchObject({ code: 0, rules: expect.arrayContaining(['citation-without-reference info 7']) })
  expect(check(files, ['build', 'a.md', '-o', 'out', '-t', 'html'])).toMatchObject({
    code: 0,
    rules: expect.arrayContaining(['citation-without-reference info 7']),
  })
})

test('publication.yaml has the last word on a rule', () => {
  const files = {
    'publication.yaml': 'title: A\nlang: en\nrules:\n  citation-without-reference: off\n',
    'a.md': `${front('{citation-without-reference: error}')}\n(Ali, 2020) (Budi, 2021)\n${list}`,
  }
  const { code, rules } = check(files, ['check', '.'])
  expect(code).toBe(0)
  expect(rules.filter((rule) => rule.startsWith('citation-without'))).toEqual([])
})

test('names the nearest of a rule that there is not, in settings and comments', () => {
  const text = '<!-- edisi-disable-next-line citation-without-refrence -->\n(Ali, 2020)\n'
  const { errors } = runEdisi(layFolder({ 'a.md': `${front('{citation-undatd: off}')}\n${text}${list}` }), [
    'check',
    'a.md',
  ])
  expect(errors).toContain('did you mean: `citation-without-reference`')
  expect(errors).toContain('did you mean: `citation-undated`')
})

test('comments silence findings of the text and of a bibliography', () => {
  const files = {
    'a.md': `---\ntitle: A\nlang: en\nbibliography: r.bib\n---\n\n(Budi, 2021) <!-- edisi-disable-line citation-without-reference -->\n${list.replace('Ali', 'Budi')}`,
    'r.bib': '% edisi-disable-next-line\n@book{x, author={X, Y}, title={T},\n year={2020}, publisher={P}}\n',
  }
  expect(check(files).rules.filter((rule) => /without/.test(rule))).not.toContain('citation-without-reference error 7')
  expect(check(files).rules.join()).not.toContain('reference-without-citation warning 2')
})

test('a silence that silences nothing is told by the check, and not by a build', () => {
  const files = { 'a.md': `${front('{}')}\n<!-- edisi-disable-next-line citation-undated -->\n(Ali, 2020)\n${list}` }
  expect(check(files).rules.join()).toContain('silence-unused info 7')
  expect(check(files, ['build', 'a.md', '-o', 'out', '-t', 'html']).rules.join()).not.toContain('silence-unused')
})

test('no setting silences what forbids a build', () => {
  const files = { 'publication.yaml': 'rules: {source-missing: off, chapters-missing: off}\nchapters: [b.md]\n' }
  const { code, rules } = check(files, ['check', '.'])
  expect(code).toBe(2)
  expect(rules.join()).toContain('source-missing')
})
