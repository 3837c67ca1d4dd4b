import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { languages } from './languages'

const api = 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [languages(import.meta.dirname), react()],
  build: { target: 'chrome87', cssTarget: 'chrome87', sourcemap: false, modulePreload: { polyfill: false } },
  server: { proxy: { '/graphql': { target: api, ws: true }, '/files': api } },
})
