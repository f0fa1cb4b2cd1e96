import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

interface Case {
  readonly name: string
  readonly blocks: { info: string; value: string }[]
}

/** Lets a test import `cases/<topic>.md` as data: each `##` heading is a case, its fenced blocks source and expectation. */
export function casesPlugin(): Plugin {
  return {
    name: 'edisi-cases',
    enforce: 'pre',
    load(id) {
      if (!/\/cases\/[^/]+\.md$/.test(id)) return undefined
      return `export const cases = ${JSON.stringify(readCases(readFileSync(id, 'utf8')))}`
    },
  }
}

function readCases(text: string): Case[] {
  const cases: Case[] = []
  let fence: { mark: string; info: string; lines: string[] } | undefined
  for (const line of text.split('\n')) {
    if (fence) {
      if (line === fence.mark) {
        cases.at(-1)?.blocks.push({ info: fence.info, value: fence.lines.join('\n') })
        fence = undefined
      } else fence.lines.push(line)
      continue
    }
    const [, mark, info] = /^(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (mark !== undefined) fence = { mark, info: (info ?? '').trim(), lines: [] }
    else if (line.startsWith('## ')) cases.push({ name: line.slice(3).trim(), blocks: [] })
  }
  if (fence) throw new Error(`the fence of the last case is not closed: ${fence.mark}${fence.info}`)
  return cases
}
