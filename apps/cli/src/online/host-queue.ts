import type { Limits } from './limits.ts'

/** Holds requests back until their host may be asked. */
export interface HostQueue {
  /** Runs a task when its turn comes; undefined where the time is up or the host is left alone before that. */
  readonly run: <Result>(host: Host, task: () => Promise<Result>) => Promise<Result | undefined>
  /** Lets a host rest for some milliseconds. */
  readonly rest: (host: Host, time: number) => void
  /** Leaves a host alone from now on: what waits for it is given up. */
  readonly leave: (host: Host) => void
  readonly isOver: () => boolean
}

/** A host, and the pause that it is due between two requests. */
export interface Host {
  readonly name: string
  readonly pause: number
}

/** Makes a queue that asks each host one thing at a time, and all hosts together no more than the limits say. */
export function createHostQueue({ atOnce, whole }: Pick<Limits, 'atOnce' | 'whole'>): HostQueue {
  const state: State = { lines: new Map(), end: Date.now() + whole, atOnce, running: 0, timer: undefined }
  return {
    run: (host, task) =>
      new Promise((resolve, reject) => {
        const line = lineOf(state, host)
        const start = (): void => {
          state.running += 1
          line.isBusy = true
          line.notBefore = Math.max(line.notBefore, Date.now() + host.pause)
          void task()
            .then(resolve, reject)
            .finally(() => {
              state.running -= 1
              line.isBusy = false
              advance(state)
            })
        }
        line.waiting.push({ start, giveUp: () => resolve(undefined) })
        advance(state)
      }),
    rest: (host, time) => {
      const line = lineOf(state, host)
      line.notBefore = Math.max(line.notBefore, Date.now() + time)
    },
    leave: (host) => {
      lineOf(state, host).isLeft = true
      advance(state)
    },
    isOver: () => Date.now() >= state.end,
  }
}

interface State {
  readonly lines: Map<string, Line>
  readonly end: number
  readonly atOnce: number
  running: number
  timer: NodeJS.Timeout | undefined
}

interface Line {
  readonly waiting: { readonly start: () => void; readonly giveUp: () => void }[]
  isBusy: boolean
  isLeft: boolean
  notBefore: number
}

function lineOf({ lines }: State, { name }: Host): Line {
  const known = lines.get(name)
  if (known) return known
  const line: Line = { waiting: [], isBusy: false, isLeft: false, notBefore: 0 }
  lines.set(name, line)
  return line
}

// Begins what may begin, gives up what is over, and comes back when the next host has rested.
function advance(state: State): void {
  clearTimeout(state.timer)
  const now = Date.now()
  let next = state.end
  let isWaiting = false
  for (const line of state.lines.values()) {
    if (now >= state.end || line.isLeft) for (const { giveUp } of line.waiting.splice(0)) giveUp()
    if (line.waiting.length === 0 || line.isBusy) continue
    if (line.notBefore > now) {
      next = Math.min(next, line.notBefore)
      isWaiting = true
    } else if (state.running < state.atOnce) line.waiting.shift()?.start()
  }
  // Without a host that rests, the end of a request is what comes next.
  if (isWaiting) state.timer = setTimeout(() => advance(state), next - now + 1)
}
