import './polyfills'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { fetchWords } from './platform/i18n'
import { currentLocale } from './platform/locale'
import { refuseStrayFiles } from './platform/strayFiles'

declare global {
  interface Window {
    /** Set by browser.js, which has then already said so on the page. */
    huibianTooOld?: boolean
  }
}

const root = document.getElementById('root')
if (root && !window.huibianTooOld) {
  refuseStrayFiles(window)
  const show = (): void =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
  void fetchWords(currentLocale()).then(show, show)
}
