// Two projects: `unit` is everything that runs in Node, `browser` drives a real Chromium against a real server, one file at a time.
import { defineConfig } from 'vitest/config'

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
        },
      },
      {
        test: {
          name: 'browser',
          root: '.',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
