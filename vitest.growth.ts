import { expect } from 'vitest'

/** What takes longer the larger its size is. */
type Work = (size: number) => unknown

declare module 'vitest' {
  interface Matchers<T> {
    /**
     * Measures work at a size and at four times that size: linear work takes four times as long, quadratic work sixteen
     * times, and more than nine fails. CPU time is compared with CPU time, so that a slow machine changes nothing.
     */
    toTakeLinearTime: T extends Work ? (size: number) => Promise<void> : never
  }
}

const limit = 9

expect.extend({
  async toTakeLinearTime(work: Work, size: number) {
    await measure(work, size)
    const once = Math.max(least, await measureTwice(work, size))
    const growth = (await measureTwice(work, size * 4)) / once
    return { pass: growth < limit, message: () => `four times the size takes ${growth.toFixed(1)} times as long` }
  },
})

/** Below some milliseconds the clock is too coarse: microseconds. */
const least = 5000

// What else the machine does may lengthen a run, but not shorten it.
async function measureTwice(work: Work, size: number): Promise<number> {
  return Math.min(await measure(work, size), await measure(work, size))
}

async function measure(work: Work, size: number): Promise<number> {
  const before = process.cpuUsage()
  await work(size)
  return process.cpuUsage(before).user
}
