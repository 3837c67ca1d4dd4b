import './polyfills'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'

declare global {
  interface Window {
    /** Set by browser.js, which has then already said so on the page. */
    huibianTooOld?: boolean
  }
}

const root = document.getElementById('root')
if (root && !window.huibianTooOld) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
