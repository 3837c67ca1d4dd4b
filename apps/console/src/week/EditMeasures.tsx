import { inSummaryAlone, measureMost } from '@huibian/domain'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import { useMemo, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { palette } from '../frame/palette'
import { Complaint, useKeptWords } from '../parts'
import { useAct } from '../platform/act'
import { OwedBy } from './OwedBy'
import { saveMeasures, type Measure, type WeekUnit } from './week.documents'

type Typed = {
  key: string
  plan: string
  name: string
  unit: string
  definition: string
  least: string
  for: string[]
  formerly: string
}

const typedOf = ({ key, plan, name, unit, definition, least, for: whom, formerly }: Measure): Typed => ({
  key,
  plan,
  name,
  unit,
  definition,
  least: least === null ? '' : String(least),
  for: whom ?? [],
  formerly: formerly ?? '',
})

/** A number of pieces that somebody may owe; nothing where none is owed. */
const fits = (least: string): boolean =>
  /^(|[1-9]\d{0,3})$/.test(least.trim()) && Number(least) <= measureMost.least

const lengthOf = (text: string): number => Array.from(text.trim()).length

const parts = ['unit', 'definition', 'least'] as const
type Part = (typeof parts)[number]

/** What is wrong with a part of a line, beside which it is said; what is typed stays. */
function faultIn(typed: Typed, part: Part): { message: string; args: object } | undefined {
  const max = measureMost[part]
  if (part === 'least') return fits(typed.least) ? undefined : { message: 'week.leastWhole', args: { max } }
  const n = lengthOf(typed[part])
  return n > max ? { message: 'week.partLong', args: { n, max } } : undefined
}

type LineProps = { typed: Typed; units: readonly WeekUnit[]; onChange: (typed: Typed) => void }

function Line({ typed, units, onChange }: LineProps) {
  const translate = useTranslate()
  const said = (fault: ReturnType<typeof faultIn>) =>
    fault && { error: true, helperText: translate(fault.message, fault.args) }
  const box = (field: Part, flex: string) => (
    <TextField
      size="small"
      multiline={field === 'definition'}
      maxRows={6}
      label={translate(`week.of.${field}`)}
      value={typed[field]}
      {...said(faultIn(typed, field))}
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
      {typed.least.trim() !== '' && (
        <Box sx={{ flex: '1 0 100%', display: 'flex' }}>
          <OwedBy
            name={typed.name}
            units={units}
            value={typed.for}
            onChange={(whom) => onChange({ ...typed, for: whom })}
          />
        </Box>
      )}
      {typed.formerly !== '' && (
        <Box sx={{ flex: '1 0 100%', color: palette.warn }}>
          {translate('week.formerly', { text: typed.formerly })}
        </Box>
      )}
    </Box>
  )
}

type Props = { campaignId: string; measures: readonly Measure[]; units: readonly WeekUnit[] }

/** The office says of each figure its unit and 口径, and how many every member unit, or some of them, owes at least. */
export function EditMeasures(props: Props) {
  const translate = useTranslate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('week.measures')}
      </Button>
      {open && <Form {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What was typed before is put beside the figures of today: one that is new keeps what stands, one that is gone is left out. */
const beside = (standing: readonly Typed[], found: readonly Typed[]): Typed[] =>
  standing.map((line) => {
    const typed = found.find(({ key }) => key === line.key)
    if (!typed) return line
    const { unit, definition, least, for: whom = line.for } = typed
    return { ...line, unit, definition, least, for: whom }
  })

function Form({ campaignId, measures, units, onClose }: Props & { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [standing] = useState(() => measures.map(typedOf))
  const [lines, setLines] = useState(standing)
  const words = useMemo(() => ({ lines }), [lines])
  const kept = useKeptWords(`measures.${campaignId}`, {
    words,
    standing: { lines: standing },
    restore: (found) => setLines(beside(standing, found.lines)),
  })
  const { run, running, error } = useAct(saveMeasures)
  const save = async () => {
    const said = lines.map(({ key, unit, definition, least, for: whom }) => ({
      key,
      unit,
      definition,
      least: least.trim() === '' ? null : Number(least),
      for: least.trim() === '' ? [] : whom,
    }))
    if (!(await run({ campaignId, measures: said }))) return
    kept.forget()
    notify('week.done.measures', { type: 'success' })
    onClose()
  }
  const fit = lines.every((line) => parts.every((part) => faultIn(line, part) === undefined))
  return (
    <Dialog open onClose={running ? undefined : onClose} fullWidth maxWidth="md">
      <DialogTitle>{translate('week.measures')}</DialogTitle>
      <DialogContent>
        {kept.offer}
        <Box sx={{ mb: 1 }}>{translate('week.measuresHint')}</Box>
        {lines.map((line) => (
          <Line
            key={line.key}
            typed={line}
            units={units}
            onChange={(typed) => setLines(lines.map((one) => (one.key === typed.key ? typed : one)))}
          />
        ))}
        <Complaint error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={running}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" disabled={running || !fit} onClick={() => void save()}>
          {translate('ra.action.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
