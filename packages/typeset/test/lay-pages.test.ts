import type { FinishedDocument } from '@edisi/document'
import { batikTheme } from '@edisi/theme'
import { describe, expect, test } from 'vitest'
import { cases as pageCases } from '../cases/pages.md'
import { cases as tagCases } from '../cases/tags.md'
import { layPages } from '../src/lay-pages.ts'
import type { PagedDocument } from '../src/paged-document.ts'
import * as build from './document.ts'
import { pagesAsText, tagsAsText, textOf, wordsByMark } from './pages-as-text.ts'
import { readSource } from './read-source.ts'
import { setInBoxes } from './set-in-boxes.ts'

function lay(document: FinishedDocument, toc = false): ReturnType<typeof layPages> {
  return layPages({ document, theme: batikTheme, settings: { paper: 'a5', toc, tocDepth: 2 } }, setInBoxes())
}

function read({ info, value }: { readonly info: string; readonly value: string }): FinishedDocument {
  const documentClass = info.split(' ').find((word) => word === 'book' || word === 'report') ?? 'article'
  return readSource(value, documentClass)
}

describe('pages', () => {
  for (const { name, blocks } of pageCases) {
    test(name, () => {
      const [source, expected] = blocks
      if (!source || !expected) throw new Error('expected a source and its pages')
      expect(pagesAsText(lay(read(source), source.info.includes('contents')).paged)).toBe(expected.value)
    })
  }
})

describe('tags', () => {
  for (const { name, blocks } of tagCases) {
    test(name, () => {
      const [source, expected] = blocks
      if (!source || !expected) throw new Error('expected a source and its tags')
      expect(tagsAsText(lay(read(source), source.info.includes('contents')).paged)).toBe(expected.value)
    })
  }
})

/** Documents of many shapes: each number decides how long a part is and what follows it. */
function sources(): string[] {
  return Array.from({ length: 24 }, (_, seed) => {
    let state = seed * 7919 + 17
    const draw = (limit: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648
      return Math.floor(state / 65536) % limit
    }
    const notes: string[] = []
    const call = (): string => {
      if (draw(3) > 0) return ''
      notes.push(`[^${notes.length + 1}]: (${5 + draw(seed % 4 === 0 ? 400 : 60)} words)`)
      return `[^${notes.length}]`
    }
    const part = (): string => {
      const kind = draw(9)
      if (kind === 0) return `## Head ${draw(1000)}`
      if (kind === 1) return `### Lower head ${draw(1000)}`
      if (kind === 2) return Array.from({ length: 1 + draw(6) }, () => `- (${1 + draw(40)} words)${call()}`).join('\n')
      if (kind === 3) return `> (${10 + draw(60)} words)\n> — (2 words)`
      if (kind === 4)
        return [
          '| a | b |',
          ...Array.from({ length: 1 + draw(30) }, () => `| (2 words) | (${1 + draw(30)} words)${call()} |`),
        ].join('\n')
      if (kind === 5) return Array.from({ length: 1 + draw(50) }, (_line, index) => `    line ${index}`).join('\n')
      return `(${1 + draw(150)} words)${call()} (${1 + draw(100)} words)`
    }
    return [...Array.from({ length: 40 }, part), 'The end.', ...notes].join('\n\n')
  })
}

describe('any document', () => {
  const laid = sources().map((source, index) => lay(readSource(source, index % 3 === 0 ? 'book' : 'article')).paged)

  test('keeps every word in the order of the document', () => {
    sources().forEach((source, index) => {
      const paged = laid[index]
      if (!paged) throw new Error('expected pages')
      const words = wordsByMark(paged)
      const expected = [...source.matchAll(/\((\d+) words\)/g)].reduce((sum, [, count]) => sum + Number(count), 0)
      const printed = [...words.values()].join(' ').match(/word\d+/g) ?? []
      expect(printed.length).toBe(expected)
      // Within a stretch of content words count up; a lost, doubled or misplaced one would not.
      for (const text of words.values()) expect(isCounted(text)).toBe(true)
    })
  })

  test('puts nothing outside the type area but running heads', () => {
    for (const { pages } of laid) {
      for (const { items, height } of pages) {
        for (const item of items) {
          if (item.type === 'glyphs' && item.mark !== undefined) expect(item.y).toBeLessThan(height - 24 * 2.83)
        }
      }
    }
  })

  test('begins every note on the page of its call', () => {
    for (const paged of laid) {
      for (const [id, { page }] of paged.destinations) {
        if (id.startsWith('note-')) expect(page).toBe(paged.destinations.get(id.replace('note', 'call'))?.page)
      }
    }
  })

  test('never ends a page with a head', () => {
    for (const paged of laid) {
      const heads = new Set(marksUnder(paged, /^H\d$/))
      const notes = new Set(marksUnder(paged, /^Note$/))
      for (const { items } of paged.pages) {
        const main = items.filter((item) => item.type === 'glyphs' && item.mark !== undefined && !notes.has(item.mark))
        const last = main.at(-1)
        expect(last?.type === 'glyphs' && heads.has(last.mark ?? -1)).toBe(false)
      }
    }
  })

  test('gives each mark to one tag and to content', () => {
    for (const paged of laid) {
      const marks = paged.tags.flatMap(({ kids }) => kids.flatMap((kid) => (kid.type === 'mark' ? [kid.mark] : [])))
      expect(new Set(marks).size).toBe(marks.length)
      const shown = new Set(wordsByMark(paged).keys())
      expect([...shown].every((mark) => marks.includes(mark))).toBe(true)
    }
  })

  test('says where each page of text begins, once and in order', () => {
    for (const { breaks, pages } of laid) {
      const labels = pages.map(({ label }) => label)
      expect(breaks.map(({ label }) => labels.indexOf(label))).toEqual(
        breaks.map(({ label }) => labels.indexOf(label)).toSorted((a, b) => a - b),
      )
      expect(new Set(breaks.map(({ block, offset }) => `${block} ${offset}`)).size).toBe(breaks.length)
    }
  })
})

test('gives the same pages every time', () => {
  const [source = ''] = sources()
  const document = readSource(source, 'book')
  expect(JSON.stringify(lay(document).paged)).toBe(JSON.stringify(lay(document).paged))
})

test('reports a character that no face has, once', () => {
  const { diagnostics } = lay(readSource('Snow ☃ and ☃.', 'article'))
  expect(diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'glyph-missing: no face has the character `☃` (U+2603), so that pages show an empty box for it',
  ])
})

test('prints the words of an image that it cannot draw, and says so', () => {
  const { paged, diagnostics } = lay(readSource('![A drawing](b.svg) What it shows', 'article'))
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['image-type-unsupported'])
  expect(
    paged.pages
      .flatMap(({ items }) => items.flatMap((item) => (item.type === 'glyphs' ? [textOf(item)] : [])))
      .join(''),
  ).toContain('A drawing')
})

function isCounted(text: string): boolean {
  const numbers = (text.match(/word\d+/g) ?? []).map((word) => Number(word.slice(4)))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1 || number === 1)
}

function marksUnder(paged: PagedDocument, role: RegExp): number[] {
  const collect = (tag: number): number[] =>
    (paged.tags[tag]?.kids ?? []).flatMap((kid) => (kid.type === 'mark' ? [kid.mark] : collect(kid.tag)))
  return paged.tags.flatMap((tag, index) => (role.test(tag.role) ? collect(index) : []))
}

test('splits a row that is taller than a page, and keeps all of its words on pages', () => {
  const { paged } = lay(readSource('| a | b |\n| one | (900 words) |\n| two | (2 words) |', 'article'))
  const lowest = paged.pages.flatMap(({ items, height }) =>
    items.flatMap((item) => (item.type === 'glyphs' ? [item.y - height] : [])),
  )
  expect(Math.max(...lowest)).toBeLessThan(-24 * 2.83)
  expect([...wordsByMark(paged).values()].join(' ').match(/word\d+/g)?.length).toBe(902)
})

test('sets a joiner of words for a byte order mark within them, which no PDF file may hold', () => {
  const { paged } = lay(readSource('One\ufeffword.\n\n    let\ufeffit', 'article'))
  const words = [...wordsByMark(paged).values()].join(' ')
  expect(words).toContain('One\u2060word.')
  expect(words).not.toContain('\ufeff')
})

test('keeps the parts of a long line of code on one page', () => {
  for (let before = 20; before < 50; before++) {
    const code = Array.from({ length: before }, (_, line) => `    line ${line}`)
    const { paged } = lay(readSource([...code, `    ${'long '.repeat(60)}`, '    last', '    end'].join('\n'), 'book'))
    const pages = paged.pages.filter(({ items }) =>
      items.some((item) => item.type === 'glyphs' && textOf(item).includes('long')),
    )
    expect(pages, `${before} lines before it`).toHaveLength(1)
  }
})

test('sets words, a list and code at the same distance below their head', () => {
  const { paged } = lay(
    readSource('## One\n\nwords\n\n## Two\n\n- item\n\n## Three\n\n    code\n\n## Four\n\nend', 'book'),
  )
  const at = new Map(
    paged.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'glyphs' ? [[textOf(item), item.y] as const] : [])),
    ),
  )
  const below = (head: string, text: string): number => (at.get(text) ?? 0) - (at.get(head) ?? 0)
  expect(below('Two', 'item')).toBeCloseTo(below('Four', 'end'))
  expect(Math.abs(below('Three', 'code') - below('Four', 'end'))).toBeLessThan(4)
})

test('sets a running head of thousands of words in a time that grows with them', async () => {
  await expect((count: number) => {
    const chapter = build.chapter('one '.repeat(count), [build.p('two '.repeat(1800))])
    const { pages } = lay(build.doc('book', chapter)).paged
    const runs = pages.flatMap(({ items }) => items).filter((item) => item.type === 'glyphs')
    expect(runs.some((run) => textOf(run).endsWith('one…'))).toBe(true)
  }).toTakeLinearTime(300)
})

test('sets a table of thousands of rows in a time that grows with them', async () => {
  await expect((count: number) => {
    const table = build.table(...Array.from({ length: count }, () => [['a'], ['b']]))
    const { pages } = lay(build.doc('article', build.chapter('One', [table]))).paged
    expect(pages.length).toBeGreaterThan(count / 50)
  }).toTakeLinearTime(2000)
})
