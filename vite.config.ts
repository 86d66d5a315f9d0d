// Builds the phone's and the office's pages into dist/, and the service worker beside them (see .vite-service-worker in client/).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', sourcemap: true },
})
