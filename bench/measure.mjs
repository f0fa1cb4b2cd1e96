import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * Runs a command as a whole process and gives its CPU seconds (user and system, all of its children), wall seconds,
 * peak resident megabytes (0 where /proc is not there), exit code and standard error.
 */
export function measure(command, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const began = process.hrtime.bigint()
    // The shell's own clock counts all children that it waited for.
    const child = spawn('bash', ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bash', command, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let text = ''
    let peak = 0
    child.stderr.on('data', (data) => (text += data))
    const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 15)
    child.on('close', (code) => {
      clearInterval(watch)
      const [, user = 'NaN', system = 'NaN'] = /cpu ([\d.]+) ([\d.]+)\s*$/.exec(text) ?? []
      const wall = Number(process.hrtime.bigint() - began) / 1e9
      resolve({ cpu: Number(user) + Number(system), wall, peak, code, text: text.replace(/cpu [\d. ]+\s*$/, '') })
    })
  })
}

// The greatest high-water mark among a process and its descendants: the mark stays, so that polling misses little.
function peakOf(pid) {
  let peak = 0
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    for (const task of readdirSync(`/proc/${pid}/task`))
      for (const kid of readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean))
        peak = Math.max(peak, peakOf(kid))
  } catch {
    // It has ended meanwhile, or this system has no /proc.
  }
  return peak
}

/** The median of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
