import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useTranslate } from 'react-admin'
import { Panel } from '../parts'
import type { IncomingForm, Choice } from './incoming.documents'
import { isScanFile, sources } from '@huibian/domain'
import type { Coming } from './useIncoming'

type PickProps = {
  label: string
  value: string
  choices: readonly Choice[]
  required?: boolean
  hint?: string
  onChange: (value: string) => void
}

/** Chooses one of some. */
export function Pick({ label, value, choices, required = false, hint, onChange }: PickProps) {
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      required={required}
      helperText={hint}
      onChange={(event) => onChange(event.target.value)}
    >
      {!required && <MenuItem value="">—</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}

export const twoColumns = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
}

type Props = { form: IncomingForm; phases: readonly Choice[]; coming: Coming }

/** Whose, how and when: what is said of the whole. */
export function AboutForm({ form, phases, coming }: Props) {
  const translate = useTranslate()
  const { about, say, files } = coming
  const scans = files.filter(isScanFile).map(({ uploadId, name }) => ({ id: uploadId, name }))
  const label = (name: string) => translate(`incoming.${name}`)
  const pick = (name: 'senderId' | 'phase' | 'source' | 'kind' | 'route', choices: readonly Choice[]) => (
    <Pick
      key={name}
      required
      label={label(name)}
      value={about[name]}
      choices={choices}
      onChange={(value) => say({ [name]: value })}
    />
  )
  return (
    <Panel title={label('about')}>
      <Box sx={{ ...twoColumns, mt: 1.5 }}>
        {pick('senderId', form.senders)}
        {pick('phase', phases)}
        {pick(
          'source',
          sources.map((id) => ({ id, name: translate(`proxy.source.${id}`) })),
        )}
        <TextField
          type="datetime-local"
          required
          label={label('receivedAt')}
          helperText={label('receivedHint')}
          value={about.receivedAt}
          onChange={(event) => say({ receivedAt: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        {form.kinds.length > 1 && pick('kind', form.kinds)}
        {form.routes.length > 1 && pick('route', form.routes)}
        <Pick
          required
          label={label('tableScanId')}
          hint={label('scanHint')}
          value={about.tableScanId}
          choices={scans}
          onChange={(tableScanId) => say({ tableScanId })}
        />
        <TextField
          label={label('reason')}
          helperText={label('reasonHint')}
          value={about.reason}
          onChange={(event) => say({ reason: event.target.value })}
        />
      </Box>
    </Panel>
  )
}
