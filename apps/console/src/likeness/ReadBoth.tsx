import { wordsOf, type Campaign, type Content } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { sayWithLast } from '../entry/sayValue'
import { palette } from '../frame/palette'
import { Loading } from '../parts'
import { langOf } from '../parts/langOf'
import { currentLocale } from '../platform/locale'
import { useRead } from '../platform/read'
import { Decide } from './Decide'
import { likenessText, type LikenessText, type Pair } from './likeness.documents'
import { sharedRuns } from './shared'
import { Decided, Grounds, SideOf } from './words'

/** The two of a pair side by side, what both say marked in each; a case of former years is only a line in a catalogue. */
export function ReadBoth({ pair }: { pair: Pair }) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  const { other } = pair
  if (!other) return null
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('likeness.read')}
      </Button>
      {open && <SideBySide pair={{ ...pair, other }} onClose={() => setOpen(false)} />}
    </>
  )
}

type Both = Pair & { other: NonNullable<Pair['other']> }

function SideBySide({ pair, onClose }: { pair: Both; onClose: () => void }) {
  const translate = useTranslate()
  const [entry, other] = [useText(pair.entry.id), useText(pair.other.id)]
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby="read-both">
      <DialogTitle id="read-both">{translate('likeness.readTitle')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: palette.warn }}>
          <Grounds pair={pair} />
        </Box>
        <Box sx={{ color: palette.quiet, fontSize: 13, mt: 0.5 }}>{translate('likeness.readLegend')}</Box>
        <Box sx={sides}>
          <OneSide side={pair.entry} text={entry} other={other} />
          <OneSide side={pair.other} text={other} other={entry} />
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1, px: 3 }}>
        <Box sx={{ flex: 1, minWidth: 220 }}>
          <Decided pair={pair} />
        </Box>
        <Decide pair={pair} />
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

type Said = { id: string; label: string; says: string }

const sides = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
  gap: 3,
  mt: 2,
  '& mark': {
    color: 'inherit',
    backgroundColor: palette.warnWash,
    borderBottom: `2px solid ${palette.warn}`,
  },
} as const

/** What an entry says, field by field; files are compared as files, by their bytes. */
function useText(id: string): Said[] | undefined {
  const translate = useTranslate()
  const { data } = useRead(likenessText, { id })
  return data?.entry ? saidIn(data.entry, translate) : undefined
}

function saidIn({ content, campaign }: LikenessText, translate: ReturnType<typeof useTranslate>): Said[] {
  const { form }: { form: Campaign['form'] } = campaign.file
  return form.fields
    .filter(({ type }) => type !== 'files')
    .map((field) => ({
      id: field.id,
      label: wordsOf(field.label, currentLocale()),
      says: sayWithLast(field, (content satisfies Content)[field.id], translate),
    }))
    .filter(({ says }) => says !== '')
}

type SideProps = { side: Pair['entry']; text: Said[] | undefined; other: Said[] | undefined }

function OneSide({ side, text, other = [] }: SideProps) {
  const whole = other.map(({ says }) => says).join('\n')
  return (
    <Box component="section" aria-label={side.title} sx={{ minWidth: 0 }}>
      <SideOf side={side} />
      {!text && <Loading />}
      {text?.map(({ id, label, says }) => (
        <Box key={id} sx={{ mt: 2 }}>
          <Box component="h3" {...langOf(label)} sx={{ fontSize: '0.95rem', fontWeight: 600, m: 0 }}>
            {label}
          </Box>
          <Box {...langOf(says)} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.8 }}>
            {sharedRuns(says, whole).map((run, at) =>
              run.shared ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>,
            )}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
