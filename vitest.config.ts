// Two projects: `unit` is everything that runs in Node, `browser` drives a real Chromium against a real server, one file at a time.
// Both live on UTC+14, far from Vietnam, so that any use of the host's time zone shows.
import { defineConfig } from 'vitest/config'

const env = { TZ: 'Pacific/Kiritimati' }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          environment: 'node',
          include: ['{shared,forms,server,client,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/browser/**'],
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          root: '.',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
