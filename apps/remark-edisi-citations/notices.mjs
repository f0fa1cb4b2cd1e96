import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Gives the licences of what the files of a bundle contain: every package by its name, with its licence and its words. */
export function noticesOf(outputs, folder) {
  const packages = new Set()
  for (const [input, { bytesInOutput }] of Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs))) {
    if (bytesInOutput === 0) continue
    const [found] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []
    if (found !== undefined) packages.add(found)
  }
  const head = 'This package contains the following works of others, each under its own licence.'
  const parts = [...packages].sort().map((name) => noticeOf(join(folder, name)))
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry))
  const words =
    file === undefined ? '(its package has no licence text)' : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version}, ${license}\n\n${words}`
}
