// npm run bench [-- RUNS]: a cold `edisi build` of an article and of a book, beside its peers, in one run on one machine.
// Only the ratios are to be trusted. Writes the table to bench/out/bench.md and prints it.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { measure, median } from './measure.mjs'
import { bringPeers, peerCommands } from './peers.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const out = join(root, 'bench/out')
const edisi = join(root, 'apps/cli/bin/edisi.cjs')
const inputs = { article: join(root, '../shared/bench/article.md'), book: join(root, '../shared/bench/book.md') }
const runsOf = { article: Number(process.argv[2] ?? 9), book: Math.max(3, Math.ceil(Number(process.argv[2] ?? 9) / 3)) }

if (!existsSync(join(root, 'apps/cli/dist/main.cjs'))) {
  console.error('edisi is not built yet: run `npm run build` first')
  process.exit(4)
}
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const reason = bringPeers()
if (reason !== undefined) console.log(`peers skipped: ${reason}`)

const lines = ['| input | command | CPU s | wall s | peak MB | CPU over the peers’ sum |', '|---|---|---|---|---|---|']
const profile = []
for (const [name, input] of Object.entries(inputs)) {
  if (!existsSync(input)) {
    console.log(`${name} skipped: ${input.replace(root, '')} is not there`)
    continue
  }
  await benchInput(name, input)
}
const text = [...lines, '', ...profile].join('\n')
writeFileSync(join(out, 'bench.md'), `${text}\n`)
console.log(text)

async function benchInput(name, input) {
  const folder = join(out, name)
  mkdirSync(folder, { recursive: true })
  const commands = {
    'edisi build': [['node', edisi, 'build', input, '-o', folder, '--timings']],
    'edisi build --no-verify': [['node', edisi, 'build', input, '-o', folder, '--no-verify', '--timings']],
    'edisi check': [['node', edisi, 'check', input]],
    'an empty node': [['node', '-e', '0']],
    ...(reason === undefined ? peerCommands(input, folder) : {}),
  }
  const results = new Map(Object.keys(commands).map((key) => [key, []]))
  // In turn, so that a busy moment of the machine falls on all alike.
  for (let run = 0; run < runsOf[name]; run++)
    for (const [key, steps] of Object.entries(commands)) results.get(key).push(await runSteps(steps))
  const cpu = (key) => median(results.get(key).map((result) => result.cpu))
  const peers = Object.keys(commands).filter((key) => key.startsWith('pandoc'))
  const sum = peers.reduce((total, key) => total + cpu(key), 0)
  for (const key of Object.keys(commands)) {
    const rows = results.get(key)
    const ratio = sum > 0 ? (cpu(key) / sum).toFixed(2) : '–'
    const figures = [
      cpu(key).toFixed(3),
      median(rows.map((row) => row.wall)).toFixed(3),
      Math.max(...rows.map((row) => row.peak)).toFixed(0),
    ]
    lines.push(`| ${name} | ${key} | ${figures.join(' | ')} | ${ratio} |`)
  }
  if (sum > 0) lines.push(`| ${name} | the peers’ sum | ${sum.toFixed(3)} | | | 1 |`)
  profile.push(...stagesOf(name, results.get('edisi build')))
}

async function runSteps(steps) {
  const total = { cpu: 0, wall: 0, peak: 0, text: '' }
  for (const [command, ...args] of steps) {
    const result = await measure(command, args)
    // 1 tells of faults in the source; anything graver is no measurement.
    if (result.code > 1) throw new Error(`${command} ${args.join(' ')} exited ${result.code}: ${result.text}`)
    total.cpu += result.cpu
    total.wall += result.wall
    total.peak = Math.max(total.peak, result.peak)
    total.text = result.text
  }
  return total
}

function stagesOf(name, rows) {
  const timings = rows.map((row) => JSON.parse(row.text.trim().split('\n').at(-1)))
  const stages = Object.keys(timings[0])
  const cells = stages.map((stage) => median(timings.map((timing) => timing[stage])).toFixed(0))
  return [
    `${name}, CPU ms by stage:`,
    '',
    `| ${stages.join(' | ')} |`,
    `|${stages.map(() => '---|').join('')}`,
    `| ${cells.join(' | ')} |`,
    '',
  ]
}
