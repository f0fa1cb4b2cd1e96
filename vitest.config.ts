import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { casesPlugin } from './vitest.cases.ts'

export default defineConfig({
  plugins: [casesPlugin()],
  test: {
    include: ['{packages,apps}/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: [fileURLToPath(new URL('vitest.growth.ts', import.meta.url))],
    reporters: ['default', './vitest.counts.ts'],
    // Vitest leaves a core to itself, which is half of a machine with two.
    maxWorkers: '100%',
    // Whole builds run inside some tests, on machines that may be slow and shared: a limit against hanging, not a measure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
