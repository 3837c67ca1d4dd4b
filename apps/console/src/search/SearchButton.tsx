import SearchIcon from '@mui/icons-material/Search'
import IconButton from '@mui/material/IconButton'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'

const SearchDialog = lazy(() => import('./SearchDialog'))

const writable = 'input, textarea, select, [contenteditable="true"]'

/** `/` opens where nothing is being written and no dialog stands open; Ctrl+K (⌘K) also while one writes. */
function opens(event: KeyboardEvent): boolean {
  if (event.isComposing || document.querySelector('[role="dialog"]')) return false
  if (event.key === 'k') return event.ctrlKey || event.metaKey
  const inText = event.target instanceof Element && event.target.closest(writable) !== null
  return event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !inText
}

/** 全站查找, from the bar or by key. */
export function SearchButton() {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!opens(event)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <IconButton
        color="inherit"
        onClick={() => setOpen(true)}
        aria-label={translate('search.open')}
        aria-keyshortcuts="/ Control+K"
        title={`${translate('search.open')} (/)`}
      >
        <SearchIcon fontSize="small" />
      </IconButton>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
