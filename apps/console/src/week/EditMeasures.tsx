import { inSummaryAlone } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint } from '../parts'
import { useAct } from '../platform/act'
import { saveMeasures, type Measure } from './week.documents'

type Typed = {
  key: string
  plan: string
  name: string
  unit: string
  definition: string
  least: string
  formerly: string
}

const typedOf = ({ key, plan, name, unit, definition, least, formerly }: Measure): Typed => ({
  key,
  plan,
  name,
  unit,
  definition,
  least: least === null ? '' : String(least),
  formerly: formerly ?? '',
})

/** A number of pieces that somebody may owe; nothing where none is owed. */
const fits = (least: string): boolean => /^(|[1-9]\d{0,3})$/.test(least.trim())

function Line({ typed, onChange }: { typed: Typed; onChange: (typed: Typed) => void }) {
  const translate = useTranslate()
  const box = (field: 'unit' | 'definition' | 'least', flex: string) => (
    <TextField
      size="small"
      label={translate(`week.of.${field}`)}
      value={typed[field]}
      {...(field === 'least' &&
        !fits(typed.least) && { error: true, helperText: translate('week.leastWhole') })}
      onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
      slotProps={{ htmlInput: { 'aria-label': `${typed.name} ${translate(`week.of.${field}`)}` } }}
      sx={{ flex, minWidth: 90 }}
    />
  )
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75 }}>
      <Box sx={{ flex: '1 1 130px' }}>{typed.name}</Box>
      {box('unit', '0 1 90px')}
      {box('definition', '3 1 240px')}
      {inSummaryAlone(typed) ? (
        <Box sx={{ flex: '0 1 110px', color: palette.quiet, fontSize: '0.85rem' }}>
          {translate('week.inSummary')}
        </Box>
      ) : (
        box('least', '0 1 110px')
      )}
      {typed.formerly !== '' && (
        <Box sx={{ flex: '1 0 100%', color: palette.warn }}>
          {translate('week.formerly', { text: typed.formerly })}
        </Box>
      )}
    </Box>
  )
}

/** The office says of each figure its unit and 口径, and how many every member unit owes at least. */
export function EditMeasures({ campaignId, measures }: { campaignId: string; measures: readonly Measure[] }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [lines, setLines] = useState<Typed[]>()
  const { run, running, error, forget } = useAct(saveMeasures)
  const close = () => {
    setLines(undefined)
    forget()
  }
  const save = async () => {
    const said = (lines ?? []).map(({ key, unit, definition, least }) => ({
      key,
      unit,
      definition,
      least: least.trim() === '' ? null : Number(least),
    }))
    if (!(await run({ campaignId, measures: said }))) return
    notify('week.done.measures', { type: 'success' })
    close()
  }
  const fit = (lines ?? []).every(({ least }) => fits(least))
  return (
    <>
      <Button variant="outlined" onClick={() => setLines(measures.map(typedOf))}>
        {translate('week.measures')}
      </Button>
      <Dialog open={lines !== undefined} onClose={running ? undefined : close} fullWidth maxWidth="md">
        <DialogTitle>{translate('week.measures')}</DialogTitle>
        <DialogContent>
          <Box sx={{ mb: 1 }}>{translate('week.measuresHint')}</Box>
          {lines?.map((line) => (
            <Line
              key={line.key}
              typed={line}
              onChange={(typed) => setLines(lines.map((one) => (one.key === typed.key ? typed : one)))}
            />
          ))}
          <Complaint error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close} disabled={running}>
            {translate('ra.action.cancel')}
          </Button>
          <Button variant="contained" disabled={running || !fit} onClick={() => void save()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
