import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Typography from '@mui/material/Typography'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, EmptyState, Loading, Search } from '../parts'
import { useRead } from '../platform/read'
import { FoundGroups } from './FoundGroups'
import { searchAll } from './search.documents'

const shortest = 2

/** Up and down go along the links that were found, and back to the words. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  const at = places.findIndex((place) => place === document.activeElement)
  places[Math.min(Math.max(at + step, 0), places.length - 1)]?.focus()
  event.preventDefault()
}

/** 全站查找: one box, and what it finds below it. */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const [words, setWords] = useState('')
  const box = useRef<HTMLDivElement>(null)
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{
        paper: { 'aria-label': translate('search.open') },
        transition: { onEntered: () => box.current?.querySelector('input')?.focus() },
      }}
    >
      <Box ref={box} onKeyDown={goAlong} sx={{ p: 2, minHeight: 220 }}>
        <Box sx={{ display: 'flex', gap: 1, '& .MuiTextField-root': { flex: 1, maxWidth: 'none' } }}>
          <Search value={words} onChange={setWords} label={translate('search.words')} />
          <Button onClick={onClose}>{translate('search.close')}</Button>
        </Box>
        <Results words={words.trim()} onChoose={onClose} />
      </Box>
    </Dialog>
  )
}

function Results({ words, onChoose }: { words: string; onChoose: () => void }) {
  const translate = useTranslate()
  const asks = Array.from(words).length >= shortest
  const { data, error, refetch } = useRead(searchAll, { words }, { enabled: asks })
  if (!asks)
    return (
      <Typography variant="body2" sx={{ mt: 1.5, color: palette.quiet }}>
        {translate('search.hint')}
      </Typography>
    )
  if (error) return <Complaint error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const n = data.search.reduce((sum, { total }) => sum + total, 0)
  if (n === 0)
    return (
      <Box role="status">
        <EmptyState says={translate('search.none')} hint={translate('search.noneHint')} />
      </Box>
    )
  return (
    <>
      <Box role="status" sx={{ mt: 1, px: 1.5, color: palette.quiet }}>
        {translate('search.found', { n })}
      </Box>
      <FoundGroups groups={data.search} onChoose={onChoose} />
    </>
  )
}
