import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CslItem } from '../src/csl-item.ts'
import { pruneStyle } from '../src/format/prune-style.ts'
import { readStyle } from '../src/format/read-style.ts'
import type { XmlElement } from '../src/format/read-xml.ts'
import { openEngine } from '../src/format/run-engine.ts'
import type { Cluster } from '../src/format/run-engine.ts'
import { readBibliography } from '../src/read/read-bibliography.ts'

const assets = join(import.meta.dirname, '../assets')
const papers = join(import.meta.dirname, '../../../../shared/corpus/joss')
const styles = readdirSync(assets).flatMap((name) => (name.endsWith('.csl') ? [name.slice(0, -4)] : []))

function localeOf(tag: string): string | undefined {
  const path = join(assets, `locales-${tag}.xml`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function readShipped(name: string): XmlElement {
  const read = readStyle(readFileSync(join(assets, `${name}.csl`), 'utf8'))
  if (read.type !== 'style') throw new Error(`expected \`${name}\` to be a style`)
  return read.root
}

// Each work alone with a locator, then by twos, then the first one again: ibid., subsequent, collapsed and sorted.
function citeAll(ids: readonly string[]): readonly Cluster[] {
  const groups = [
    ...ids.map((id) => [cite(id, '3–5')]),
    ...ids.flatMap((id, index) => (index % 2 === 1 ? [[cite(id), cite(ids[index - 1] ?? id)]] : [])),
    ...ids.slice(0, 2).flatMap((id) => [[cite(id)], [cite(id, '7')]]),
  ]
  return groups.map((items, index) => ({ items, isNarrative: false, noteIndex: index + 1, isInNote: false }))
}

function cite(id: string, locator?: string): Cluster['items'][number] {
  return {
    id,
    prefix: '',
    suppressesAuthor: false,
    ...(locator === undefined ? {} : { locator, label: 'page' }),
  }
}

async function format(style: XmlElement, items: ReadonlyMap<string, CslItem>, lang: string): Promise<string> {
  const engine = await openEngine({ items, style, localeOf, lang, uncited: [...items.keys()] })
  const clusters = citeAll([...items.keys()])
  const inText = clusters.map((cluster) => ({ ...cluster, noteIndex: 0 }))
  return JSON.stringify(engine.format(engine.makesNotes ? clusters : inText))
}

// The engine takes a second to build each of these whole, so that they share the papers among them.
const large = ['apa', 'chicago-author-date', 'chicago-notes-bibliography']

function isLarge(name: string): boolean {
  return large.includes(name)
}

describe.skipIf(!existsSync(papers))('a pruned style (needs ../shared/corpus)', () => {
  // The languages take turns with the styles, so that each style has several and each paper all styles.
  test.each(styles)('%s prints of 26 bibliographies what the whole one does', { timeout: 600_000 }, async (name) => {
    const root = readShipped(name)
    const languages = ['en', 'de', 'id', 'fr', 'pt']
    let count = 0
    for (const file of readdirSync(papers, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.bib'))
      .toSorted()) {
      const { entries } = await readBibliography({ path: file, bytes: readFileSync(join(papers, file)) })
      if (isLarge(name) && count % large.length !== large.indexOf(name)) {
        count++
        continue
      }
      const items = new Map(entries.slice(0, 12).map(({ key, csl }) => [key, { ...csl, id: key }]))
      const lang = languages[(count + styles.indexOf(name)) % languages.length] ?? 'en'
      const pruned = pruneStyle(root, { items: items.values(), sortsCitations: true })
      expect(await format(pruned, items, lang), file).toBe(await format(root, items, lang))
      count++
    }
    expect(count).toBe(26)
  })
})

const book: CslItem = {
  id: 'a',
  type: 'book',
  title: 'Rain',
  author: [{ family: 'Roe', given: 'Ann' }],
  issued: { 'date-parts': [[2020]] },
}

function prune(layout: string, items: readonly CslItem[] = [book]): string {
  const read = readStyle(
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout>${layout}</layout></citation></style>`,
  )
  if (read.type !== 'style') throw new Error('expected a style')
  return write(pruneStyle(read.root, { items, sortsCitations: true })).replace(/.*<layout>(.*)<\/layout>.*/, '$1')
}

function write({ name, attributes, children }: XmlElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
  const inner = children.map((child) => (typeof child === 'string' ? child : write(child))).join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

describe('a pruned style', () => {
  test('is without the branches that no item takes', () => {
    expect(
      prune(
        '<choose><if type="chapter"><text variable="page"/></if><else-if variable="title"><text variable="title"/></else-if><else><text variable="DOI"/></else></choose>',
      ),
    ).toBe('<choose><if variable="title"><text variable="title"/></if></choose>')
  })

  test('keeps what depends on where a citation stands', () => {
    const layout = '<choose><if position="ibid"><text term="ibid"/></if><else><text variable="title"/></else></choose>'
    expect(prune(layout)).toBe(layout)
  })

  test('keeps every branch for an item whose note may hold fields', () => {
    const layout =
      '<choose><if variable="DOI"><text variable="DOI"/></if><else><text variable="title"/></else></choose>'
    expect(prune(layout, [{ ...book, note: 'DOI: 10.1234/rain' }])).toBe(layout)
  })

  test('leaves the mark of a letter after the year, which the engine looks for as it builds', () => {
    expect(
      prune('<text variable="title"/><choose><if type="chapter"><text variable="year-suffix"/></if></choose>'),
    ).toBe(
      '<text variable="title"/><choose><if type="chapter"/></choose><choose><if type="\uFDD0"><text variable="year-suffix"/></if></choose>',
    )
  })
})
