import { expect } from 'vitest'

/** What takes longer the larger its size is. */
type Work = (size: number) => unknown

declare module 'vitest' {
  interface Matchers<T> {
    /**
     * Measures work at a size and at four times that size: linear work takes four times as long, quadratic work sixteen
     * times, and nine times in each of four tries fails. CPU time is compared with CPU time, so that a slow machine changes nothing.
     */
    toTakeLinearTime: T extends Work ? (size: number) => Promise<void> : never
  }
}

const limit = 9
const tries = 4

expect.extend({
  async toTakeLinearTime(work: Work, size: number) {
    await measure(work, size)
    const seen: string[] = []
    // What else the machine does, and the collector of garbage, may lengthen a run; quadratic work fails each time.
    for (let tried = 0; tried < tries; tried++) {
      const once = Math.max(least, await measureTwice(work, size))
      const growth = (await measureTwice(work, size * 4)) / once
      if (growth < limit) return { pass: true, message: () => 'it grows with its size' }
      seen.push(growth.toFixed(1))
    }
    return { pass: false, message: () => `four times the size takes ${seen.join(', ')} times as long` }
  },
})

/** Below some milliseconds the clock is too coarse: microseconds. */
const least = 5000

async function measureTwice(work: Work, size: number): Promise<number> {
  return Math.min(await measure(work, size), await measure(work, size))
}

async function measure(work: Work, size: number): Promise<number> {
  const before = process.cpuUsage()
  await work(size)
  return process.cpuUsage(before).user
}
