/**
 * Gives what is wrong with a web page of ours, a sentence each; empty where all is well. It checks what a page promises
 * and no outside judge sees at once: ids are unique and links within the page lead somewhere; one h1, no heading level
 * left out; images have an alternative; nothing is fetched; a content security policy stands in the head.
 */
export function lintHtml(html: string): readonly string[] {
  const tags = readTags(html)
  return [
    ...lintRoot(tags),
    ...lintIds(tags),
    ...lintHeadings(tags),
    ...lintImages(tags),
    ...lintLinks(tags),
    ...lintReferences(tags),
    ...lintPolicy(tags),
  ]
}

interface Tag {
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: ReadonlyMap<string, string>
  /** The raw text of a style or script element; empty for others. */
  readonly content: string
}

// Serialised markup is regular: attribute values are quoted, and `<` of a text is a reference.
function readTags(html: string): readonly Tag[] {
  const tags: Tag[] = []
  const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>/g
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [, slash, name = '', written = ''] = match
    const isRaw = slash === '' && (name === 'style' || name === 'script')
    const end = isRaw ? html.indexOf(`</${name}`, pattern.lastIndex) : -1
    const content = end === -1 ? '' : html.slice(pattern.lastIndex, end)
    if (end !== -1) pattern.lastIndex = end
    tags.push({ name, isEnd: slash === '/', attributes: readAttributes(written), content })
  }
  return tags
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
    attributes.set(name, decodeReferences(value))
  }
  return attributes
}

function decodeReferences(value: string): string {
  return value
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function lintRoot(tags: readonly Tag[]): readonly string[] {
  const root = tags.find((tag) => tag.name === 'html')
  const lang = root?.attributes.get('lang') ?? ''
  return lang === '' ? ['the html element has no language'] : []
}

function lintIds(tags: readonly Tag[]): readonly string[] {
  const findings: string[] = []
  const ids = new Set<string>()
  for (const { attributes } of tags) {
    const id = attributes.get('id')
    if (id === undefined) continue
    if (id === '' || /\s/.test(id)) findings.push(`the id \`${id}\` is no id`)
    if (ids.has(id)) findings.push(`the id \`${id}\` stands twice`)
    ids.add(id)
  }
  for (const { attributes } of tags) {
    const href = attributes.get('href')
    if (href?.startsWith('#') && !ids.has(href.slice(1))) findings.push(`the link \`${href}\` leads nowhere`)
    const label = attributes.get('aria-labelledby')
    if (label !== undefined && !ids.has(label)) findings.push(`the label \`${label}\` is not there`)
  }
  return findings
}

function lintHeadings(tags: readonly Tag[]): readonly string[] {
  const levels = tags.flatMap(({ name, isEnd }) => (!isEnd && /^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []))
  const findings: string[] = []
  const titles = levels.filter((level) => level === 1).length
  if (titles !== 1) findings.push(`the page has ${titles} h1 elements`)
  levels.forEach((level, index) => {
    const before = levels[index - 1] ?? 0
    if (level > before + 1) findings.push(`a heading h${level} follows h${before}`)
  })
  return findings
}

function lintImages(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, attributes }) =>
    name === 'img' && !attributes.has('alt')
      ? [`the image \`${(attributes.get('src') ?? '').slice(0, 40)}\` has no alt`]
      : [],
  )
}

function lintLinks(tags: readonly Tag[]): readonly string[] {
  const findings: string[] = []
  let open = 0
  for (const { name, isEnd, attributes } of tags) {
    if (name !== 'a') continue
    open += isEnd ? -1 : 1
    const href = attributes.get('href') ?? ''
    if (open > 1) findings.push(`the link \`${href}\` lies within another`)
    if (!isEnd && /^\s*(javascript|data|file|vbscript):/i.test(href))
      findings.push(`the link \`${href}\` could do harm`)
  }
  return findings
}

// What a browser would fetch by itself; links that a reader follows are none.
function lintReferences(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap(({ name, attributes, content }) => {
    const sources = ['src', 'srcset', 'poster', 'background'].map((attribute) => attributes.get(attribute) ?? '')
    if (name !== 'a' && name !== 'area') sources.push(attributes.get('href') ?? '')
    const styles =
      name === 'style' ? [...content.matchAll(/@import|url\(([^)]*)\)/g)].map(([, url]) => url ?? '@import') : []
    return [...sources, ...styles]
      .filter((source) => source !== '' && !source.startsWith('data:'))
      .map((source) => `\`${source}\` would be fetched`)
  })
}

function lintPolicy(tags: readonly Tag[]): readonly string[] {
  const policy = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
  const content = policy?.attributes.get('content') ?? ''
  if (!content.includes("default-src 'none'")) return ['there is no content security policy']
  const findings = content.includes('unsafe-') ? ['the content security policy allows what is unsafe'] : []
  const handlers = tags.flatMap(({ attributes }) =>
    [...attributes.keys()].filter((name) => /^(?:on|style$)/.test(name)),
  )
  return [...findings, ...handlers.map((name) => `the attribute \`${name}\` is forbidden by the policy`)]
}
