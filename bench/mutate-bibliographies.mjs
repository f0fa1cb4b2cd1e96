// node bench/mutate-bibliographies.mjs [COUNT]: reads every bibliography of ../shared/corpus, and COUNT (10,000) seeded mutations of
// good ones in each of four formats. Each must give entries or say what is wrong with a place within the file, in bounded time.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { bringPeers, pandocCommand } from './peers.mjs'
import { loadReaders } from './read-references.mjs'
import { findPapers } from './render-joss.mjs'

const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url))

/** A small seeded generator, so that a failure can be run again (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

const signs = [
  ...'{}"\',=@\\#%$&[]():;-|>*\t\n',
  '',
  '\r\n',
  '\u0000',
  '\uFEFF',
  'ER  - ',
  'TY  - JOUR',
  '- id: x',
  '---',
  '@string{',
  '{"id":',
]

/** Changes a text in one to five places: a sign put in, a stretch cut, doubled, or moved. */
function mutate(text, random) {
  let mutated = text
  const changes = 1 + Math.floor(random() * 5)
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * mutated.length)
    const length = Math.floor(random() * 40)
    const [before, stretch, after] = [mutated.slice(0, at), mutated.slice(at, at + length), mutated.slice(at + length)]
    const kind = Math.floor(random() * 4)
    const sign = signs[Math.floor(random() * signs.length)]
    mutated = [
      before + sign + stretch.slice(1) + after,
      before + after,
      before + stretch + stretch + after,
      after + stretch + before,
    ][kind]
  }
  return mutated
}

/** Gives good bibliographies by their endings: a few entries of the JOSS papers in each format. */
function findGood() {
  const good = { bib: [], json: [], yaml: [], ris: [] }
  for (const { folder, bibliographies } of findPapers()) {
    for (const name of bibliographies) {
      const text = readFileSync(join(folder, name), 'utf8').slice(0, 4000)
      const { stdout, status } = spawnSync(pandocCommand, ['-f', 'biblatex', '-t', 'csljson', name], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      })
      good.bib.push(text)
      if (status !== 0) continue
      const items = JSON.parse(stdout).slice(0, 5)
      good.json.push(JSON.stringify(items, null, 1))
      good.yaml.push(stringify({ references: items }))
      good.ris.push(items.map(toRis).join('\n'))
    }
  }
  return good
}

function toRis({ id, title = '', author = [], issued, DOI = '' }) {
  const names = author.map(({ family, given, literal }) => `AU  - ${literal ?? `${family}, ${given ?? ''}`}`)
  const year = issued?.['date-parts']?.[0]?.[0] ?? ''
  return ['TY  - JOUR', `ID  - ${id}`, ...names, `TI  - ${title}`, `PY  - ${year}`, `DO  - ${DOI}`, 'ER  - ', ''].join(
    '\n',
  )
}

/** Reads a text; gives what is amiss with the reading, or undefined, and the milliseconds that it took. */
async function probe({ readBibliography }, path, text) {
  const before = performance.now()
  const fault = await readBibliography({ path, bytes: new TextEncoder().encode(text) }).then(
    ({ entries, unread }) => {
      const places = [...entries, ...unread].flatMap(({ place, fields }) => [place, ...(fields?.values() ?? [])])
      const isOutside = places.some(
        (place) =>
          place &&
          !(place.start.offset >= 0 && place.end.offset <= text.length && place.start.offset <= place.end.offset),
      )
      if (isOutside) return 'a place outside of the file'
      return entries.length + unread.length === 0 && /[@{[]|TY {2}-/.test(text)
        ? 'neither entries nor faults'
        : undefined
    },
    (error) => String(error.stack),
  )
  return { fault, time: performance.now() - before }
}

function findCorpus(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return findCorpus(path)
    return /\.(?:bib|ris)$|refs\.json$/.test(entry.name) ? [path] : []
  })
}

const reason = bringPeers() ?? (existsSync(corpus) ? undefined : '../shared/corpus is not there')
if (reason === undefined) {
  const readers = await loadReaders()
  for (const path of findCorpus(corpus)) {
    const { fault, time } = await probe(readers, path, readFileSync(path, 'utf8'))
    if (fault !== undefined || time > 1000) console.log(`${path}: ${fault ?? ''} ${time.toFixed(0)} ms`)
  }
  const count = Number(process.argv[2] ?? 10_000)
  const good = findGood()
  for (const [ending, texts] of Object.entries(good)) {
    let slowest = 0
    let amiss = 0
    for (let seed = 0; seed < count; seed++) {
      const random = createRandom(seed)
      const text = mutate(texts[Math.floor(random() * texts.length)], random)
      const { fault, time } = await probe(readers, `a.${ending}`, text)
      slowest = Math.max(slowest, time)
      if (fault !== undefined) {
        amiss += 1
        if (amiss <= 3) console.log(`${ending} seed ${seed}: ${fault}`)
      }
    }
    console.log(`${ending}: ${count} mutations, ${amiss} amiss, slowest ${slowest.toFixed(0)} ms`)
  }
} else console.log(`skipped: ${reason}`)
