import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useEffect } from 'react'
import { useTranslate } from 'react-admin'
import { useBlocker } from 'react-router-dom'

/** Asks before a page with unsaved words is left, by a link here or by closing the tab. */
export function Leaving({ unsaved }: { unsaved: boolean }) {
  const translate = useTranslate()
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!unsaved) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return (
    <Dialog open={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <DialogTitle>{translate('edited.leave')}</DialogTitle>
      <DialogContent>{translate('edited.leaveText')}</DialogContent>
      <DialogActions>
        <Button onClick={() => blocker.proceed?.()} color="error">
          {translate('edited.leaveAnyway')}
        </Button>
        <Button variant="contained" onClick={() => blocker.reset?.()}>
          {translate('edited.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
