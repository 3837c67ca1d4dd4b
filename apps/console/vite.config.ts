import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { languages } from './languages'

/** What is loaded at once comes in one file: every file more costs a request and a kilobyte of headers, and is compressed by itself. */
const first = { name: 'first', tags: ['$initial' as const] }

const api = 'http://127.0.0.1:4000'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [languages(import.meta.dirname), react()],
  build: {
    target: 'chrome87',
    cssTarget: 'chrome87',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [first] } } },
  },
  server: { proxy: { '/graphql': { target: api, ws: true }, '/files': api } },
})
