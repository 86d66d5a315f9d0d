// Where drizzle-kit finds the tables and writes the next migration. Finish each by hand: STRICT, and triggers for append-only tables.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./server/store/tables.ts', './server/store/access-tables.ts'],
  out: './server/store/migrations',
})
