/** A file before and after a change. `path` is shown with forward slashes. */
export interface FileChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** Lines that stand before and after a change to show where it is, as `diff -u` has them. */
const context = 3

/**
 * Gives a change as a unified diff that `git apply` and `patch -p1` take (GNU diffutils 3.10, 2.2.2); empty where nothing
 * changes. Lines end at line feeds alone, so that a carriage return is a character of its line.
 */
export function formatDiff({ path, before, after }: FileChange): string {
  if (before === after) return ''
  const old = toLines(before)
  const now = toLines(after)
  const hunks = gatherHunks(findChanges(old, now))
  const lines = hunks.flatMap((hunk) => formatHunk(hunk, old, now))
  return `--- ${quotePath(`a/${path}`)}\n+++ ${quotePath(`b/${path}`)}\n${lines.join('')}`
}

// The last line has no line feed where the text ends without one.
function toLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** Lines from `from` to `to` of the old text that are replaced by lines of the new one. */
interface Change {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

/** Gives the least changes between two lists of lines (Myers, Algorithmica 1, 1986, section 4). */
function findChanges(old: readonly string[], now: readonly string[]): readonly Change[] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  const a = old.slice(start, old.length - end)
  const b = now.slice(start, now.length - end)
  const kept = findKept(a, b)
  const changes: Change[] = []
  let [x, y] = [0, 0]
  for (const [nextX, nextY] of [...kept, [a.length, b.length] as const]) {
    if (nextX > x || nextY > y)
      changes.push({ from: start + x, to: start + nextX, newFrom: start + y, newTo: start + nextY })
    ;[x, y] = [nextX + 1, nextY + 1]
  }
  return changes
}

type Pair = readonly [old: number, now: number]

// Beyond this many changed lines the whole stretch is given as changed: the search would take its square in memory.
const mostSteps = 2000

// Pairs of equal lines, in order.
function findKept(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const trace: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  for (let step = 0; step <= Math.min(a.length + b.length, mostSteps); step++) {
    trace.push(reach)
    reach = new Map(reach)
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const isDown = isStepDown(reach, diagonal, step)
      let x = isDown ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

function isStepDown(reach: ReadonlyMap<number, number>, diagonal: number, step: number): boolean {
  if (diagonal === -step) return true
  return diagonal !== step && (reach.get(diagonal - 1) ?? 0) < (reach.get(diagonal + 1) ?? 0)
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], endX: number, endY: number): readonly Pair[] {
  const kept: Pair[] = []
  let [x, y] = [endX, endY]
  for (let step = trace.length - 1; step >= 0; step--) {
    const reach = trace[step] ?? new Map<number, number>()
    const diagonal = x - y
    const before = isStepDown(reach, diagonal, step) ? diagonal + 1 : diagonal - 1
    const fromX = reach.get(before) ?? 0
    const fromY = fromX - before
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      ;[x, y] = [x - 1, y - 1]
      kept.push([x, y])
    }
    ;[x, y] = [fromX, fromY]
  }
  return kept.toReversed()
}

function gatherHunks(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)
    const previous = last?.at(-1)
    if (last && previous && change.from - previous.to <= 2 * context) last.push(change)
    else hunks.push([change])
  }
  return hunks
}

function formatHunk(changes: readonly Change[], old: readonly string[], now: readonly string[]): readonly string[] {
  const first = changes[0]
  const last = changes.at(-1)
  if (!first || !last) return []
  const from = Math.max(0, first.from - context)
  const to = Math.min(old.length, last.to + context)
  const newFrom = first.newFrom - (first.from - from)
  const newTo = last.newTo + (to - last.to)
  const lines = [`@@ -${formatRange(from, to)} +${formatRange(newFrom, newTo)} @@\n`]
  let done = from
  for (const change of changes) {
    for (; done < change.from; done++) lines.push(formatLine(' ', old[done]))
    for (; done < change.to; done++) lines.push(formatLine('-', old[done]))
    for (let line = change.newFrom; line < change.newTo; line++) lines.push(formatLine('+', now[line]))
  }
  for (; done < to; done++) lines.push(formatLine(' ', old[done]))
  return lines
}

// An empty range names the line before it.
function formatRange(from: number, to: number): string {
  const length = to - from
  const start = length === 0 ? from : from + 1
  return length === 1 ? String(start) : `${start},${length}`
}

function formatLine(sign: string, line = ''): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`
}

// As git has it: a name with signs that would break the line is quoted as in C, one with spaces is ended by a tab.
function quotePath(path: string): string {
  if (/["\\\p{Cc}]/u.test(path)) {
    const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '"': '\\"', '\\': '\\\\' }
    return `"${path.replaceAll(/["\\\p{Cc}]/gu, (sign) => escapes[sign] ?? toOctal(sign))}"`
  }
  return /\s/.test(path) ? `${path}\t` : path
}

function toOctal(sign: string): string {
  return `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`
}
