// Opens web pages in Chromium as readers see them and lists what axe finds, one line of JSON for each page and view:
// {file, view, violations, overflow, requests, complaints}. Takes the folder of judges and the files.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [home, ...files] = process.argv.slice(2)
const load = createRequire(join(home, 'npm/package.json'))
const { chromium } = load('playwright-core')
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8')

const views = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  narrow: { colorScheme: 'light', viewport: { width: 320, height: 700 } },
  'narrow and dark': { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
}

const browser = await chromium.launch({ executablePath: join(home, 'chrome') })
for (const file of files)
  for (const [view, options] of Object.entries(views)) console.log(JSON.stringify(await judge(file, view, options)))
await browser.close()

async function judge(file, view, options) {
  const context = await browser.newContext({ ...options, offline: true })
  const page = await context.newPage()
  const complaints = []
  const requests = []
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => /^(?:file|data|blob):/.test(request.url()) || requests.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  // The page's own script must be heard before axe's is put in: evaluating is not held to the page's policy.
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document))
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth)
  await context.close()
  return {
    file,
    view,
    overflow: Math.max(0, overflow),
    requests,
    complaints,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' … ')}`),
  }
}
